import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, Returns } from '@rinnakkain/platform-api';
import { PublicIntakes } from './public-intake';
import { PublicIntakeChange, PublicIntakeList } from './public-intake.messages';

/** Which units people without an account can turn to. */
@ApiTags('public pages')
@Controller('api/public-intake')
export class PublicIntakeController {
  constructor(private readonly intakes: PublicIntakes) {}

  @Get()
  @Requires('public_site.read')
  @Returns(PublicIntakeList)
  list(): Promise<PublicIntakeList> {
    return this.intakes.list();
  }

  @Post()
  @Requires('public_site.change')
  @Returns(PublicIntakeList)
  decide(@Body() body: PublicIntakeChange): Promise<PublicIntakeList> {
    return this.intakes.decide(body);
  }
}

import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Id, IfMatch } from '../messages/parameters';
import { Returns } from '../messages/returns';
import { PublicTexts } from './public-texts';
import {
  NewPublicText,
  PublicText,
  PublicTextChanges,
  PublicTextList,
  PublicTextPublication,
  PublicTextQuery,
} from './public-texts.messages';

/** What public pages say in the association's own words. */
@ApiTags('public pages')
@Controller('api/public-texts')
export class PublicTextsController {
  constructor(private readonly texts: PublicTexts) {}

  @Get()
  @Requires('public_site.read')
  @Returns(PublicTextList)
  list(@Query() query: PublicTextQuery): Promise<PublicTextList> {
    return this.texts.list(query);
  }

  @Get(':id')
  @Requires('public_site.read')
  @Returns(PublicText)
  one(@Id() id: string): Promise<PublicText> {
    return this.texts.one(id);
  }

  @Post()
  @Requires('public_site.change')
  @Returns(PublicText, 201)
  begin(@Body() body: NewPublicText): Promise<PublicText> {
    return this.texts.begin(body);
  }

  @Patch(':id')
  @Requires('public_site.change')
  @Returns(PublicText)
  change(@Id() id: string, @IfMatch() version: number, @Body() body: PublicTextChanges): Promise<PublicText> {
    return this.texts.change(id, version, body);
  }

  @Post(':id/publish')
  @Requires('public_site.change')
  @Returns(PublicText)
  publish(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: PublicTextPublication,
  ): Promise<PublicText> {
    return this.texts.publish(id, version, body);
  }
}

import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { OwnRotas } from './own-rota';
import { RotaCommands } from './rota.commands';
import { GroupRota, NewSubstitution, OwnRota, Substitution } from './rota.messages';
import { RotaQueries } from './rota.queries';

/** Who leads which meeting, and who stands in on a date. */
@ApiTags('groups')
@Controller('api')
export class RotaController {
  constructor(
    private readonly queries: RotaQueries,
    private readonly own: OwnRotas,
    private readonly commands: RotaCommands,
  ) {}

  @Get('groups/:id/rota')
  @Requires('rota.read')
  @Returns(GroupRota)
  ofGroup(@Id() id: string): Promise<GroupRota> {
    return this.queries.ofGroup(id);
  }

  @Get('substitutions/own')
  @Requires('rota.read_own')
  @Returns(OwnRota)
  rota(): Promise<OwnRota> {
    return this.own.rota();
  }

  @Post('meetings/:id/substitutions')
  @Requires('substitution.ask')
  @Returns(Substitution)
  ask(@Id() id: string, @Body() body: NewSubstitution): Promise<Substitution> {
    return this.commands.ask(id, body);
  }

  @Post('substitutions/:id/take')
  @Requires('substitution.take')
  @Returns(OwnRota)
  async take(@Id() id: string, @IfMatch() version: number): Promise<OwnRota> {
    await this.commands.take(id, version);
    return this.own.rota();
  }

  @Post('substitutions/:id/undo')
  @Requires('substitution.undo')
  @Returns(null)
  undo(@Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.commands.undo(id, version);
  }
}

import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, Requires } from '../access/requires';
import { Returns } from '../messages/returns';
import { Organisations } from './organisations';
import {
  AssociationList,
  FoundedAssociation,
  NewAssociation,
  NewUnit,
  Setup,
  SetupLook,
  Unit,
  UnitList,
} from './organisations.messages';

/** Associations and units. */
@ApiTags('organisations')
@Controller('api')
export class OrganisationsController {
  constructor(private readonly organisations: Organisations) {}

  @Get('units')
  @Requires('unit.read')
  @Returns(UnitList)
  units(): Promise<UnitList> {
    return this.organisations.units();
  }

  @Post('units')
  @Requires('unit.create')
  @Returns(Unit, 201)
  createUnit(@Body() body: NewUnit): Promise<Unit> {
    return this.organisations.createUnit(body);
  }

  @Get('organisations')
  @Requires('organisation.list')
  @Returns(AssociationList)
  associations(): Promise<AssociationList> {
    return this.organisations.associations();
  }

  @Post('organisations')
  @Requires('organisation.create')
  @Returns(FoundedAssociation, 201)
  found(@Body() body: NewAssociation): Promise<FoundedAssociation> {
    return this.organisations.found(body);
  }

  @Post('setup/look')
  @Public('the holder of the first start’s link has no session yet')
  @Returns(null)
  lookAtSetup(@Body() body: SetupLook): Promise<void> {
    return this.organisations.lookAtSetup(body.token);
  }

  @Post('setup')
  @Public('the holder of the first start’s link has no session yet')
  @Returns(null)
  setUp(@Body() body: Setup): Promise<void> {
    return this.organisations.setUp(body);
  }
}

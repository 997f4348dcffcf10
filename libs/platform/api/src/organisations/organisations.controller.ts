import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, Requires } from '../access/requires';
import { Returns } from '../messages/returns';
import { Organisations } from './organisations';
import {
  AssociationList,
  AssociationQuery,
  FoundedAssociation,
  NewAssociation,
  NewUnit,
  Setup,
  SetupLook,
  Unit,
  UnitList,
  UnitQuery,
} from './organisations.messages';

/** Associations and units. */
@ApiTags('organisations')
@Controller('api')
export class OrganisationsController {
  constructor(private readonly organisations: Organisations) {}

  @Get('units')
  @Requires('unit.read')
  @Returns(UnitList)
  units(@Query() query: UnitQuery): Promise<UnitList> {
    return this.organisations.units(query);
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
  associations(@Query() query: AssociationQuery): Promise<AssociationList> {
    return this.organisations.associations(query);
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

import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Id, IdField, KeyField, notFound, Requires, Returns } from '@rinnakkain/platform-api';
import type { Client } from 'pg';

/** All that the planted routes tell. */
export class Planted {
  @KeyField('That it is there', ['there'])
  found: 'there';
}

/** A volunteer by id. */
export class PlantedVolunteer {
  @IdField('The volunteer')
  volunteerId: string;
}

/** A route as somebody could write it who forgot the scope, and goes around the third wall as well. */
@Controller('api/planted')
export class PlantedController {
  /** The connection of the database's owner; set once the world is there. */
  static admin: Client | undefined;

  @Get('seekers/:id')
  @Requires('seeker.read')
  @Returns(Planted)
  seeker(@Id() id: string): Promise<Planted> {
    return this.found('people.seeker', id);
  }

  @Get('volunteers')
  @Requires('volunteer.list')
  @Returns(Planted)
  ofQuery(@Query() query: PlantedVolunteer): Promise<Planted> {
    return this.found('people.volunteer', query.volunteerId);
  }

  @Post('volunteers')
  @Requires('volunteer.create')
  @Returns(Planted)
  ofBody(@Body() body: PlantedVolunteer): Promise<Planted> {
    return this.found('people.volunteer', body.volunteerId);
  }

  private async found(table: string, id: string): Promise<Planted> {
    const known = await PlantedController.admin?.query(`select from ${table} where id = $1`, [id]);
    if (!known?.rowCount) throw notFound();
    return { found: 'there' };
  }
}

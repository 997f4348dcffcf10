import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { Volunteer, VolunteerList, VolunteerQuery } from './volunteers.messages';

/** Being written. */
@Injectable()
export class VolunteersQueries {
  async list(_: VolunteerQuery): Promise<VolunteerList> {
    throw notFound();
  }
  async view(_: string): Promise<Volunteer> {
    throw notFound();
  }
}

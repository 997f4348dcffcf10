import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { NewVolunteer, Volunteer, VolunteerChanges, VolunteerTransition } from './volunteers.messages';

/** Being written. */
@Injectable()
export class VolunteersCommands {
  async create(_: NewVolunteer): Promise<Volunteer> {
    throw notFound();
  }
  async change(_: string, __: number, ___: VolunteerChanges): Promise<Volunteer> {
    throw notFound();
  }
  async transition(_: string, __: number, ___: VolunteerTransition): Promise<Volunteer> {
    throw notFound();
  }
}

import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { NewConsent } from '../person/person.messages';
import type { Volunteer, WithdrawnVolunteerConsent } from './volunteers.messages';

/** Being written. */
@Injectable()
export class VolunteerConsents {
  async record(_: string, __: NewConsent): Promise<Volunteer> {
    throw notFound();
  }
  async withdraw(_: string, __: string, ___?: string): Promise<WithdrawnVolunteerConsent> {
    throw notFound();
  }
}

import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { NewBackgroundCheck, NewInterview, NewPaper } from './volunteer-parts.messages';
import type { Volunteer } from './volunteers.messages';

/** Being written. */
@Injectable()
export class VolunteerPapers {
  async interview(_: string, __: NewInterview): Promise<Volunteer> {
    throw notFound();
  }
  async paper(_: string, __: NewPaper): Promise<Volunteer> {
    throw notFound();
  }
  async backgroundCheck(_: string, __: NewBackgroundCheck): Promise<Volunteer> {
    throw notFound();
  }
}

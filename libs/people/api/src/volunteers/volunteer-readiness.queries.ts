import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { VolunteerReadiness } from './volunteer-parts.messages';

/** Being written. */
@Injectable()
export class VolunteerReadinessQueries {
  async of(_: string, __?: string): Promise<VolunteerReadiness> {
    throw notFound();
  }
}

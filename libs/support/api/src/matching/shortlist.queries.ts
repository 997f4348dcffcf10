import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { ShortlistAnswer } from './shortlist.messages';

/** Shortlists. */
@Injectable()
export class ShortlistQueries {
  of(_: string, _limit: number): Promise<ShortlistAnswer> {
    throw notFound();
  }
}

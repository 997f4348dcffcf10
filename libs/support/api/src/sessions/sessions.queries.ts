import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { SessionList, SessionQuery } from './sessions.messages';

/** Sessions. */
@Injectable()
export class SessionQueries {
  list(_id: string, _: SessionQuery): Promise<SessionList> {
    throw notFound();
  }
}

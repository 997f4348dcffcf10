import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { NewSession, SessionAnswer, SessionTransition } from './sessions.messages';

/** Sessions. */
@Injectable()
export class SessionCommands {
  log(_id: string, _key: string, _: NewSession): Promise<SessionAnswer> {
    throw notFound();
  }

  transition(_id: string, _version: number, _: SessionTransition): Promise<SessionAnswer> {
    throw notFound();
  }
}

import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { RelationshipStanding, RelationshipTransition } from './relationships.messages';

/** What is done to relationships. */
@Injectable()
export class RelationshipCommands {
  transition(_id: string, _version: number, _: RelationshipTransition): Promise<RelationshipStanding> {
    throw notFound();
  }
}

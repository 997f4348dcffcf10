import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { NewRelationship, RelationshipPage } from './relationships.messages';

/** Proposals. */
@Injectable()
export class Proposals {
  propose(_: NewRelationship): Promise<RelationshipPage> {
    throw notFound();
  }
}

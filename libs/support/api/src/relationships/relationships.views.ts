import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { RelationshipList, RelationshipPage, RelationshipQuery } from './relationships.messages';

/** Relationships as the acting role sees them. */
@Injectable()
export class RelationshipViews {
  list(_: RelationshipQuery): Promise<RelationshipList> {
    throw notFound();
  }

  page(_: string): Promise<RelationshipPage> {
    throw notFound();
  }
}

import { Injectable, Optional } from '@nestjs/common';
import type { ReleasableField, RelationshipState } from '@rinnakkain/domain';
import { type Sql, sql } from '@rinnakkain/platform-api';
import { OpenRelationships, ReleasedValues, type OpenRelationship } from './ports';

/** Which seekers are in a pair, as a condition of a list reads it. */
export interface PairedSeekers {
  /** Ids of seekers who have an open one in one of these states. */
  seekersIn(states: readonly RelationshipState[]): Sql;
}

/** Open relationships of seekers as `people` sees them: none while nobody keeps relationships. */
@Injectable()
export class OpenPairs implements PairedSeekers {
  constructor(
    @Optional() private readonly relationships?: OpenRelationships,
    @Optional() private readonly released?: ReleasedValues,
  ) {}

  seekersIn(states: readonly RelationshipState[]): Sql {
    return this.where(sql`pair.state = any (${states}::text[])`);
  }

  /** The same among these seekers only, for a question about few: the others’ pairs are not looked at. */
  among(seekerIds: readonly string[]): PairedSeekers {
    return {
      seekersIn: (states) =>
        this.where(sql`pair.state = any (${states}::text[]) and pair.seeker_id = any (${seekerIds}::uuid[])`),
    };
  }

  /** The open ones of these seekers, by seeker. */
  async ofThese(seekerIds: readonly string[]): Promise<ReadonlyMap<string, OpenRelationship>> {
    return (await this.relationships?.of(seekerIds)) ?? new Map();
  }

  /** The seeker's open one. */
  async of(seekerId: string): Promise<OpenRelationship | null> {
    return (await this.ofThese([seekerId])).get(seekerId) ?? null;
  }

  /** Withdraws the seeker's open proposal; the reason is a key. */
  async withdrawProposal(seekerId: string, reason: string): Promise<void> {
    await this.relationships?.withdrawOpenProposal(seekerId, reason);
  }

  /** Ends the seeker's relationship because consent was withdrawn. */
  async endForWithdrawnConsent(seekerId: string): Promise<void> {
    await this.relationships?.endForWithdrawnConsent(seekerId);
  }

  /** Tells that values which may be released have changed. */
  async refreshReleased(seekerId: string, fields: readonly ReleasableField[]): Promise<void> {
    if (fields.length > 0) await this.released?.refresh(seekerId, fields);
  }

  private where(condition: Sql): Sql {
    const pairs =
      this.relationships?.relation() ??
      sql`(select null::uuid as seeker_id, '' as state where false) as pair`;
    return sql`(select pair.seeker_id from ${pairs} where ${condition})`;
  }
}

import type { ReleasableField, RelationshipState } from '@rinnakkain/domain';
import type { Sql } from '@rinnakkain/platform-api';

/** A seeker's open proposal or relationship. */
export interface OpenRelationship {
  readonly id: string;
  readonly state: RelationshipState;
  readonly volunteerId: string;
}

/** What `people` asks of whoever keeps relationships; without anybody there are none. */
export abstract class OpenRelationships {
  /** Open proposals and relationships of these seekers, in one query. */
  abstract of(seekerIds: readonly string[]): Promise<Map<string, OpenRelationship>>;

  /** Every open proposal and relationship the actor may see, to be read from: `seeker_id`, `state`. */
  abstract relation(): Sql;

  /** Withdraws the seeker's open proposal; the reason is a key. */
  abstract withdrawOpenProposal(seekerId: string, reason: string): Promise<void>;

  /** Ends the seeker's running relationship because consent was withdrawn (reason `seekers_wish`, releases withdrawn). */
  abstract endForWithdrawnConsent(seekerId: string): Promise<void>;
}

/** What `people` asks of whoever keeps released contact values. */
export abstract class ReleasedValues {
  /**
   * These fields of the seeker have changed: open releases take the present value, or end where there is none.
   * `municipality` is named too when anything else that the anonymous card tells has changed.
   */
  abstract refresh(seekerId: string, fields: readonly ReleasableField[]): Promise<void>;
}

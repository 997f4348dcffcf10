import { Injectable, Optional } from '@nestjs/common';
import type { ReleasableField } from '@rinnakkain/domain';
import { OpenRelationships, ReleasedValues, type OpenRelationship } from './ports';

/** Open relationships of seekers as `people` sees them: none while nobody keeps relationships. */
@Injectable()
export class OpenPairs {
  constructor(
    @Optional() private readonly relationships?: OpenRelationships,
    @Optional() private readonly released?: ReleasedValues,
  ) {}

  /** Every open one the actor may see, by seeker. */
  async all(): Promise<ReadonlyMap<string, OpenRelationship>> {
    return (await this.relationships?.all()) ?? new Map();
  }

  /** The seeker's open one. */
  async of(seekerId: string): Promise<OpenRelationship | null> {
    return (await this.relationships?.of([seekerId]))?.get(seekerId) ?? null;
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
}

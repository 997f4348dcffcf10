import { Injectable } from '@nestjs/common';
import { releaseEndsSoon, volunteerView, type RelationshipState } from '@rinnakkain/domain';
import {
  Accounts,
  Clock,
  notFound,
  scoped,
  type Sql,
  sql,
  UnitOfWork,
  Vault,
} from '@rinnakkain/platform-api';
import { openCard } from './cards';
import { allowedFor } from './pairs';
import type { RelationshipQuery } from './relationship-requests.messages';
import type { LastSession, OwnRelationship, ReleasedField } from './relationships.messages';
import { RELEASED_VALUE } from './releases.commands';
import { ReleaseEntity } from './release.entity';

interface OwnRow {
  readonly id: string;
  readonly state: RelationshipState;
  readonly version: number;
  readonly seekerId: string;
  readonly coordinatorId: string;
  readonly cardSealed: Buffer;
  readonly expiresOn: string | null;
  readonly firstMeetingOn: string | null;
  readonly startedOn: string | null;
  readonly plannedEndOn: string | null;
  readonly lastSession: LastSession | null;
}

/** Own relationships that meet a condition, proposals first. */
const select = (where: Sql): Sql =>
  sql`
      select r.id, r.state, r.version, r.seeker_id as "seekerId", r.coordinator_id as "coordinatorId",
        r.card_sealed as "cardSealed", r.expires_on as "expiresOn", r.first_meeting_on as "firstMeetingOn",
        r.started_on as "startedOn", r.planned_end_on as "plannedEndOn", last.session as "lastSession"
      from ${scoped('support.relationship', 'r')}
      left join lateral (
        select jsonb_build_object('day', s.day, 'start', to_char(s.start, 'HH24:MI'), 'minutes', s.minutes, 'form', s.form,
          'outcome', s.outcome) as session
        from ${scoped('support.session', 's')} where s.relationship_id = r.id and s.outcome = 'held'
        order by s.day desc, s.start desc limit 1) last on true
      where ${where}
      order by (r.state in ('proposed', 'volunteer_agreed')) desc, r.proposed_at desc, r.id`;

/** What a volunteer sees of their own open pairs: card, then released fields; on a break the alias alone. */
@Injectable()
export class OwnRelationships {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
  ) {}

  /** Own open relationships and proposals; proposals first. */
  async list(query: RelationshipQuery): Promise<{ items: OwnRelationship[]; total: number }> {
    const { rows, total } = await this.unitOfWork.current.page<OwnRow>(
      select(sql`(${query.state ?? null}::text is null or r.state = ${query.state ?? null})`),
      query,
    );
    const items = await this.shown(rows);
    this.unitOfWork.current.record({
      action: 'relationship.listed',
      objectType: 'relationship',
      details: { ids: rows.map(({ id }) => id) },
    });
    return { items, total };
  }

  /** One of them; 404 from the moment it has ended. */
  async one(id: string): Promise<OwnRelationship> {
    const [shown] = await this.shown(
      await this.unitOfWork.current.rows<OwnRow>(select(sql`r.id = ${id}::uuid`)),
    );
    if (!shown) throw notFound();
    this.unitOfWork.current.record({
      action: 'relationship.viewed',
      objectType: 'relationship',
      objectId: id,
    });
    return shown;
  }

  private async shown(rows: readonly OwnRow[]): Promise<OwnRelationship[]> {
    if (rows.length === 0) return [];
    const keys = await this.vault.keysOf([...new Set(rows.map(({ seekerId }) => seekerId))]);
    const names = await this.accounts.names(rows.map(({ coordinatorId }) => coordinatorId));
    const released = await this.released(rows);
    const { role } = this.unitOfWork.current.actor;
    return rows.map((row): OwnRelationship => {
      const view = volunteerView(row.state);
      const key = keys.get(row.seekerId);
      const card = openCard(key, row.id, row.cardSealed);
      const today = this.clock.today();
      const fields: ReleasedField[] =
        view !== 'released'
          ? []
          : (released.get(row.id) ?? []).map((each) => ({
              id: each.id,
              field: each.field,
              value: key?.open(RELEASED_VALUE, each.id, each.valueSealed) ?? null,
              until: each.until,
              endsSoon: releaseEndsSoon(each.until, today),
            }));
      return {
        id: row.id,
        state: row.state,
        version: row.version,
        allowed: allowedFor(role, row.state),
        shownAs: fields.find(({ field }) => field === 'firstName')?.value ?? card?.alias ?? null,
        coordinator: { id: row.coordinatorId, name: names.get(row.coordinatorId) ?? null },
        card: view === 'card' ? card : null,
        released: fields,
        expiresOn: row.expiresOn,
        firstMeetingOn: row.firstMeetingOn,
        startedOn: row.startedOn,
        plannedEndOn: row.plannedEndOn,
        lastSession: row.lastSession,
      };
    });
  }

  private async released(rows: readonly OwnRow[]): Promise<Map<string, ReleaseEntity[]>> {
    const releases = await this.unitOfWork.current.find(
      ReleaseEntity,
      sql`t.relationship_id = any (${rows.map(({ id }) => id)}::uuid[]) and t.withdrawn_at is null
        and t.until >= ${this.clock.today()}::date`,
      { order: sql`t.field` },
    );
    return Map.groupBy(releases, ({ relationshipId }) => relationshipId);
  }
}

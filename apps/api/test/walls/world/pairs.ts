import type { ReleasableField, RelationshipState } from '@rinnakkain/domain';
import { randomUUID } from 'node:crypto';
import { type Building, DAYS, ifMatch, type Told } from './building';
import type { Pair } from './model';
import type { BuiltSeeker } from './seekers';
import type { ActorName, Thing } from './types';
import type { BuiltVolunteer } from './volunteers';

/** Where a pair of the world is to stand. */
export type Standstill = 'proposed' | 'declined' | 'running' | 'on_break' | 'ended';

interface Standing extends Told {
  readonly state: RelationshipState;
}

/** Brings a seeker and a volunteer together through the API and takes them as far as wanted. */
export class PairBuilder {
  private version = 0;
  private readonly thing: Thing;

  private constructor(
    private readonly world: Building,
    private readonly seeker: BuiltSeeker,
    private readonly actor: ActorName,
    private readonly pair: Pair,
    volunteer: BuiltVolunteer,
    relation: string,
  ) {
    this.thing = world.part({ ...seeker.thing, relation }, 'relationship', pair.id, {
      volunteer: volunteer.subject.id,
    });
  }

  /** A pair at a standstill; with releases and sessions from `running` on. */
  static async build(
    world: Building,
    seeker: BuiltSeeker,
    [volunteer, actor]: readonly [BuiltVolunteer, ActorName],
    standstill: Standstill,
  ): Promise<void> {
    const { subject, coordinator } = seeker;
    const proposed = await world.ask<Standing>(coordinator, 'POST', '/api/relationships', {
      seekerId: subject.id,
      volunteerId: volunteer.subject.id,
    });
    const pair: Pair = {
      id: proposed.id,
      volunteerAccountId: world.accountOf(actor).id,
      coordinatorId: subject.coordinatorId,
      state: proposed.state,
      released: new Set(),
    };
    subject.pair = pair;
    world.accountOf(coordinator).pairs.push(pair);
    const builder = new PairBuilder(world, seeker, actor, pair, volunteer, seeker.thing.relation);
    const row = world.book.row(subject);
    row.is(builder.thing);
    world.book.add(row, pair.id, 'support.relationship.id');
    builder.version = proposed.version;
    await builder.reach(standstill);
  }

  private async reach(standstill: Standstill): Promise<void> {
    if (standstill === 'proposed') return;
    if (standstill === 'declined') return this.act({ action: 'volunteer_declines' }, this.actor);
    await this.act({ action: 'volunteer_agrees' }, this.actor);
    await this.act({ action: 'seeker_agrees', how: 'phone' });
    await this.act({ action: 'set_first_meeting', day: DAYS.pairs });
    await this.act({ action: 'start', day: DAYS.pairs, present: ['seeker', 'volunteer', 'coordinator'] });
    await this.release();
    await this.meet();
    if (standstill === 'on_break') await this.act({ action: 'pause' });
    if (standstill === 'ended') await this.act({ action: 'end', reason: 'goal_reached', seeker: 'queue' });
  }

  private async act(body: object, who: ActorName = this.seeker.coordinator): Promise<void> {
    const { id, state, version } = await this.world.ask<Standing>(
      who,
      'POST',
      `/api/relationships/${this.pair.id}/transitions`,
      body,
      ifMatch(this.version),
    );
    if (id !== this.pair.id) throw new Error(`Asked for ${this.pair.id}, was told of ${id}.`);
    this.version = version;
    this.pair.state = state;
    if (['ended', 'declined'].includes(state)) this.seeker.subject.pair = null;
  }

  private async release(): Promise<void> {
    const { subject, coordinator } = this.seeker;
    const fields: ReleasableField[] = [
      'firstName',
      'phone',
      ...(subject.protected ? [] : ['municipality' as const]),
    ];
    const { items } = await this.world.ask<{ items: { id: string }[] }>(
      coordinator,
      'POST',
      `/api/relationships/${this.pair.id}/releases`,
      { fields, until: '2027-10-01' },
    );
    for (const field of fields) this.pair.released.add(field);
    for (const { id } of items) this.world.part(this.thing, 'release', id);
  }

  /** Two sessions: one corrected, then acknowledged, one as it was sent. */
  private async meet(): Promise<void> {
    const first = await this.log('10:00');
    const before = first.text;
    const row = this.world.book.row(this.seeker.subject, this.world.accountOf(this.actor).id);
    row.is(first.thing);
    const corrected = await this.world.ask(
      this.actor,
      'POST',
      `/api/sessions/${first.thing.id}/transitions`,
      { action: 'correct', note: row.words('support.session.note_sealed', 'Kävelimme rannassa') },
      ifMatch(1),
    );
    this.world.book.move(before, 'support.session.earlier_sealed');
    await this.world.ask(
      this.seeker.coordinator,
      'POST',
      `/api/sessions/${first.thing.id}/transitions`,
      { action: 'acknowledge' },
      ifMatch(corrected.version),
    );
    await this.log('14:00');
  }

  private async log(start: string): Promise<{ thing: Thing; text: string }> {
    const row = this.world.book.row(this.seeker.subject, this.world.accountOf(this.actor).id);
    const text = row.words('support.session.note_sealed', 'Kävelimme metsässä');
    const { id } = await this.world.ask(
      this.actor,
      'POST',
      `/api/relationships/${this.pair.id}/sessions`,
      { day: DAYS.pairs, start, minutes: 45, form: 'phone', outcome: 'held', note: text },
      { 'idempotency-key': randomUUID() },
    );
    return { thing: row.is(this.world.part(this.thing, 'session', id)), text };
  }
}

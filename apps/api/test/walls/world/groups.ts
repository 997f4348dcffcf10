import { type Building, ifMatch, type Told } from './building';
import type { GroupSubject } from './model';
import type { ActorName, Place } from './types';

/** A group that is gathered: who coordinates it, and who leads it. */
interface Gathering {
  readonly who: ActorName;
  readonly relation: string;
  readonly place: Place;
  /** Which of the coordinator's units; the first unless told. */
  readonly volunteer: ActorName;
  /** The account of who leads it besides; the coordinator unless told. */
  readonly staff?: ActorName;
}

/** A group with somebody who registered, a meeting that was counted with a note and a worry, and one that was to come; it is over. */
export async function gatherGroup(
  world: Building,
  { who, relation, place, volunteer, staff = who }: Gathering,
): Promise<void> {
  const { actor, organisation } = world.actor(who);
  const organisationId = organisation?.id ?? '';
  const leaders = [world.accountOf(volunteer), world.accountOf(staff)].map(({ id }) => id);
  const subject: GroupSubject = {
    kind: 'group',
    id: '',
    organisationId,
    unitId: actor?.unitIds[0] ?? '',
    leaders: new Set(leaders),
  };
  const row = world.book.row(subject);
  const group = 'groups.support_group';
  const texts = (column: string, words: string) => ({
    fi: row.words(column, words),
    sv: row.words(column, words),
    en: row.words(column, words),
  });
  const made = await world.ask(who, 'POST', '/api/groups', {
    type: 'professionally_led_group',
    unitId: subject.unitId,
    name: texts(`${group}.name`, 'Eroryhmä'),
    purpose: texts(`${group}.purpose`, 'Vertaistukea'),
    rules: texts(`${group}.rules`, 'Kuunnellaan'),
    themes: ['alcohol'],
    municipality: '837',
    language: 'fi',
    venue: row.words('groups.group_place.venue', 'Sali'),
    joinLink: `https://kokous.invalid/${row.words('groups.group_place.join_link')}`,
    accessibility: row.words(`${group}.accessibility`, 'Esteetön'),
    capacityMax: 8,
    leaders: [{ volunteerId: world.actor(volunteer).actor?.volunteerId }, { accountId: leaders[1] }],
  });
  const thing = row.is(
    world.thing({ kind: 'group', id: made.id, relation, place, organisationId, unitId: subject.unitId }),
  );
  const path = `/api/groups/${made.id}`;
  await world.ask(who, 'POST', `${path}/transitions`, { action: 'open_enrolment' }, ifMatch(made.version));
  const person = world.book.row(subject);
  const { id } = await world.ask(who, 'POST', `${path}/participants`, {
    alias: person.words('groups.participant.alias_sealed', 'Kuutar'),
    phone: person.phone('groups.participant.contact_sealed'),
    email: person.email('groups.participant.contact_sealed'),
  });
  person.is(world.part(thing, 'participant', id));
  const season = { firstDay: '2026-11-18', lastDay: '2026-12-02', every: 'week', weeks: 2, weekday: 3 };
  const { items } = await world.ask<{ items: Told[] }>(who, 'POST', `${path}/meetings`, {
    ...season,
    start: '18:00',
    minutes: 120,
  });
  const [past, coming] = items;
  if (!past || !coming) throw new Error('No meetings were made.');
  const asked = await world.ask(volunteer, 'POST', `/api/meetings/${coming.id}/substitutions`, {});
  world.part(thing, 'substitution', asked.id);
  const note = world.book.row(subject);
  const body = {
    participantIds: [id],
    note: note.words('groups.meeting_note.note_sealed', 'Hyvä ilta'),
    worry: true,
  };
  await world.ask(volunteer, 'POST', `/api/meetings/${past.id}/attendance`, body, ifMatch(past.version));
  note.is(world.part(thing, 'meeting', past.id));
  for (const action of ['start', 'end']) {
    const { version } = await world.ask(who, 'GET', path);
    await world.ask(who, 'POST', `${path}/transitions`, { action }, ifMatch(version));
  }
}

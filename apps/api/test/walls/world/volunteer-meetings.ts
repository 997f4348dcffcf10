import type { Building } from './building';
import type { ActorName, Place } from './types';

/** A meeting that volunteers of an association are going to have among themselves. */
export async function gatherVolunteers(world: Building, who: ActorName, place: Place): Promise<void> {
  const id = world.actor(who).organisation?.id ?? '';
  const row = world.book.row({ kind: 'organisation', id });
  const made = await world.ask(who, 'POST', '/api/volunteer-meetings', {
    kind: 'supervision',
    day: '2026-12-09',
    start: '17:00',
    minutes: 90,
    ledBy: row.words('people.volunteer_meeting.led_by', 'Outi Ohjaaja'),
  });
  row.is(
    world.thing({ kind: 'volunteer_meeting', id: made.id, relation: 'planned', place, organisationId: id }),
  );
}

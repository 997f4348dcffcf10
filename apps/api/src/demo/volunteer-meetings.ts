import { addDays } from '@rinnakkain/domain';
import type { AssociationDraft } from './draft';

/** What volunteers have among themselves: two dates to come, and a day of recreation with those who were there. */
export function addVolunteerMeetings(draft: AssociationDraft): void {
  const { chanceOfRuns, today } = draft;
  const unit = draft.unit(0);
  const createdBy = unit.coordinatorIds[0];
  if (!createdBy) return;
  const planned = { state: 'planned', createdBy } as const;
  const past = chanceOfRuns.uuid();
  draft.volunteerMeetings.push(
    {
      ...planned,
      id: chanceOfRuns.uuid(),
      kind: 'supervision',
      day: addDays(today, 9),
      start: '17:00',
      minutes: 90,
      ledBy: 'Outi Ohjaaja',
    },
    {
      ...planned,
      id: chanceOfRuns.uuid(),
      kind: 'peers_evening',
      day: addDays(today, 21),
      start: '18:00',
      minutes: 120,
      ledBy: null,
    },
    {
      id: past,
      kind: 'recreation',
      day: addDays(today, -26),
      start: '12:00',
      minutes: 300,
      ledBy: null,
      state: 'held',
      createdBy,
    },
  );
  const active = draft.volunteers.filter(
    ({ row }) => row.state === 'active' && row.unitIds.includes(unit.id),
  );
  for (const [index, { row }] of active.entries())
    if (index % 3 !== 2) draft.volunteerAttendance.push({ meetingId: past, volunteerId: row.id });
}

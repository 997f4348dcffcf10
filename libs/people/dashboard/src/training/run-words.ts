import type { AttendanceEvidence, CourseRun, NameInLanguages } from '@rinnakkain/api-client';
import type { CourseRunState } from '@rinnakkain/domain';
import { type Formats, stateText } from '@rinnakkain/platform-dashboard';
import type { StatusKind } from '@rinnakkain/ui';

const KINDS: Readonly<Record<CourseRunState, StatusKind>> = {
  planned: 'not_started',
  enrolling: 'fine',
  full: 'ended',
  running: 'under_way',
  ended: 'ended',
  cancelled: 'expired',
};

/** The shape and word of a run. */
export const statusOfRun = ({ state }: Pick<CourseRun, 'state'>): { kind: StatusKind; word: string } => ({
  kind: KINDS[state],
  word: stateText('course_run', 'state', state),
});

/** "la 12.12." or "la 12.12.–su 20.12., 4 kertaa". */
export function datesOfRun({ dates }: Pick<CourseRun, 'dates'>, formats: Formats): string {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return '';
  if (first === last) {
    const times = `${formats.time(first.start)}–${formats.time(first.end)}`;
    return `${formats.dayAndTime(first.day, first.start).replace(formats.time(first.start), times)}`;
  }
  const days = `${formats.day(first.day)}–${formats.day(last.day)}`;
  return $localize`:@@people.run.dates_count:${days}:days:, ${dates.length}:count: dates`;
}

/** "3 / 12 paikkaa, 2 varasijalla". */
export function placesOfRun({ taken, capacity, waiting }: CourseRun): string {
  return waiting
    ? $localize`:@@people.run.places_waiting:${taken}:taken: of ${capacity}:capacity: places taken, ${waiting}:waiting: on the waiting list`
    : $localize`:@@people.run.places:${taken}:taken: of ${capacity}:capacity: places taken`;
}

/** Where it is held: the place, remotely, or both. */
export function placeOfRun({ place, remote }: Pick<CourseRun, 'place' | 'remote'>): string {
  const remotely = $localize`:@@people.run.remotely:Remotely`;
  if (place) return remote ? `${place} · ${remotely}` : place;
  return remote ? remotely : $localize`:@@people.run.no_place:The place is not known yet`;
}

/** When one can enrol, as long as that is of use. */
export function windowOfRun(
  { state, opensOn, closesOn }: CourseRun,
  today: string,
  formats: Formats,
): string {
  if (state === 'running' || state === 'ended' || state === 'cancelled') return '';
  if (today < opensOn) return $localize`:@@people.run.opens:Enrolment opens ${formats.day(opensOn)}:day:`;
  return today > closesOn
    ? $localize`:@@people.run.closed:Enrolment closed ${formats.day(closesOn)}:day:`
    : $localize`:@@people.run.closes:Enrolment until ${formats.day(closesOn)}:day:`;
}

/** "Läsnä 12 h / 16 h, itseopiskelu 4 h / 4 h". */
export function presenceOf(evidence: AttendanceEvidence, formats: Formats): string {
  const { plannedMinutes, attendedMinutes, selfStudyPlanned, selfStudyDone } = evidence;
  const present = $localize`:@@people.attendance.present:Present ${formats.minutes(attendedMinutes)}:attended: / ${formats.minutes(plannedMinutes)}:planned:`;
  const study = $localize`:@@people.attendance.study:own study ${formats.minutes(selfStudyDone)}:done: / ${formats.minutes(selfStudyPlanned)}:planned:`;
  return [plannedMinutes ? present : '', selfStudyPlanned ? study : ''].filter(Boolean).join(', ');
}

/** What lacks for an approval, by name; empty when nothing does. */
export function lackingOf(
  { reached, missing, lackingMinutes, lackingSelfStudy }: AttendanceEvidence,
  formats: Formats,
  nameOf: (name: NameInLanguages) => string,
): string {
  if (reached) return '';
  const modules = lackingMinutes
    ? missing.map(({ name, minutes }) => `${nameOf(name)} (${formats.minutes(minutes)})`)
    : [];
  const study = lackingSelfStudy
    ? [$localize`:@@people.attendance.study_lacks:own study (${formats.minutes(lackingSelfStudy)}:minutes:)`]
    : [];
  return $localize`:@@people.attendance.lacks:Missing: ${formats.list([...modules, ...study])}:what:`;
}

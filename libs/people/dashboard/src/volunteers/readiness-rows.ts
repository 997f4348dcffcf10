import type { TrainingStatus, Volunteer } from '@rinnakkain/api-client';
import { EXPIRING_DAYS, daysBetween } from '@rinnakkain/domain';
import { type Formats, stateLabel, stateText } from '@rinnakkain/platform-dashboard';
import type { StatusKind } from '@rinnakkain/ui';
import type { OwnNames } from '../person/own-names';
import type { StatusWord } from './volunteer-words';

/** What mends a criterion. */
export type Mending = 'interview' | 'agreement' | 'pledge' | 'training' | 'check' | 'details';

/** One criterion of readiness: how it stands, its facts, and the action that mends it. */
export interface ReadinessRow {
  key: string;
  name: string;
  status: StatusWord;
  fact: string;
  /** What mends it; `urgent` while it stands in the way. */
  mend?: { what: Mending; verb: string; urgent: boolean };
  taskId?: string;
}

const TRAINING_KINDS: Readonly<Record<TrainingStatus, StatusKind>> = {
  not_started: 'not_started',
  under_way: 'under_way',
  awaiting_approval: 'waits',
  approved: 'fine',
  expiring: 'attention',
  expired: 'expired',
  exempt: 'exempt',
};

const fine: StatusWord = { kind: 'fine', word: $localize`:@@people.readiness.in_order:In order` };
const recordInterview = $localize`:@@people.readiness.record_interview:Record an interview`;
const recordPaper = $localize`:@@people.readiness.record_paper:Record`;

/** The criteria of readiness in the order they are told; nothing here decides, it only reads what was computed. */
export function readinessRows(
  volunteer: Volunteer,
  { today, formats, names }: { today: string; formats: Formats; names: OwnNames },
): ReadinessRow[] {
  const { readiness, interviews } = volunteer;
  const lacks = new Set(readiness.missing);
  const lacking = (word = $localize`:@@people.readiness.is_missing:Missing`): StatusWord => ({
    kind: volunteer.state === 'active' || volunteer.state === 'on_break' ? 'expired' : 'not_started',
    word,
  });
  const interview = interviews[0];
  const on = (day: string) => formats.day(day);

  const interviewRow: ReadinessRow = {
    key: 'interview',
    name: $localize`:@@people.readiness.interview:Interview`,
    status: lacks.has('INTERVIEW_MISSING')
      ? interview
        ? lacking($localize`:@@people.readiness.not_recommended:Not recommended`)
        : lacking()
      : fine,
    fact: interview
      ? [on(interview.day), interview.interviewer, identityWord(interview.identitySeen)]
          .filter(Boolean)
          .join(' · ')
      : $localize`:@@people.readiness.no_interview:Not held yet`,
    mend: { what: 'interview', verb: recordInterview, urgent: lacks.has('INTERVIEW_MISSING') },
  };
  const crisisRow: ReadinessRow = {
    key: 'own_crisis',
    name: $localize`:@@people.readiness.own_crisis:Own crisis worked through`,
    status: lacks.has('OWN_CRISIS_UNCONFIRMED')
      ? lacking($localize`:@@people.readiness.unconfirmed:Not confirmed`)
      : fine,
    fact:
      interview && !lacks.has('OWN_CRISIS_UNCONFIRMED')
        ? $localize`:@@people.readiness.own_crisis_on:Confirmed ${on(interview.day)}:day:`
        : $localize`:@@people.readiness.own_crisis_fact:To be confirmed in an interview`,
  };
  const trainingRows = readiness.papers.trainings.map(({ kind, status, until }): ReadinessRow => {
    const short = status === 'expiring' && until ? daysBetween(today, until) : null;
    return {
      key: `training_${kind}`,
      name: stateLabel('course', 'kind', kind),
      status: {
        kind: TRAINING_KINDS[status],
        word: status === 'approved' ? fine.word : stateText('training_status', 'state', status),
      },
      fact: !until
        ? status === 'approved'
          ? $localize`:@@people.readiness.no_end:In force without an end`
          : ''
        : status === 'expired'
          ? $localize`:@@people.readiness.expired_on:Expired on ${on(until)}:day:`
          : short !== null && short <= EXPIRING_DAYS
            ? $localize`:@@people.readiness.until_days:In force until ${on(until)}:day:, ${formats.days(short)}:days: left`
            : $localize`:@@people.readiness.until:In force until ${on(until)}:day:`,
      ...(status !== 'awaiting_approval' && {
        mend: {
          what: 'training' as const,
          verb: $localize`:@@people.readiness.enrol:Enrol or record`,
          urgent: status !== 'approved',
        },
      }),
    };
  });
  const paperRows = (['agreement', 'pledge'] as const).map((kind): ReadinessRow => {
    const paper = readiness.papers[kind];
    const signed = volunteer.papers.find((one) => one.kind === kind && one.day === paper.day);
    return {
      key: kind,
      name: stateLabel('paper', 'kind', kind),
      status: paper.inForce ? fine : lacking(),
      fact: paper.day
        ? [
            $localize`:@@people.readiness.signed:Signed ${on(paper.day)}:day:`,
            signed && $localize`:@@people.readiness.version:text version ${signed.textVersion}:version:`,
            paper.until && $localize`:@@people.readiness.paper_until:in force until ${on(paper.until)}:day:`,
          ]
            .filter(Boolean)
            .join(' · ')
        : $localize`:@@people.readiness.not_signed:Not signed`,
      mend: { what: kind, verb: recordPaper, urgent: !paper.inForce },
    };
  });
  return [
    interviewRow,
    crisisRow,
    ...trainingRows,
    ...paperRows,
    ...checkRows(volunteer, formats, names),
    ...placeRows(volunteer, lacks, formats),
  ];
}

const identityWord = (seen: boolean): string =>
  seen
    ? $localize`:@@people.readiness.identity_seen:identity seen`
    : $localize`:@@people.readiness.identity_not_seen:identity not seen`;

/** One row a task that the law gives a right to a check for; one quiet row when there is none. */
function checkRows(volunteer: Volunteer, formats: Formats, names: OwnNames): ReadinessRow[] {
  const name = $localize`:@@people.readiness.check:Background check`;
  if (!volunteer.checks.length) {
    return [
      {
        key: 'check',
        name,
        status: { kind: 'not_applicable', word: $localize`:@@people.readiness.not_needed:not needed` },
        fact: $localize`:@@people.readiness.no_task:No task of the association needs one`,
      },
    ];
  }
  return volunteer.checks.map((check) => ({
    key: `check_${check.taskId}`,
    taskId: check.taskId,
    name,
    status:
      check.standing === 'in_order'
        ? fine
        : {
            kind: 'not_started',
            word: $localize`:@@people.readiness.not_checked:Not checked`,
          },
    fact: [
      $localize`:@@people.readiness.only_task:Only for the task ${names.of(check.task)}:task:`,
      check.checkedOn && $localize`:@@people.readiness.checked:checked ${formats.day(check.checkedOn)}:day:`,
    ]
      .filter(Boolean)
      .join(' · '),
    mend: { what: 'check', verb: recordPaper, urgent: check.standing === 'missing' },
  }));
}

function placeRows(volunteer: Volunteer, lacks: ReadonlySet<string>, formats: Formats): ReadinessRow[] {
  const { occupiedPlaces, freePlaces, notAvailableBefore } = volunteer;
  const places: ReadinessRow = {
    key: 'places',
    name: $localize`:@@people.readiness.places:Places`,
    status: lacks.has('FULL')
      ? { kind: 'ended', word: $localize`:@@people.readiness.full:Full` }
      : { kind: 'fine', word: $localize`:@@people.readiness.has_place:Free place` },
    fact: $localize`:@@people.readiness.taken:${occupiedPlaces}:taken: of ${freePlaces}:all: taken`,
    mend: {
      what: 'details',
      verb: $localize`:@@people.readiness.change:Change`,
      urgent: freePlaces === 0,
    },
  };
  if (!notAvailableBefore || !lacks.has('NOT_AVAILABLE_BEFORE')) return [places];
  return [
    places,
    {
      key: 'available',
      name: $localize`:@@people.readiness.available:Availability`,
      status: { kind: 'on_break', word: $localize`:@@people.readiness.not_now:Not yet` },
      fact: $localize`:@@people.readiness.available_from:Available from ${formats.day(notAvailableBefore)}:day:`,
      mend: { what: 'details', verb: $localize`:@@people.readiness.change:Change`, urgent: false },
    },
  ];
}

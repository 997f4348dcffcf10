import {
  addMonths,
  answerBy,
  type EndingReason,
  type FieldError,
  RELATIONSHIP_LIFECYCLE,
  type RelationshipAction,
  reasonToKeep,
} from '@rinnakkain/domain';
import { invalid } from '@rinnakkain/platform-api';
import type { PairPatch } from './pairs';
import type { RelationshipEntity } from './relationship.entity';
import type { RelationshipTransition } from './relationship-requests.messages';
import type { Present } from './relationships.messages';

/** Months beyond which no plan reaches. */
const PLAN_MONTHS_MAX = 36;
/** Who an opening meeting cannot be held without; the deputy may stand for the coordinator. */
const NEEDED_AT_OPENING: readonly (readonly Present[])[] = [
  ['seeker'],
  ['volunteer'],
  ['coordinator', 'deputy'],
];

const required = (pointer: string): FieldError => ({ pointer, code: 'REQUIRED' });
const outOf = (pointer: string, min: string, max: string): FieldError => ({
  pointer,
  code: 'OUT_OF_RANGE',
  params: { min, max },
});

/** Throws 422 when something is wrong. */
function refuse(...errors: (FieldError | false | undefined)[]): void {
  const wrong = errors.filter((error) => error !== false && error !== undefined);
  if (wrong.length > 0) throw invalid(wrong);
}

const within = (pointer: string, day: string, min: string, max: string): FieldError | false =>
  (day < min || day > max) && outOf(pointer, min, max);

type Fields = (pair: RelationshipEntity, body: RelationshipTransition, today: string) => PairPatch;

const volunteerAnswer: Fields = (pair, body, today) => {
  const day = body.day ?? today;
  refuse(!body.how && required('/how'), within('/day', day, pair.askedOn, today));
  return { volunteerAnsweredOn: day, volunteerAnswerHow: body.how ?? null };
};

const seekerAnswer: Fields = (pair, body, today) => {
  const day = body.day ?? today;
  refuse(!body.how && required('/how'), within('/day', day, pair.volunteerAnsweredOn ?? pair.askedOn, today));
  return { seekerAnsweredOn: day, seekerAnswerHow: body.how ?? null };
};

const ending: Fields = (pair, body, today) => {
  const day = body.day ?? today;
  const endingReason = reasonToKeep(RELATIONSHIP_LIFECYCLE, body.action, body.reason) as EndingReason | null;
  refuse(
    !body.seeker && required('/seeker'),
    within('/day', day, pair.startedOn ?? pair.agreedOn ?? pair.askedOn, today),
  );
  return { endedOn: day, closedOn: day, endingReason, seekerOutcome: body.seeker ?? null };
};

const opening: Fields = (pair, body, today) => {
  const day = body.day ?? pair.firstMeetingOn ?? today;
  const present = body.present ?? [];
  const missing = NEEDED_AT_OPENING.filter((some) => !some.some((one) => present.includes(one)));
  const plannedEnd = body.plannedEnd ?? addMonths(day, pair.lengthMonths);
  refuse(
    missing.length > 0 && {
      pointer: '/present',
      code: 'REQUIRED',
      params: { missing: missing.map(([one]) => one) },
    },
    within('/day', day, pair.agreedOn ?? pair.askedOn, today),
    plannedEnd <= day
      ? outOf('/plannedEnd', day, addMonths(day, PLAN_MONTHS_MAX))
      : within('/plannedEnd', plannedEnd, day, addMonths(day, PLAN_MONTHS_MAX)),
  );
  return {
    startedOn: day,
    firstMeetingOn: day,
    firstMeetingPresent: [...present],
    plannedEndOn: plannedEnd,
  };
};

/** The last day for the seeker's answer when the volunteer has agreed. */
export const seekerAnswersBy = (pair: RelationshipEntity, today: string): string | null =>
  answerBy({ state: 'volunteer_agreed', proposedOn: pair.askedOn, volunteerAgreedOn: today });

/** What each action takes from the request and writes into the row; 422 says which field is wrong. */
export const FIELDS_OF: Readonly<Record<Exclude<RelationshipAction, 'expire'>, Fields>> = {
  volunteer_agrees: (pair, body, today) => ({
    ...volunteerAnswer(pair, body, today),
    askedOn: today,
    expiresOn: seekerAnswersBy(pair, today),
  }),
  volunteer_declines: volunteerAnswer,
  seeker_agrees: (pair, body, today) => {
    const answer = seekerAnswer(pair, body, today);
    return { ...answer, agreedOn: answer.seekerAnsweredOn, expiresOn: null };
  },
  seeker_declines: seekerAnswer,
  withdraw: () => ({ expiresOn: null }),
  set_first_meeting: (pair, { day }, today) => {
    refuse(
      !day && required('/day'),
      day !== undefined && within('/day', day, pair.agreedOn ?? today, addMonths(today, 12)),
    );
    return { firstMeetingOn: day ?? null };
  },
  start: opening,
  pause: (_pair, _body, today) => ({ pausedOn: today }),
  resume: () => ({ pausedOn: null }),
  begin_ending: () => ({ pausedOn: null }),
  end: ending,
  discontinue: ending,
};

import type { TrainingRecord } from '@rinnakkain/api-client';
import type { TrainingRecordState } from '@rinnakkain/domain';
import { type Formats, capital, stateText } from '@rinnakkain/platform-dashboard';
import type { StatusKind } from '@rinnakkain/ui';

const KINDS: Readonly<Record<TrainingRecordState, StatusKind>> = {
  enrolled: 'under_way',
  attended: 'waits',
  approved: 'fine',
  to_be_completed: 'attention',
  interrupted: 'ended',
  cancelled: 'ended',
  no_show: 'ended',
  waitlisted: 'not_started',
};

/** The shape of a record's state. */
export const kindOfRecord = (state: TrainingRecordState): StatusKind => KINDS[state];

type Standing = Pick<TrainingRecord, 'state' | 'validUntil'>;

/** The shape and word of a record; an approval whose time has passed is told as expired. */
export function statusOfRecord(
  { state, validUntil }: Standing,
  today: string,
): { kind: StatusKind; word: string } {
  if (state === 'approved' && validUntil && validUntil < today) {
    return { kind: 'expired', word: stateText('training_status', 'state', 'expired') };
  }
  return { kind: KINDS[state], word: stateText('training_record', 'state', state) };
}

/** What is known of a record in one line: when it was completed, until when it counts, who approved it. */
export function factsOfRecord(record: TrainingRecord, today: string, formats: Formats): string {
  const { origin, completedOn, validUntil, state, reviewedBy, reviewedOn } = record;
  const past = validUntil !== null && validUntil < today;
  const facts = [
    origin === 'equivalent' ? stateText('training_record', 'origin', 'equivalent') : null,
    completedOn ? $localize`:@@people.record.completed:completed ${formats.day(completedOn)}:day:` : null,
    state === 'approved' && validUntil
      ? past
        ? $localize`:@@people.record.expired:expired ${formats.date(validUntil)}:day:`
        : $localize`:@@people.record.until:in force until ${formats.date(validUntil)}:day:`
      : null,
    state === 'approved' && reviewedBy && reviewedOn
      ? $localize`:@@people.record.reviewed:approved by ${reviewedBy}:who: ${formats.date(reviewedOn)}:day:`
      : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
  return capital(facts);
}

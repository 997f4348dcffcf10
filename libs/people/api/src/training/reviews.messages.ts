import { limits, REVIEW_REFUSALS, TRAINING_RECORD_STATES } from '@rinnakkain/domain';
import { FlagField, IdField, KeyField, ListField, TextField, WholeField } from '@rinnakkain/platform-api';

/** One record as its reviewer has read it. */
export class ReviewedRecord {
  @IdField('The record')
  recordId: string;

  @WholeField('Its version as it was read', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** One decision on several records at once. */
export class NewBulkReview {
  @KeyField('The decision', ['approve', 'return', 'undo_approval'], { name: 'BulkDecision' })
  decision: 'approve' | 'return' | 'undo_approval';

  @TextField('What is to be completed, needed with `return`; or why earlier training counts', {
    max: limits.staffNoteMaxLength,
    optional: true,
    nullable: true,
  })
  note?: string | null;

  @ListField('The records', () => ReviewedRecord, { min: 1, max: limits.reviewsMax })
  items: ReviewedRecord[];
}

/** What became of one record of a bulk decision. */
export class ReviewLine {
  @IdField('The record')
  recordId: string;

  @FlagField('The decision was made')
  done: boolean;

  @KeyField('The rule that kept it from being made', REVIEW_REFUSALS, {
    nullable: true,
    name: 'ReviewRefusal',
  })
  code: (typeof REVIEW_REFUSALS)[number] | null;

  @KeyField('Its state now', TRAINING_RECORD_STATES, { name: 'TrainingRecordState' })
  state: (typeof TRAINING_RECORD_STATES)[number];

  @WholeField('Its version now', { min: 1, max: 1_000_000_000 })
  recordVersion: number;
}

/** What became of each record of a bulk decision. */
export class BulkReview {
  @ListField('The records in the order they were given', () => ReviewLine)
  items: ReviewLine[];
}

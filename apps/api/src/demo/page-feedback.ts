import { addDays, type Day, FEEDBACK_ANSWER_DAYS } from '@rinnakkain/domain';
import type { RootKey } from '@rinnakkain/platform-api';
import type { BulkWriter } from './bulk-writer';
import type { AssociationDraft } from './draft';
import { hex, keyOfItsOwn } from './row-key';

/** What somebody said of the public pages. */
export interface PageFeedbackDraft {
  readonly id: string;
  readonly words: string;
  readonly replyTo: string | null;
  readonly receivedOn: Day;
  readonly answeredOn: Day | null;
  readonly answeredBy: string | null;
}

/** One thing said that waits for an answer, and one that has been answered. */
export function addPageFeedback(draft: AssociationDraft): void {
  const { chanceOfRuns, today } = draft;
  const [answeredBy = null] = draft.unit(0).coordinatorIds;
  draft.pageFeedback.push(
    {
      id: chanceOfRuns.uuid(),
      words:
        'Kartalla en näe puhelimella, mikä piste on mikä. Luettelosta löysin ryhmän, mutta se vei aikaa.',
      replyTo: 'lukija@esimerkki.invalid',
      receivedOn: addDays(today, -4),
      answeredOn: null,
      answeredBy: null,
    },
    {
      id: chanceOfRuns.uuid(),
      words: 'Sivujen ruotsinkielinen lomake kertoi virheestä suomeksi.',
      replyTo: null,
      receivedOn: addDays(today, -40),
      answeredOn: addDays(today, -33),
      answeredBy,
    },
  );
}

/** Writes what was said of the pages, each with a key of its own. */
export async function writePageFeedback(
  writer: BulkWriter,
  rootKey: RootKey,
  { id: organisationId, pageFeedback }: Pick<AssociationDraft, 'id' | 'pageFeedback'>,
): Promise<void> {
  const table = 'platform.page_feedback';
  const rows = pageFeedback.map(({ words, replyTo, ...row }) => {
    const { key, wrappedKey } = keyOfItsOwn(rootKey, organisationId, table, row.id);
    const reply = key.seal(`${table}.reply_to`, row.id, replyTo);
    return {
      ...row,
      wrappedKey,
      textSealed: hex(key.seal(`${table}.text`, row.id, words)),
      replyToSealed: reply && hex(reply),
      dueOn: addDays(row.receivedOn, FEEDBACK_ANSWER_DAYS),
    };
  });
  await writer.insert(table, rows);
}

import { sealFeedback } from '@rinnakkain/people-api';
import type { RootKey } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { insertRows } from './bulk-writer';
import type { DraftVolunteer } from './draft';
import type { CourseRunRow } from './rows';

/** What was said of a run, before its words are sealed: how often each mark was given, and texts of nobody. */
export interface Said {
  readonly useful: readonly number[];
  readonly trainers: readonly number[];
  readonly pace: readonly number[];
  readonly recommend: readonly number[];
  readonly texts: readonly string[];
}

/** What was said of one run, and who can say nothing more of it. */
export interface FeedbackDraft extends Said {
  readonly runId: string;
  readonly courseId: string;
  readonly answers: number;
  readonly answeredBy: readonly string[];
}

/** What six people said. */
export const TOLD: Said = {
  useful: [0, 0, 0, 2, 4],
  trainers: [0, 0, 0, 1, 5],
  pace: [0, 1, 2, 2, 1],
  recommend: [0, 0, 1, 1, 4],
  texts: [
    'Esimerkit olivat läheltä omaa työtä. Harjoituksissa olisi saanut viipyä pidempään.',
    'Nyt tiedän, mihin oma osuuteni loppuu ja kenelle silloin soitetaan.',
    'Ilta meni nopeasti, mutta tauko olisi ollut hyvä.',
  ],
};

/** What people said of a run. */
export const saidOf = (
  { id, courseId }: CourseRunRow,
  people: readonly DraftVolunteer[],
  said: Said,
): FeedbackDraft => ({
  runId: id,
  courseId,
  answers: people.length,
  answeredBy: people.map(({ row }) => row.id),
  ...said,
});

/** Writes what was said of the runs of an association; the tickets of those who said it are used up. */
export async function writeFeedback(
  { client, rootKey }: { readonly client: Client; readonly rootKey: RootKey },
  { id: organisationId, feedback }: { readonly id: string; readonly feedback: readonly FeedbackDraft[] },
): Promise<void> {
  const rows = feedback.map(({ texts, answeredBy: _, ...counts }) => {
    const place = { organisationId, runId: counts.runId };
    const textsSealed = texts.map((text) => `\\x${sealFeedback(rootKey, place, text).toString('hex')}`);
    return { organisationId, id: randomUUID(), ...counts, textsSealed };
  });
  await insertRows(client, 'people.course_feedback', rows);
  for (const { runId, answeredBy } of feedback)
    await client.query(
      `delete from people.feedback_ticket k using people.training_record t
       where k.organisation_id = $1 and t.organisation_id = $1 and t.id = k.record_id and t.run_id = $2
         and t.volunteer_id = any ($3::uuid[])`,
      [organisationId, runId, answeredBy],
    );
}

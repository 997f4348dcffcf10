import { sql, type Work } from '@rinnakkain/platform-api';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import type { TrainingRecordRow } from './training.entities';

/** Of the volunteers whose records these are, those who are the actor: nobody decides on their own training. */
export async function ownAmong(
  work: Work,
  rows: readonly Pick<TrainingRecordRow, 'volunteerId'>[],
): Promise<ReadonlySet<string>> {
  const ids = rows.map(({ volunteerId }) => volunteerId);
  const own = await work.find(
    VolunteerRow,
    sql`t.id = any (${ids}::uuid[]) and t.account_id = ${work.actor.accountId}::uuid`,
  );
  return new Set(own.map(({ id }) => id));
}

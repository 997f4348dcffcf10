import { PublishedGroups } from '@rinnakkain/groups-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';

/** The meetings of one group, by any index that begins with whose they are. */
const MEETINGS = 'meeting_day_idx|meeting_original_key|meeting_group_key';

/** What the public directory asks of the database, and the indexes each cannot do without. */
export const DIRECTORY = {
  'a week of an association': ['meeting_week_idx'],
  'the page of a group': ['support_group_pkey', MEETINGS, 'group_place_pkey'],
  'the calendar of a group': ['support_group_pkey', MEETINGS],
} as const;
export type OfDirectory = keyof typeof DIRECTORY;

/** The requests of the directory, each asked by somebody without an account. */
export async function directoryRequests(
  product: TestProduct,
): Promise<Record<OfDirectory, () => Promise<unknown>>> {
  const { rows } = await product.database.admin.query<{ id: string; association: string }>(
    `select g.id, g.organisation_id as association from groups.support_group g
     where g.published and g.type = 'open_meeting_place'
       and g.organisation_id = (select organisation_id from groups.support_group group by 1 having count(*) > 50 order by count(*), 1 limit 1)
     order by g.id limit 1`,
  );
  const [one] = rows;
  if (!one) throw new Error('There is no published group.');
  const groups = product.app.get(PublishedGroups);
  const open = (path: string): Promise<unknown> => product.get(path).expect(200).then();
  await open('/tuki/ryhmat');
  return {
    'a week of an association': () => groups.between('2026-11-23', '2026-11-29', one.association),
    'the page of a group': () => open(`/tuki/ryhmat/${one.id}`),
    'the calendar of a group': () => open(`/feeds/groups/${one.id}.ics`),
  };
}

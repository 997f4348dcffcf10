import { PublishedDirectory, PublishedGroups } from '@rinnakkain/groups-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';

/**
 * What the public directory asks, and the indexes each cannot do without. What is kept in memory is read anew of the
 * association that has changed something.
 */
export const DIRECTORY = {
  'a search after a change': [
    'meeting_day_idx',
    'support_group_kind_key|support_group_registers_key|support_group_unit_idx|support_group_season_idx',
  ],
  'a week of an association': ['meeting_week_idx|meeting_day_idx'],
  'the page of a group': ['support_group_pkey', 'meeting_day_idx', 'group_place_pkey'],
  'the calendar of a group': ['support_group_pkey', 'meeting_day_idx'],
} as const;
export type OfDirectory = keyof typeof DIRECTORY;

/** The requests of the directory, each asked by somebody without an account. */
export async function directoryRequests(
  product: TestProduct,
): Promise<Record<OfDirectory, () => Promise<unknown>>> {
  const { rows } = await product.database.admin.query<{ id: string; association: string }>(
    `select g.id, g.organisation_id as association from groups.support_group g
     where g.published and g.type = 'open_meeting_place'
       and g.organisation_id = (select organisation_id from groups.support_group group by 1 order by count(*), 1 limit 1)
     order by g.id limit 1`,
  );
  const [one] = rows;
  if (!one) throw new Error('There is no published group.');
  const directory = product.app.get(PublishedDirectory);
  const groups = product.app.get(PublishedGroups);
  const open = (path: string): Promise<unknown> => product.get(path).expect(200).then();
  await open('/tuki/ryhmat');
  return {
    'a search after a change': async () => {
      await product.database.admin.query(
        'update platform.epoch set published_n = published_n + 1 where organisation_id = $1',
        [one.association],
      );
      directory.forget();
      await open('/tuki/ryhmat?sana=ilta');
    },
    'a week of an association': () => groups.between('2026-11-23', '2026-11-29', one.association),
    'the page of a group': () => open(`/tuki/ryhmat/${one.id}`),
    'the calendar of a group': () => open(`/feeds/groups/${one.id}.ics`),
  };
}

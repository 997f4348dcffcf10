import { reportFigure } from '../figures';
import type { Arena } from './arena';

interface Chain {
  readonly entries: number;
  readonly distinct: number;
  readonly last: number;
  readonly head: number;
}

/** Associations whose entries are not numbered from 1 to the head, each number once. */
async function brokenChains(arena: Arena, from: string): Promise<Chain[]> {
  const chains = await arena.rows<Chain>(
    `select count(e.n)::integer as entries, count(distinct e.n)::integer as distinct, coalesce(max(e.n), 0)::integer as last, h.n::integer as head
     from oversight.audit_head h left join ${from} e on e.organisation_id = h.organisation_id
     group by h.organisation_id, h.n`,
  );
  return chains.filter(
    ({ entries, distinct, last, head }) => new Set([entries, distinct, last, head]).size !== 1,
  );
}

/** Whatever was raced, every number of the audit trail is there once; a missing one is found. */
export async function noGaps(arena: Arena, part: string): Promise<void> {
  const broken = await brokenChains(arena, 'oversight.audit_entry');
  const [row] = await arena.rows<{ n: number }>('select count(*)::integer as n from oversight.audit_entry');
  const control = await brokenChains(arena, '(select * from oversight.audit_entry where n <> 2)');
  reportFigure('F17', {
    part,
    tried: row?.n ?? 0,
    failed: broken.length,
    control: control.length > 0,
    note: 'audit entries numbered without a gap; one left out is found',
  });
  expect(broken).toEqual([]);
  expect(control).toHaveLength(1);
}

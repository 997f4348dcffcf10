import {
  papersToSign,
  publicationErrors,
  type PublishedText,
  renewalDay,
  signsAs,
  textBlocks,
  textInForce,
} from './papers';

const text = (number: number, appliesFrom: string, renewBy: string | null = null): PublishedText => ({
  id: `t${number}`,
  kind: 'agreement',
  number,
  appliesFrom,
  renewBy,
});
const first = text(1, '2025-01-01');
const second = text(2, '2026-12-01', '2027-01-31');
const signed = (number: number | null, until: string | null = null, day = '2025-02-01') =>
  ({ kind: 'agreement', number, day, until }) as const;

describe('the texts of papers', () => {
  it('are signed in the latest version that applies', () => {
    expect(textInForce([first, second], 'agreement', '2026-11-30')).toBe(first);
    expect(textInForce([second, first], 'agreement', '2026-12-01')).toBe(second);
    expect(textInForce([first, second], 'pledge', '2026-12-01')).toBeUndefined();
    expect(textInForce([first], 'agreement', '2024-12-31')).toBeUndefined();
  });

  it('end papers of earlier versions on the day by which everybody signs again', () => {
    expect(renewalDay([first, second], 'agreement', 1)).toBe('2027-01-31');
    expect(renewalDay([first, second], 'agreement', null)).toBe('2027-01-31');
    expect(renewalDay([first, second], 'agreement', 2)).toBeNull();
    expect(renewalDay([first, text(2, '2026-01-01')], 'agreement', 1)).toBeNull();
    expect(renewalDay([first, second, text(3, '2026-12-10', '2026-12-20')], 'agreement', 1)).toBe(
      '2026-12-20',
    );
  });

  it('wait for a signature when nothing is in force, or what is ends', () => {
    const waiting = (papers: readonly ReturnType<typeof signed>[], today: string) =>
      papersToSign([first, second], papers, today).map(({ text: { id }, reason, by }) => [id, reason, by]);
    expect(waiting([], '2026-11-01')).toEqual([['t1', 'missing', null]]);
    expect(waiting([signed(1)], '2026-11-01')).toEqual([]);
    // Before the new text applies there is nothing to sign yet.
    expect(waiting([signed(1, '2027-01-31')], '2026-11-30')).toEqual([]);
    expect(waiting([signed(1, '2027-01-31')], '2026-12-01')).toEqual([['t2', 'renewal', '2027-01-31']]);
    expect(waiting([signed(1, '2027-01-31'), signed(2)], '2026-12-01')).toEqual([]);
    expect(waiting([signed(1, '2027-01-31')], '2027-02-01')).toEqual([['t2', 'missing', null]]);
    expect(waiting([signed(1, null, '2026-11-02')], '2026-11-01')).toEqual([['t1', 'missing', null]]);
  });

  it('apply from today at the earliest, and the old ones hold until then', () => {
    const pointers = (appliesFrom: string, renewBy: string | null) =>
      publicationErrors({ appliesFrom, renewBy }, '2026-11-24').map(({ pointer }) => pointer);
    expect(pointers('2026-11-24', null)).toEqual([]);
    expect(pointers('2026-11-24', '2026-11-24')).toEqual([]);
    expect(pointers('2026-11-23', null)).toEqual(['/appliesFrom']);
    expect(pointers('2026-12-01', '2026-11-30')).toEqual(['/renewBy']);
  });

  it('are signed with one’s own whole name', () => {
    const own = { firstName: 'Aino', lastName: 'Äijälä' };
    expect(signsAs('  aino  ÄIJÄLÄ ', own)).toBe(true);
    expect(signsAs('Aino A\u0308ija\u0308la\u0308', own)).toBe(true);
    expect(signsAs('Aino', own)).toBe(false);
    expect(signsAs('Aino Aijala', own)).toBe(false);
  });

  it('are read in headings, paragraphs and lists', () => {
    expect(textBlocks('## Tehtävä\nTuet toista.\nKerro ajoissa.\n\n- yksi\n- kaksi\nLoppu.\n\n')).toEqual([
      { kind: 'heading', text: 'Tehtävä' },
      { kind: 'paragraph', text: 'Tuet toista. Kerro ajoissa.' },
      { kind: 'list', items: ['yksi', 'kaksi'] },
      { kind: 'paragraph', text: 'Loppu.' },
    ]);
    expect(textBlocks('  \n\n ')).toEqual([]);
  });
});

import type { PaperKind } from '../keys/keys';
import { PAPER_KINDS } from '../keys/keys';
import { earliest, type Day } from '../days/days';
import type { FieldError } from '../problems/rule-violation';

/** A published text of an agreement or pledge, as signing reads it. */
export interface PublishedText {
  readonly id: string;
  readonly kind: PaperKind;
  /** Counts up by kind; a later text has a higher one. */
  readonly number: number;
  readonly appliesFrom: Day;
  /** Everybody signs again by this day; papers of earlier texts hold through it. Null demands nothing. */
  readonly renewBy: Day | null;
}

/** A paper somebody signed, as signing reads it. */
export interface SignedPaper {
  readonly kind: PaperKind;
  /** Number of the text that was signed; null for a paper of a text from before the product. */
  readonly number: number | null;
  readonly day: Day;
  /** Last day it counts; null until further notice. */
  readonly until: Day | null;
}

/** A text that waits for a signature, and why. */
export interface PaperToSign {
  readonly text: PublishedText;
  /** `missing`: nothing is in force; `renewal`: what is in force ends. */
  readonly reason: 'missing' | 'renewal';
  /** Last day what is in force still counts; null when nothing is. */
  readonly by: Day | null;
}

/** The text to be signed on a day: the latest that applies; undefined before the first. */
export const textInForce = (
  texts: readonly PublishedText[],
  kind: PaperKind,
  today: Day,
): PublishedText | undefined =>
  texts
    .filter((text) => text.kind === kind && text.appliesFrom <= today)
    .toSorted((a, b) => b.number - a.number)[0];

/** Last day a paper of one text counts because a later text demands renewal; null while none does. */
export const renewalDay = (
  texts: readonly PublishedText[],
  kind: PaperKind,
  number: number | null,
): Day | null =>
  earliest(
    texts.filter((text) => text.kind === kind && text.number > (number ?? 0)).map(({ renewBy }) => renewBy),
  );

/** What waits for somebody's signature today: at most one text of each kind. */
export function papersToSign(
  texts: readonly PublishedText[],
  papers: readonly SignedPaper[],
  today: Day,
): PaperToSign[] {
  return PAPER_KINDS.flatMap((kind): PaperToSign[] => {
    const text = textInForce(texts, kind, today);
    if (!text) return [];
    const inForce = papers.filter(
      (paper) => paper.kind === kind && paper.day <= today && (paper.until === null || paper.until >= today),
    );
    if (inForce.length === 0) return [{ text, reason: 'missing', by: null }];
    const ends = inForce.every(({ until }) => until !== null);
    if (!ends || inForce.some(({ number }) => number === text.number)) return [];
    const by =
      inForce
        .map(({ until }) => until ?? '')
        .toSorted()
        .at(-1) ?? null;
    return [{ text, reason: 'renewal', by }];
  });
}

/** A text applies from today at the earliest, and the old papers hold at least until it does. */
export function publicationErrors(
  publication: { readonly appliesFrom: Day; readonly renewBy: Day | null },
  today: Day,
): FieldError[] {
  const { appliesFrom, renewBy } = publication;
  const errors: FieldError[] = [];
  if (appliesFrom < today)
    errors.push({ pointer: '/appliesFrom', code: 'OUT_OF_RANGE', params: { min: today } });
  if (renewBy !== null && renewBy < appliesFrom)
    errors.push({ pointer: '/renewBy', code: 'OUT_OF_RANGE', params: { min: appliesFrom } });
  return errors;
}

const folded = (name: string): string =>
  name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('fi');

/** Whether somebody has typed their own whole name; capitals and spaces do not matter. */
export const signsAs = (
  typed: string,
  own: { readonly firstName: string; readonly lastName: string },
): boolean => folded(typed) === folded(`${own.firstName} ${own.lastName}`);

/** A piece of a text: a heading, a paragraph or a list. */
export type TextBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** The pieces of a written text: `## ` begins a heading, `- ` an item of a list, an empty line a new paragraph. */
export function textBlocks(body: string): TextBlock[] {
  return body
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(blocksOfPart);
}

function blocksOfPart(part: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let items: string[] = [];
  let lines: string[] = [];
  const end = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', items });
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join(' ') });
    items = [];
    lines = [];
  };
  for (const line of part.split('\n').map((each) => each.trim())) {
    const heading = /^##\s+(.+)$/.exec(line)?.[1];
    const item = /^-\s+(.+)$/.exec(line)?.[1];
    if (heading !== undefined) {
      end();
      blocks.push({ kind: 'heading', text: heading });
    } else if (item !== undefined) {
      if (lines.length > 0) end();
      items.push(item);
    } else {
      if (items.length > 0) end();
      lines.push(line);
    }
  }
  end();
  return blocks;
}

import type { PaperKind, PaperLanguage, PaperTextLine } from '@rinnakkain/api-client';
import { PAPER_LANGUAGES } from '@rinnakkain/domain';
import { type Formats, stateLabel } from '@rinnakkain/platform-dashboard';
import { type StatusKind } from '@rinnakkain/ui';

/** The languages of a text by their own names, for choosing one. */
export const paperLanguages: readonly { value: PaperLanguage; label: string }[] = PAPER_LANGUAGES.map(
  (value) => ({ value, label: { fi: 'Suomi', sv: 'Svenska', en: 'English' }[value] }),
);

/** How a text is called: *Volunteer agreement, version 3*, or its draft. */
export const nameOfText = ({ kind, number }: { kind: PaperKind; number: number | null }): string =>
  nameOfVersion(stateLabel('paper', 'kind', kind), number);

/** How a version of what has a name is called. */
export function nameOfVersion(paper: string, number: number | null): string {
  return number === null
    ? $localize`:@@people.paper_text.draft_of:${paper}:paper:, draft`
    : $localize`:@@people.paper_text.version_of:${paper}:paper:, version ${number}:number:`;
}

/** What of a text tells how it stands. */
export interface VersionOfText {
  readonly kind: string;
  readonly state: 'draft' | 'published';
  readonly number: number | null;
  readonly appliesFrom: string | null;
}

/** How a text stands on a day: a draft, to come, the one in use, or an earlier one. */
export function standingOfText(
  text: VersionOfText,
  all: readonly VersionOfText[],
  today: string,
): { kind: StatusKind; word: string } {
  if (text.state === 'draft') return { kind: 'under_way', word: $localize`:@@people.paper_text.draft:draft` };
  if ((text.appliesFrom ?? '') > today)
    return { kind: 'not_started', word: $localize`:@@people.paper_text.to_come:to come` };
  const later = all.some(
    ({ kind, number, appliesFrom }) =>
      kind === text.kind && (number ?? 0) > (text.number ?? 0) && (appliesFrom ?? '9') <= today,
  );
  return later
    ? { kind: 'ended', word: $localize`:@@people.paper_text.earlier:earlier version` }
    : { kind: 'fine', word: $localize`:@@people.paper_text.in_use:in use` };
}

/** From when a text applies, and by when everybody signs again. */
export function daysOfText({ appliesFrom, renewBy }: PaperTextLine, formats: Formats): string {
  if (!appliesFrom) return '';
  const from = $localize`:@@people.paper_text.from:Signed from ${formats.date(appliesFrom)}:day:`;
  if (!renewBy) return from;
  const again = $localize`:@@people.paper_text.renew_by:everybody signs again by ${formats.date(renewBy)}:day:`;
  return `${from} · ${again}`;
}

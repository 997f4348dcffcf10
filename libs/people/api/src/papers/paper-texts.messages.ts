import { limits, PAPER_KINDS, PAPER_LANGUAGES } from '@rinnakkain/domain';
import {
  DayField,
  IdField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';

/** What can be done to a text of a paper. */
export const PAPER_TEXT_ACTIONS = ['change', 'publish'] as const;
export type PaperTextAction = (typeof PAPER_TEXT_ACTIONS)[number];

/** A text in the three languages; a draft may still lack one. */
export class TextInLanguages {
  @TextField('In Finnish', { max: limits.paperTextMaxLength, optional: true })
  fi: string = '';

  @TextField('In Swedish', { max: limits.paperTextMaxLength, optional: true })
  sv: string = '';

  @TextField('In English', { max: limits.paperTextMaxLength, optional: true })
  en: string = '';
}

/** A draft as it is begun. */
export class NewPaperText {
  @KeyField('Which paper', PAPER_KINDS, { name: 'PaperKind' })
  kind: (typeof PAPER_KINDS)[number];

  @ObjectField('The text: `## ` begins a heading, `- ` an item of a list', () => TextInLanguages)
  texts: TextInLanguages;
}

/** A draft as it is written on. */
export class PaperTextChanges {
  @ObjectField('The text: `## ` begins a heading, `- ` an item of a list', () => TextInLanguages)
  texts: TextInLanguages;
}

/** From when a text applies, and by when everybody signs again. */
export class PaperTextPublication {
  @DayField('First day it is signed, today at the earliest')
  appliesFrom: string;

  @DayField(
    'Papers of earlier texts hold through this day, and everybody signs again; left out, they go on',
    {
      optional: true,
      nullable: true,
    },
  )
  renewBy?: string | null;
}

/** A version of a text, without its words. */
export class PaperTextLine {
  @IdField('The text')
  id: string;

  @KeyField('Which paper', PAPER_KINDS, { name: 'PaperKind' })
  kind: (typeof PAPER_KINDS)[number];

  @KeyField('`draft` until it is published, unchangeable from then on', ['draft', 'published'])
  state: 'draft' | 'published';

  @WholeField('Number of the version; null for a draft', { min: 1, max: 1_000_000, nullable: true })
  number: number | null;

  @DayField('First day it is signed', { nullable: true })
  appliesFrom: string | null;

  @DayField('Papers of earlier texts hold through this day; null demands no renewal', { nullable: true })
  renewBy: string | null;

  @KeysField('Languages it is written in', PAPER_LANGUAGES, { name: 'PaperLanguage' })
  languages: (typeof PAPER_LANGUAGES)[number][];
}

/** A version of a text with its words. */
export class PaperText extends PaperTextLine {
  @ObjectField('The text', () => TextInLanguages)
  texts: TextInLanguages;

  @KeysField('What may be done to it', PAPER_TEXT_ACTIONS)
  allowed: PaperTextAction[];

  @WholeField('Version of the row, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** Texts of papers, a page of them. */
export class PaperTextList {
  @ListField('By kind, drafts first, then the latest', () => PaperTextLine)
  items: PaperTextLine[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** Which texts to list. */
export class PaperTextQuery extends ListQuery {
  @KeyField('Only of this paper', PAPER_KINDS, { name: 'PaperKind', optional: true })
  kind?: (typeof PAPER_KINDS)[number];

  @KeyField('Only drafts or published ones', ['draft', 'published'], { optional: true })
  state?: 'draft' | 'published';
}

import { limits, PAPER_LANGUAGES, PUBLIC_TEXT_KINDS, type PublicTextKind } from '@rinnakkain/domain';
import {
  DayField,
  IdField,
  KeyField,
  KeysField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
} from '../messages/fields';
import { ListQuery } from '../messages/lists';

/** What can be done to a text of the public pages. */
export const PUBLIC_TEXT_ACTIONS = ['change', 'publish'] as const;
export type PublicTextAction = (typeof PUBLIC_TEXT_ACTIONS)[number];

/** A text of the public pages in the three languages; a draft may still lack one. */
export class PublicTextWords {
  @TextField('In Finnish', { max: limits.publicTextMaxLength, optional: true })
  fi: string = '';

  @TextField('In Swedish', { max: limits.publicTextMaxLength, optional: true })
  sv: string = '';

  @TextField('In English', { max: limits.publicTextMaxLength, optional: true })
  en: string = '';
}

/** A draft as it is begun: with the latest words, the defaults where there are none. */
export class NewPublicText {
  @KeyField('Which text', PUBLIC_TEXT_KINDS, { name: 'PublicTextKind' })
  kind: PublicTextKind;
}

/** A draft as it is written on. */
export class PublicTextChanges {
  @ObjectField('The text: `## ` begins a heading, `- ` an item of a list', () => PublicTextWords)
  texts: PublicTextWords;
}

/** From when a text stands on the pages. */
export class PublicTextPublication {
  @DayField('First day it stands on the pages, today at the earliest')
  appliesFrom: string;
}

/** A version of a text, without its words. */
export class PublicTextLine {
  @IdField('The text')
  id: string;

  @KeyField('Which text', PUBLIC_TEXT_KINDS, { name: 'PublicTextKind' })
  kind: PublicTextKind;

  @KeyField('`draft` until it is published, unchangeable from then on', ['draft', 'published'])
  state: 'draft' | 'published';

  @WholeField('Number of the version; null for a draft', { min: 1, max: 1_000_000, nullable: true })
  number: number | null;

  @DayField('First day it stands on the pages', { nullable: true })
  appliesFrom: string | null;

  @KeysField('Languages it is written in', PAPER_LANGUAGES, { name: 'PaperLanguage' })
  languages: (typeof PAPER_LANGUAGES)[number][];
}

/** A version of a text with its words. */
export class PublicText extends PublicTextLine {
  @ObjectField('The text', () => PublicTextWords)
  texts: PublicTextWords;

  @KeysField('What may be done to it', PUBLIC_TEXT_ACTIONS)
  allowed: PublicTextAction[];

  @WholeField('Version of the row, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** Texts of the public pages, a page of them. */
export class PublicTextList {
  @ListField('By kind, drafts first, then the latest', () => PublicTextLine)
  items: PublicTextLine[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** Which texts to list. */
export class PublicTextQuery extends ListQuery {}

import { limits, PAPER_KINDS, PAPER_LANGUAGES } from '@rinnakkain/domain';
import { DayField, IdField, KeyField, ListField, TextField, WholeField } from '@rinnakkain/platform-api';
import { Paper } from '../volunteers/volunteer-parts.messages';

/** A text that waits for the volunteer's signature. */
export class PaperToSignAnswer {
  @IdField('The text')
  textId: string;

  @KeyField('Which paper', PAPER_KINDS, { name: 'PaperKind' })
  kind: (typeof PAPER_KINDS)[number];

  @WholeField('Number of the version', { min: 1, max: 1_000_000 })
  number: number;

  @KeyField('Nothing is in force, or what is in force ends', ['missing', 'renewal'])
  reason: 'missing' | 'renewal';

  @DayField('Last day what is in force still counts', { nullable: true })
  by: string | null;
}

/** The volunteer's own papers: what waits for a signature, and what has been signed. */
export class OwnPapers {
  @ListField('What waits for a signature', () => PaperToSignAnswer)
  toSign: PaperToSignAnswer[];

  @ListField('Signed papers, the latest first', () => Paper)
  signed: Paper[];
}

/** A signature: which text, read in which language, and one's own name typed. */
export class PaperSignature {
  @IdField('The text that waits for a signature')
  textId: string;

  @KeyField('The language it was read in', PAPER_LANGUAGES, { name: 'PaperLanguage' })
  language: (typeof PAPER_LANGUAGES)[number];

  @TextField('One’s own first and last name', { max: 2 * limits.nameMaxLength + 1 })
  name: string;
}

/** In which language a paper that was not signed in the product is written out. */
export class PaperFileQuery {
  @KeyField('Finnish when left out', PAPER_LANGUAGES, { name: 'PaperLanguage', optional: true })
  language?: (typeof PAPER_LANGUAGES)[number];
}

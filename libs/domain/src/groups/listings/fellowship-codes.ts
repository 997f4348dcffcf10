import type { FellowshipCodeTable, ListingAudience } from '../../keys/listing-keys';

/**
 * Codes for what kind of meeting it is, as published: `aa` is that of npm `@code4recovery/spec` 1.1.9 (MIT), which a spec
 * compares; the others are those of the WordPress plugin 12 Step Meeting List 3.19.17, as facts.
 */
export const FELLOWSHIP_CODES: Readonly<Record<FellowshipCodeTable, readonly string[]>> = {
  aa: words(`11 12x12 A ABSI AF AL AL-AN AM AR ASL B BA BE BG BI BRK C CAN CF D DA DB DD DE DR EL EN FA FF FI FR G GR
    H HE HI HR HU IS ITA JA KA KOR L LGBTQ LIT LS LT M MED ML MT N NB NDG NE NL NO O OUT P POA POC POL POR PUN RUS S
    SEN SK SL SM SP ST SV T TC TH TL TR TUR UK W X XB XT Y`),
  na: words(
    'CPT BT BEG CAN CW C DISC GL IP IW JFT LIT LC M MED NS O QA RA SMOK SPAD SPK STEP SWG TOP TRAD VAR X W Y',
  ),
  ga: words('20 BA B CAN CF C GAA COM CRC DR D GAM LIT LGBTQ MED M BE O PAR ASL SM SP ST TOP TR X W Y'),
  al_anon: words('AC Y A BA BE AA AL O C FF G L LGBTQIA M POA POC ASL SM SP ST T X W YA'),
  none: [],
};

/** A place that is closed for a time; both readers know it whatever the fellowship. */
export const PAUSED_CODE = 'TC';

interface FieldCodes {
  readonly open: string;
  readonly closed: string;
  readonly accessible: string;
  readonly audiences: Readonly<Record<ListingAudience, string>>;
  readonly languages: Readonly<Record<string, string>>;
}

const shared = { open: 'O', closed: 'C', accessible: 'X' } as const;
const people = { women: 'W', men: 'M', young: 'Y' } as const;

/** Which codes of a table say what fields of a listing say; they are never chosen one by one. */
export const FIELD_CODES_OF: Readonly<Record<Exclude<FellowshipCodeTable, 'none'>, FieldCodes>> = {
  aa: {
    ...shared,
    audiences: { ...people, lgbtq: 'LGBTQ', beginners: 'BE' },
    languages: {
      fi: 'FI',
      sv: 'SV',
      en: 'EN',
      ru: 'RUS',
      uk: 'UK',
      ar: 'AR',
      fa: 'FA',
      es: 'S',
      it: 'ITA',
      pl: 'POL',
      pt: 'POR',
      ko: 'KOR',
      de: 'DE',
      fr: 'FR',
      da: 'DA',
      no: 'NO',
      is: 'IS',
      tr: 'TUR',
      th: 'TH',
      hu: 'HU',
      nl: 'NL',
      ja: 'JA',
    },
  },
  na: { ...shared, audiences: { ...people, lgbtq: 'GL', beginners: 'BEG' }, languages: {} },
  ga: { ...shared, audiences: { ...people, lgbtq: 'LGBTQ', beginners: 'BE' }, languages: {} },
  al_anon: { ...shared, audiences: { ...people, lgbtq: 'LGBTQIA', beginners: 'BE' }, languages: {} },
};

/** The codes of a table that are chosen one by one: those no field says already. */
export function ownCodesOf(table: FellowshipCodeTable): readonly string[] {
  if (table === 'none') return [];
  const { open, closed, accessible, audiences, languages } = FIELD_CODES_OF[table];
  const said = new Set([
    open,
    closed,
    accessible,
    PAUSED_CODE,
    ...Object.values(audiences),
    ...Object.values(languages),
  ]);
  return FELLOWSHIP_CODES[table].filter((code) => !said.has(code));
}

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}

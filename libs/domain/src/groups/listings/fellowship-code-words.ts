import type { FellowshipCodeTable } from '../../keys/listing-keys';
import { ownCodesOf } from './fellowship-codes';

/** The words of a code. */
export interface CodeWords {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
}

const said = (fi: string, sv: string, en: string): CodeWords => ({ fi, sv, en });

const SPEAKER = said('puhuja', 'talare', 'speaker');
const STEPS = said('askeltyö', 'stegarbete', 'step study');
const TRADITIONS = said('perinteet', 'traditionerna', 'traditions');
const LITERATURE = said('kirjallisuus', 'litteratur', 'literature');
const MEDITATION = said('meditaatio', 'meditation', 'meditation');
const CANDLES = said('kynttilän valossa', 'levande ljus', 'candlelight');
const CHILDREN = said('lapset tervetulleita', 'barn välkomna', 'child-friendly');
const CHILD_CARE = said('lastenhoito', 'barnpassning', 'child care');
const TALK = said('keskustelu', 'samtal', 'discussion');
const TOPIC = said('aihe', 'ämne', 'topic');
const SMOKING = said('tupakointi sallittu', 'rökning tillåten', 'smoking permitted');
const SCENTS = said('tuoksuton', 'doftfri', 'fragrance free');
const READINGS = said('päivän tekstit', 'dagens texter', 'daily readings');
const TRANS = said('transihmiset', 'transpersoner', 'transgender');
const GAY = said('homot', 'homosexuella män', 'gay');
const LESBIAN = said('lesbot', 'lesbiska', 'lesbian');
const SIGNS = said('amerikkalainen viittomakieli', 'amerikanskt teckenspråk', 'American Sign Language');
const PROOF = said('läsnäolotodistus', 'intyg över närvaro', 'proof of attendance');

/** Words of the codes that are offered where listings are kept; the others are known and shown as they are. */
export const FELLOWSHIP_CODE_WORDS: Readonly<
  Record<FellowshipCodeTable, Readonly<Record<string, CodeWords>>>
> = {
  aa: {
    B: said('Iso Kirja', 'Stora Boken', 'Big Book'),
    ST: STEPS,
    TR: TRADITIONS,
    '12x12': said('12 askelta ja 12 perinnettä', '12 steg och 12 traditioner', '12 steps and 12 traditions'),
    SP: SPEAKER,
    D: TALK,
    DR: READINGS,
    LIT: LITERATURE,
    MED: MEDITATION,
    '11': said('11. askel', 'elfte steget', '11th step'),
    CAN: CANDLES,
    CF: CHILDREN,
    BA: CHILD_CARE,
    XB: said('esteetön WC', 'tillgänglig toalett', 'accessible toilet'),
    SEN: said('seniorit', 'seniorer', 'seniors'),
    T: TRANS,
    G: GAY,
    L: LESBIAN,
    DD: said('kaksoisdiagnoosi', 'dubbeldiagnos', 'dual diagnosis'),
    A: said('uskonnoton', 'sekulär', 'secular'),
    OUT: said('ulkona', 'utomhus', 'outdoors'),
    FF: SCENTS,
    SM: SMOKING,
  },
  na: {
    BT: said('Perusteksti', 'Bastexten', 'Basic Text'),
    STEP: STEPS,
    SWG: said('askelopas', 'stegguiden', 'step working guide'),
    TRAD: TRADITIONS,
    CPT: said('12 käsitettä', '12 begrepp', '12 concepts'),
    IW: said('Miten se toimii', 'Det fungerar', 'It Works'),
    JFT: said('Vain tänään', 'Bara för idag', 'Just for Today'),
    SPAD: said('henkinen periaate päivässä', 'en andlig princip om dagen', 'a spiritual principle a day'),
    LC: said('Elämää puhtaana', 'Att leva drogfri', 'Living Clean'),
    IP: said('lehtiset', 'broschyrer', 'pamphlets'),
    LIT: LITERATURE,
    DISC: TALK,
    TOP: TOPIC,
    SPK: SPEAKER,
    QA: said('kysymyksiä ja vastauksia', 'frågor och svar', 'questions and answers'),
    MED: MEDITATION,
    CAN: CANDLES,
    CW: CHILDREN,
    VAR: said('vaihtuva muoto', 'varierande form', 'format varies'),
    RA: said('rajoitettu pääsy', 'begränsat tillträde', 'restricted access'),
    NS: said('savuton', 'rökfri', 'non-smoking'),
    SMOK: SMOKING,
  },
  ga: {
    '20': said('20 kysymystä', '20 frågor', '20 questions'),
    ST: STEPS,
    TR: TRADITIONS,
    SP: SPEAKER,
    D: TALK,
    TOP: TOPIC,
    DR: READINGS,
    LIT: LITERATURE,
    MED: MEDITATION,
    CAN: CANDLES,
    CF: CHILDREN,
    BA: CHILD_CARE,
    SM: SMOKING,
    ASL: SIGNS,
  },
  al_anon: {
    AC: said('aikuiset lapset', 'vuxna barn', 'adult children'),
    AA: said('samaan aikaan AA', 'samtidigt med AA', 'at the same time as AA'),
    AL: said('samaan aikaan Alateen', 'samtidigt med Alateen', 'at the same time as Alateen'),
    YA: said('nuoret aikuiset', 'unga vuxna', 'young adults'),
    ST: STEPS,
    SP: SPEAKER,
    BA: CHILD_CARE,
    FF: SCENTS,
    SM: SMOKING,
    T: TRANS,
    G: GAY,
    L: LESBIAN,
    POA: PROOF,
    ASL: SIGNS,
  },
  none: {},
};

/** The codes offered for a listing of a fellowship, with their words in a language. */
export const offeredCodes = (
  table: FellowshipCodeTable,
  language: keyof CodeWords,
): { code: string; name: string }[] =>
  ownCodesOf(table).flatMap((code) => {
    const known = FELLOWSHIP_CODE_WORDS[table][code];
    return known ? [{ code, name: known[language] }] : [];
  });

/** The words of a code; the code itself where it has none. */
export const codeWord = (table: FellowshipCodeTable, code: string, language: keyof CodeWords): string =>
  FELLOWSHIP_CODE_WORDS[table][code]?.[language] ?? code;

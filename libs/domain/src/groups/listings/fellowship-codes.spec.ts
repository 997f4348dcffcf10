import { getTypesForLanguage, isMeetingType } from '@code4recovery/spec';
import { FELLOWSHIP_CODE_TABLES } from '../../keys/listing-keys';
import { FELLOWSHIP_CODE_WORDS, offeredCodes } from './fellowship-code-words';
import { FELLOWSHIP_CODES, FIELD_CODES_OF, ownCodesOf } from './fellowship-codes';

describe('The codes of fellowships', () => {
  it('are those of the published table', () => {
    expect([...FELLOWSHIP_CODES.aa].sort()).toEqual(Object.keys(getTypesForLanguage('en')).sort());
    expect(FELLOWSHIP_CODES.aa.every((code) => isMeetingType(code))).toBe(true);
  });

  it.each(FELLOWSHIP_CODE_TABLES)('stand once in the table %s, and what fields say is in it', (table) => {
    const codes = FELLOWSHIP_CODES[table];
    expect(new Set(codes).size).toBe(codes.length);
    if (table === 'none') return;
    const { open, closed, accessible, audiences, languages } = FIELD_CODES_OF[table];
    const said = [open, closed, accessible, ...Object.values(audiences), ...Object.values(languages)];
    expect(said.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each(FELLOWSHIP_CODE_TABLES)('have words in three languages where they are offered from %s', (table) => {
    const words = FELLOWSHIP_CODE_WORDS[table];
    expect(Object.keys(words).filter((code) => !ownCodesOf(table).includes(code))).toEqual([]);
    expect(Object.values(words).filter(({ fi, sv, en }) => !fi || !sv || !en)).toEqual([]);
    expect(offeredCodes(table, 'fi')).toHaveLength(Object.keys(words).length);
  });

  it('differ between fellowships: one’s speaker is another’s nothing', () => {
    expect(FELLOWSHIP_CODES.aa).toContain('SP');
    expect(FELLOWSHIP_CODES.na).not.toContain('SP');
    expect(FELLOWSHIP_CODES.na).toContain('SPK');
  });
});

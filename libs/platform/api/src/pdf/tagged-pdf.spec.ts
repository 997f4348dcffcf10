import { readPdf } from '../testing/read-pdf';
import { inBuiltInLetters, type PdfPiece, taggedPdf } from './tagged-pdf';

const written = async (...pieces: PdfPiece[]): Promise<Buffer> =>
  taggedPdf({
    title: 'Tähän sitoudun',
    language: 'fi',
    madeAt: new Date('2026-11-24T08:00:00Z'),
    pieces: [{ kind: 'title', text: 'Tähän sitoudun' }, ...pieces],
  });

describe('a tagged PDF', () => {
  it('tells a reader its language and title, and every piece by what it is, in order', async () => {
    const pdf = readPdf(
      await written(
        { kind: 'facts', rows: [['Nimi', 'Åke Öhman']] },
        { kind: 'heading', text: 'Tehtävä' },
        { kind: 'paragraph', text: 'Tuet toista.' },
        { kind: 'list', items: ['yksi', 'kaksi'] },
        { kind: 'small', text: 'Tarkiste' },
      ),
    );
    expect(pdf).toMatchObject({ language: 'fi', title: 'Tähän sitoudun', marked: true });
    for (const [tag, count] of Object.entries({
      Document: 1,
      H1: 1,
      H2: 1,
      P: 2,
      L: 1,
      LI: 2,
      LBody: 2,
      Table: 1,
    }))
      expect([tag, pdf.tags.filter((each) => each === tag).length]).toEqual([tag, count]);
    expect(pdf.text).toBe('Tähän sitoudun Nimi: Åke Öhman Tehtävä Tuet toista. – yksi – kaksi Tarkiste');
  });

  it('goes on over pages without losing a word or a tag', async () => {
    const paragraphs = Array.from({ length: 120 }, (_, i): PdfPiece => ({
      kind: 'paragraph',
      text: `Kohta ${i}.`,
    }));
    const file = await written(...paragraphs);
    expect(file.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
    const pdf = readPdf(file);
    expect(pdf.tags.filter((tag) => tag === 'P')).toHaveLength(120);
    for (let i = 0; i < 120; i++) expect(pdf.text).toContain(`Kohta ${i}.`);
  });

  it('is the same for the same words and moment', async () => {
    expect((await written()).equals(await written())).toBe(true);
  });

  it('writes a letter that the fonts lack by its base letter', () => {
    expect(inBuiltInLetters('Äijälä Šuvi Žofia €5 – ”niin”')).toBe('Äijälä Šuvi Žofia €5 – ”niin”');
    expect(inBuiltInLetters('Áile Čuvggo, Đorđe Ŋuola Ŧŧ')).toBe('Áile Cuvggo, Dorde Nuola Tt');
    expect(inBuiltInLetters('A\u0308')).toBe('Ä');
    expect(inBuiltInLetters('好')).toBe('?');
  });
});

import { readPdf } from '../testing/read-pdf';
import { inLettersOf, pdfFonts } from './fonts';
import { type PdfPiece, taggedPdf } from './tagged-pdf';

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

  it('brings its fonts along, and every name can be read out of it as it was written', async () => {
    const names = 'Łukasz Świątek, Áile Čuvggo, Đorđe Ŋuola Ŧŧ, Ελένη, Надія Їжак, Nguyễn Ánh, ffi';
    const file = await written(
      { kind: 'heading', text: names },
      { kind: 'paragraph', text: `${names} €5 – ”niin”` },
    );
    expect(readPdf(file).text).toBe(`Tähän sitoudun ${names} ${names} €5 – ”niin”`);
    const raw = file.toString('latin1');
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(raw).not.toContain('Helvetica');
    expect(file.length).toBeLessThan(60_000);
  });

  it('says of every letter which it is, whatever documents came before', async () => {
    const all = [...pdfFonts().bold.letters]
      .map((letter) => String.fromCodePoint(letter))
      .filter((letter) => /\p{L}/u.test(letter));
    // Some letters look the same and share a glyph; folded they are the same.
    const folded = (text: string) => text.normalize('NFKC').split(' ').filter(Boolean);
    await written({ kind: 'heading', text: 'äöåÄÖÅéüñçš' });
    const text = all.join(' ');
    const pdf = readPdf(await written({ kind: 'heading', text }, { kind: 'paragraph', text }));
    expect(all.length).toBeGreaterThan(600);
    expect(folded(pdf.text)).toEqual(folded(`Tähän sitoudun ${text} ${text}`));
  });

  it.each(['plain', 'bold'] as const)(
    'writes a letter that its %s font lacks by its base letter',
    (weight) => {
      const of = (text: string) => inLettersOf(pdfFonts()[weight], text);
      expect(of('Äijälä Šuvi Żofia €5 – ”niin”\nЇжак')).toBe('Äijälä Šuvi Żofia €5 – ”niin”\nЇжак');
      expect(of('A\u0308')).toBe('Ä');
      expect(of('\ufb01 \ud835\udc00')).toMatch(/^(\ufb01|fi) A$/);
      expect(of('好 🙂')).toBe('? ?');
    },
  );
});

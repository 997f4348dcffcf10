import PDFDocument from 'pdfkit';
import type { TextLanguage } from '../texts/written-texts';
import { inLettersOf, pdfFonts } from './fonts';

/** One piece of a document, in the order it is read. */
export type PdfPiece =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'small'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] };

/** A document: what it is called, in which language it is written, when it was made and what stands in it. */
export interface PdfContent {
  readonly title: string;
  readonly language: TextLanguage;
  readonly madeAt: Date;
  readonly pieces: readonly PdfPiece[];
}

const MARGIN = 62;
const INDENT = 14;
const INK = '#162428';
const SIZES = { title: 22, heading: 13.5, paragraph: 11, small: 9 } as const;

/**
 * Writes a tagged PDF that a screen reader reads in order: a title, the language, real text, headings, lists and a table
 * of facts in the structure tree. The fonts come with the file, and each letter says which it is, so that any reader shows
 * and copies every name as it was written.
 */
export async function taggedPdf(content: PdfContent): Promise<Buffer> {
  const { title } = content;
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: content.language,
    displayTitle: true,
    info: { Title: title, Creator: 'Rinnakkain', Producer: 'Rinnakkain', CreationDate: content.madeAt },
  });
  registerFonts(document);
  const written = bytesOf(document);
  const root = document.struct('Document', { title, lang: content.language });
  document.addStructure(root);
  for (const piece of content.pieces) root.add(structureOf(document, piece));
  root.end();
  document.end();
  return written;
}

function registerFonts(document: PDFKit.PDFDocument): void {
  const { plain, bold } = pdfFonts();
  // The library takes fonts that have been read already; its types do not tell.
  document.registerFont('plain', plain.font as unknown as Buffer);
  document.registerFont('bold', bold.font as unknown as Buffer);
}

async function bytesOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of document as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

function structureOf(document: PDFKit.PDFDocument, piece: PdfPiece): PDFKit.PDFStructureElement {
  if (piece.kind === 'list') return listOf(document, piece.items);
  if (piece.kind === 'facts') return factsOf(document, piece.rows);
  const tag = { title: 'H1', heading: 'H2', paragraph: 'P', small: 'P' }[piece.kind];
  return document.struct(tag, {}, () => {
    const isHeading = piece.kind === 'title' || piece.kind === 'heading';
    if (piece.kind === 'heading') document.moveDown(0.5);
    write(document, piece.text, { bold: isHeading, size: SIZES[piece.kind] });
    document.moveDown(piece.kind === 'title' ? 0.6 : 0.45);
  });
}

function listOf(document: PDFKit.PDFDocument, items: readonly string[]): PDFKit.PDFStructureElement {
  const list = document.struct('L');
  for (const [i, item] of items.entries()) {
    const line = document.struct('LI');
    line.add(
      document.struct('LBody', {}, () => {
        write(document, `– ${item}`, { indent: INDENT });
        document.moveDown(i === items.length - 1 ? 0.5 : 0.15);
      }),
    );
    list.add(line);
  }
  return list;
}

function factsOf(
  document: PDFKit.PDFDocument,
  rows: readonly (readonly [name: string, value: string])[],
): PDFKit.PDFStructureElement {
  const table = document.struct('Table');
  for (const [i, [name, value]] of rows.entries()) {
    const row = document.struct('TR');
    row.add(document.struct('TH', {}, () => write(document, `${name}: `, { bold: true, goesOn: true })));
    row.add(
      document.struct('TD', {}, () => {
        write(document, value, {});
        document.moveDown(i === rows.length - 1 ? 0.6 : 0.2);
      }),
    );
    table.add(row);
  }
  return table;
}

function write(
  document: PDFKit.PDFDocument,
  text: string,
  how: {
    readonly bold?: boolean;
    readonly size?: number;
    readonly indent?: number;
    readonly goesOn?: boolean;
  },
): void {
  const weight = how.bold ? 'bold' : 'plain';
  document
    .font(weight)
    .fontSize(how.size ?? SIZES.paragraph)
    .fillColor(INK)
    .text(inLettersOf(pdfFonts()[weight], text), {
      lineGap: 1,
      indent: how.indent ?? 0,
      continued: how.goesOn ?? false,
    });
}

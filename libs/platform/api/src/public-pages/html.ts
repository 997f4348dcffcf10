/** HTML that may be put into a page as it is: only `html` and what is made of it has this type. */
export class Html {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What can stand in a template: text is escaped, pieces of HTML stay, and nothing is written for what is not there. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);

function written(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.toString();
  // Whatever else an object says of itself is not looked at.
  if (typeof piece === 'object')
    return Array.isArray(piece) ? (piece as readonly Piece[]).map(written).join('') : '';
  return escaped(String(piece));
}

const laidOut = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The parts of a template without their indentation, which nobody sees; what is put in stays as it is. */
function partsOf(template: TemplateStringsArray): readonly string[] {
  const parts = laidOut.get(template) ?? template.map((part) => part.replace(/\s*\n\s*/g, '\n'));
  laidOut.set(template, parts);
  return parts;
}

/**
 * A template: whatever is put into it is escaped, in text and between the quotes of an attribute alike. There is no way
 * to put words in as they are; attributes without quotes, scripts and styles are not written with it.
 */
export const html = (template: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(
    partsOf(template)
      .map((part, i) => part + written(pieces[i]))
      .join(''),
  );

/** An attribute that stands or does not: `${flag('checked', chosen)}`. */
export const flag = (name: 'checked' | 'selected' | 'hidden', stands: boolean): Html | null =>
  stands ? new Html(` ${name}`) : null;

/** Text of several paragraphs as paragraphs; an empty line stands between two of them. */
export const paragraphs = (text: string): Html[] =>
  text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => html`<p>${each}</p>`);

/**
 * Data about the page for other programs, as JSON-LD. It is a block of data that no browser runs, so the policy of the
 * pages need not allow it; `<` is written so that no word in it can end the block.
 */
export const dataBlock = (data: object): Html =>
  new Html(
    `<script type="application/ld+json">${JSON.stringify(data).replace(/[<>&]/g, (each) => `\\u00${each.charCodeAt(0).toString(16)}`)}</script>`,
  );

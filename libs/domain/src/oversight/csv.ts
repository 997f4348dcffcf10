/** What a spreadsheet takes for the beginning of a formula, also behind spaces and signs that do not show. */
const FORMULA = /^[\s\uFEFF\p{Cc}]*[=+\-@|%＝＋－＠]/u;

/** One cell: always quoted, and never a formula. */
const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Rows as a file for a spreadsheet set to Finnish: semicolons, a byte order mark, nothing that would be computed. */
export const spreadsheetText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

import { run } from '../workspace.mjs';
import { findProgram } from './programs.mjs';

/** Looks for Poppler's programs, by which readers of Debian open PDFs; says what to install when one is missing. */
export function findPoppler(environment = process.env) {
  for (const name of ['pdftotext', 'pdfinfo', 'pdffonts'])
    findProgram(name, 'install Poppler (Debian: apt-get install poppler-utils)', environment);
}

/** What one of Poppler's programs says of a file. */
export async function poppler(name, ...args) {
  let output = '';
  const code = await run(name, args, { quiet: true, onOutput: (text) => (output = text) });
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${output}`);
  return output;
}

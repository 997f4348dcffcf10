import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Advice, run } from '../workspace.mjs';

const programs = ['pdftotext', 'pdfinfo', 'pdffonts'];

/** Looks for Poppler's programs, by which readers of Debian open PDFs; says what to install when one is missing. */
export function findPoppler(environment = process.env) {
  const folders = (environment.PATH ?? '').split(delimiter);
  const missing = programs.find((name) => !folders.some((folder) => isProgram(join(folder, name))));
  if (missing)
    throw new Advice(`There is no ${missing}: install Poppler (Debian: apt-get install poppler-utils).`);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What one of Poppler's programs says of a file. */
export async function poppler(name, ...args) {
  let output = '';
  const code = await run(name, args, { quiet: true, onOutput: (text) => (output = text) });
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${output}`);
  return output;
}

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Advice } from '../workspace.mjs';

/** Looks for a program of the operating system; says what to do when it is missing. */
export function findProgram(name, advice, environment = process.env) {
  const folders = (environment.PATH ?? '').split(delimiter);
  if (!folders.some((folder) => isProgram(join(folder, name))))
    throw new Advice(`There is no ${name}: ${advice}.`);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

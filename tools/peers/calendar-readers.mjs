import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './programs.mjs';
import { run } from '../workspace.mjs';

/** Looks for the calendars of Debian that read what we write; says what to install when one is missing. */
export function findCalendars(environment = process.env) {
  for (const name of ['khal', 'calcurse'])
    findProgram(name, `install it (Debian: apt-get install ${name})`, environment);
}

// Their own clock is that of Greenwich, so that what they say are instants.
const environment = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' };

async function said(name, ...args) {
  let output = '';
  const code = await run(name, args, { env: environment, quiet: true, onOutput: (text) => (output = text) });
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${output}`);
  return output.split('\n').filter((line) => line.includes('|'));
}

const minute = (seconds) => new Date(Number(seconds) * 1000).toISOString().slice(0, 16);

/** What khal reads of a file between two days: { uid, start, end, status, title }, instants of UTC to the minute. */
export async function readByKhal(folder, file, from, until) {
  mkdirSync(join(folder, 'khal'), { recursive: true });
  const config = join(folder, 'khal.conf');
  writeFileSync(
    config,
    `[calendars]\n[[peer]]\npath = ${join(folder, 'khal')}\n[sqlite]\npath = ${join(folder, 'khal.db')}
[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M\nlongdatetimeformat = %Y-%m-%dT%H:%M\n[default]\ndefault_calendar = peer\n`,
  );
  await said('khal', '-c', config, 'import', '--batch', file);
  const format = '{uid}|{start-long}|{end-long}|{status}|{title}';
  const lines = await said('khal', '-c', config, 'list', '--day-format', '', '--format', format, from, until);
  return lines.map((line) => {
    const [uid, start, end, status, title] = line.split('|').map((part) => part.trim());
    return { uid, start, end, status, title };
  });
}

/** What calcurse reads of a file in so many days: { start, end, title }, instants of UTC to the minute. */
export async function readByCalcurse(folder, file, from, days) {
  const own = join(folder, 'calcurse');
  mkdirSync(own, { recursive: true });
  const [year, month, day] = from.split('-');
  await said('calcurse', '-D', own, '-C', own, '-q', '-i', file);
  const range = ['--from', `${month}/${day}/${year}`, '--days', String(days)];
  const format = ['--filter-type', 'apt', '--format-apt', '%(start:%s)|%(end:%s)|%m\n'];
  const lines = await said('calcurse', '-D', own, '-C', own, '-Q', ...range, ...format);
  return lines.map((line) => {
    const [start, end, title] = line.split('|');
    return { start: minute(start), end: minute(end), title };
  });
}

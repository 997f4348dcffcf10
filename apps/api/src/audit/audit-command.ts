import { readFile, writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { DatabaseProblem } from '../database/prepare';
import { keyOf } from '../database/root-key';
import { type Anchor, readAnchor, writeAnchor } from './anchor';
import { type Fault, type Verdict, verifyChains } from './verify-chains';

/** Where the command finds what it verifies, and what it was asked for. */
export interface AuditRequest {
  readonly ownerUrl: string;
  readonly keyFile: string;
  /** `verify`, perhaps with `--anchor FILE`, or `head --to FILE`. */
  readonly args: readonly string[];
}

const USAGE =
  'npm run audit -- verify [--anchor FILE]   or   npm run audit -- head --to FILE (a file that is not there yet)';

const FAULTS: Readonly<Record<Fault['kind'], (n: number) => string>> = {
  missing: (n) => `entry ${n} is missing`,
  changed: (n) => `entry ${n} is not as it was written`,
  unlinked: (n) => `entry ${n} does not follow what is before it`,
  unsealed: (n) => `entry ${n} has lost its hash`,
  head: (n) => `the head speaks of ${n} entries, and they are not these`,
  anchor: (n) => `from entry ${n} on, these are not the entries of the anchor`,
};

/** Verifies all chains, or keeps their heads in a file; 0 when everything is whole, 1 when not. */
export async function auditCommand(request: AuditRequest, say: (text: string) => void): Promise<number> {
  const [verb, flag, file] = request.args;
  const verifies = verb === 'verify' && (flag === undefined || (flag === '--anchor' && file !== undefined));
  if (!verifies && !(verb === 'head' && flag === '--to' && file)) {
    say(USAGE);
    return 1;
  }
  const client = new Client({ connectionString: request.ownerUrl });
  await client.connect();
  try {
    const rootKey = await keyOf(client, request.keyFile);
    const anchor = verifies && file ? readAnchor(rootKey, await readFile(file, 'utf8')) : undefined;
    if (anchor === null) throw new DatabaseProblem(`${file ?? ''} is no anchor of this database`);
    const verdicts = await verifyChains(client, rootKey, anchor);
    for (const verdict of verdicts) say(lineOf(verdict));
    if (verdicts.some(({ fault }) => fault)) return 1;
    if (!verifies && file) {
      await keep(file, writeAnchor(rootKey, await anchorOf(client, verdicts)));
      say(`The heads are in ${file}: keep it where the database's administrator cannot change it.`);
    }
    return 0;
  } finally {
    await client.end();
  }
}

function lineOf({ organisationId, name, entries, before, fault }: Verdict): string {
  const outcome = fault ? `FAULT: ${FAULTS[fault.kind](fault.n)}` : 'whole';
  const earlier = before > 0 ? `, ${before} of them from before the chain` : '';
  return `${name ?? organisationId}: ${entries} entries${earlier}, ${outcome}`;
}

async function anchorOf(client: Client, verdicts: readonly Verdict[]): Promise<Anchor> {
  const { rows } = await client.query<{ now: Date }>('select now() as now');
  return {
    madeAt: rows[0]?.now.toISOString() ?? '',
    heads: verdicts.map(({ organisationId, entries, hash, before }) => ({
      organisationId,
      n: entries,
      hash,
      before,
    })),
  };
}

/** A kept head is never overwritten. */
async function keep(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new DatabaseProblem(`${file} is there already: a kept head is never overwritten`);
  }
}

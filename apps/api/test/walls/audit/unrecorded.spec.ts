import { declaredRoutes } from '../../routes';
import { longForm, reportFigure, wallsTimeout } from '../figures';
import {
  type ActorName,
  type Answer,
  type Place,
  startTwinWorld,
  type ThingKind,
  type TwinWorld,
} from '../world';
import { FIRST_START, formsOf, routesWithMaker, validRequest } from '../world/bodies';

/** Who asks, by the first part of the address; everybody else is the coordinator. */
const ASKED_BY: readonly (readonly [RegExp, ActorName])[] = [
  [/^\/api\/audit/, 'data_protection_officer'],
  [/^\/api\/organisations/, 'platform_administrator'],
  [/^\/api\/invitations/, 'administrator'],
  [
    /^\/api\/(messages\/own|meetings\/own|chats\/own|substitutions\/own|papers|training\/path|certificates\/[^/]+\/badge)/,
    'volunteer',
  ],
  [/^\/api\/(messages|jobs|public-)/, 'administrator'],
  [/^\/api\/training/, 'reviewer'],
];
const KIND_OF: Readonly<Record<string, ThingKind>> = {
  seekers: 'seeker',
  volunteers: 'volunteer',
  relationships: 'relationship',
  courses: 'course',
  runs: 'course_run',
  records: 'training_record',
  'paper-texts': 'paper_text',
  'public-texts': 'public_text',
  papers: 'paper',
  certificates: 'certificate',
  imports: 'import',
  listings: 'listing',
  'listing-imports': 'listing_import',
  groups: 'group',
  meetings: 'meeting',
  participants: 'participant',
  substitutions: 'substitution',
  'volunteer-meetings': 'volunteer_meeting',
};

/** Reads that tell nothing about a person, or only about oneself, and leave no entry. */
const UNRECORDED = [
  'GET /api/certificates/confirmation',
  'GET /api/fellowships',
  // Of groups and their dates; who registered, and what was written of a meeting, are entries.
  'GET /api/events',
  'GET /api/groups',
  'GET /api/groups/:id',
  'GET /api/groups/:id/counts',
  'GET /api/groups/:id/meetings',
  // Who leads which meeting; and of oneself, what one has agreed to or could.
  'GET /api/groups/:id/rota',
  'GET /api/substitutions/own',
  'GET /api/chats/own',
  'GET /api/health/live',
  'GET /api/health/ready',
  // Counts alone: what of a file lies in it is told by others.
  'GET /api/imports/:id/progress',
  'GET /api/listing-imports/:id',
  'GET /api/listing-imports/:id/findings',
  'GET /api/listing-imports/:id/meetings',
  'GET /api/listing-sources',
  'GET /api/listings',
  'GET /api/listings/:id',
  'GET /api/me',
  'GET /api/meetings/own',
  'GET /api/organisations',
  'GET /api/paper-texts',
  'GET /api/paper-texts/:id',
  'GET /api/papers',
  // What of the association anybody may see anyhow.
  'GET /api/public-intake',
  'GET /api/public-site',
  'GET /api/public-texts',
  'GET /api/public-texts/:id',
  'GET /api/tasks',
  'GET /api/training/calendar-feed',
  'GET /api/training/courses',
  'GET /api/training/courses/:id',
  'GET /api/training/courses/:id/runs',
  'GET /api/training/path',
  'GET /api/training/requirements',
  'GET /api/training/runs',
  'GET /api/training/runs/:id',
  'GET /api/training/runs/:id/calendar',
  'GET /api/training/status/forecast',
  'GET /api/units',
  // When volunteers meet, and of themselves whether they were there; who was there is an entry.
  'GET /api/volunteer-meetings',
  'GET /api/welcome',
  'GET /feeds/groups/:id.ics',
  'GET /feeds/meeting-guide.json',
  'GET /feeds/organisations/:id.ics',
  'GET /feeds/personal/:token.ics',
  // The same for everybody.
  'GET /pages/accessibility',
  'GET /pages/ask',
  'GET /pages/ask-sent',
  'GET /pages/feedback',
  'GET /pages/feedback-sent',
  'GET /pages/fellowship-groups',
  'GET /pages/groups',
  'GET /pages/groups/:id',
  'GET /pages/leave',
  'GET /pages/privacy',
  'GET /pages/safe-browsing',
  'GET /pages/start',
  'GET /pages/volunteer',
  'GET /pages/volunteer-sent',
];

/** Unsafe requests that change nothing of an association. */
const WITHOUT_ENTRY = [
  'POST /api/groups/:id/meetings/preview',
  'POST /api/invitations/look',
  'POST /api/password-links',
];

describe('what cannot be recorded', () => {
  let world: TwinWorld;
  let reads: string[];
  /** The number of a certificate that its holder shows everybody. */
  let shown: string;
  /** The address of somebody’s feed. */
  let feed: string;
  const tried = { reads: 0, writes: 0, failed: [] as string[] };

  beforeAll(async () => {
    world = await startTwinWorld();
    reads = declaredRoutes(world.product)
      .filter(({ method }) => method === 'GET')
      .map(({ name }) => name);
    const { rows } = await world.product.database.admin.query<{ number: string }>(
      `update people.certificate set public_shows = '{}' where revoked_on is null returning number`,
    );
    shown = rows[0]?.number ?? '';
    const made = await world.send('volunteer', 'POST', '/api/training/calendar-feed', {});
    feed = new URL(String(made.json()['link'])).pathname;
    // Groups of the world are over and found by nobody: here one of them is.
    await world.product.database.admin.query(
      `update groups.support_group set published = true, state = 'running' where id = $1`,
      [anyOf('group')],
    );
  }, wallsTimeout);
  afterAll(() => world.stop());

  const recording = (works: boolean): Promise<unknown> =>
    world.product.database.admin.query(
      `${works ? 'grant' : 'revoke'} execute on function oversight.append(jsonb, timestamptz, text, bigint, bytea[])
       ${works ? 'to' : 'from'} ${decodeURIComponent(new URL(world.product.database.runtimeUrl).username)}`,
    );
  const read = (name: string): Promise<Answer> => {
    const path = name
      .replace(/^GET /, '')
      .replace('/feeds/personal/:token.ics', feed)
      .replace('/organisations/:id', `/organisations/${world.actors.coordinator.organisation?.id ?? ''}`)
      .replace(/([\w-]+)\/:id/, (_, kind: string) => `${kind}/${anyOf(KIND_OF[kind])}`);
    const [, who = 'coordinator' as const] = ASKED_BY.find(([pattern]) => pattern.test(path)) ?? [];
    const query = name.endsWith('/looks')
      ? `?personId=${anyOf('seeker')}`
      : name.endsWith('/confirmation')
        ? `?number=${shown}`
        : name.endsWith('/meeting-guide.json')
          ? '?program=kuvitelma'
          : name.endsWith('/counts/export')
            ? '?year=2026&half=autumn'
            : '';
    return world.send(who, 'GET', `${path}${query}`);
  };
  /** Something of a kind that the coordinator has open. */
  const anyOf = (kind: ThingKind | undefined): string => {
    const pair = world.thing('relationship', 'running', 'unit');
    if (kind === 'relationship') return pair.id;
    // Of the volunteer who asks; the paper that was signed in the product comes last, and has a file.
    if (kind === 'paper' || kind === 'certificate')
      return (
        world.things.findLast(
          (thing) => thing.kind === kind && thing.relation === 'running' && thing.place === 'unit',
        )?.id ?? ''
      );
    const own = kind && pair.parents[kind];
    if (own) return own;
    const at = (place: Place) =>
      world.things.find((thing) => thing.kind === kind && thing.place === place)?.id;
    return at('unit') ?? at('organisation') ?? '';
  };
  /** How many rows every table has and what stands in them, but for sessions and failed attempts to sign in. */
  const everything = async (): Promise<string> => {
    const { admin } = world.product.database;
    const { rows } = await admin.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('platform', 'people', 'support', 'groups', 'oversight') and c.relkind = 'r'
         and c.relname not in ('session', 'sign_in_failure') order by 1`,
    );
    const sums: string[] = [];
    for (const { name } of rows) {
      const sum = await admin.query<{ text: string }>(
        `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as text from ${name} t`,
      );
      sums.push(`${name} ${sum.rows[0]?.text ?? ''}`);
    }
    return sums.join('\n');
  };
  const entries = async (): Promise<number> => {
    const { rows } = await world.product.database.admin.query<{ n: number }>(
      'select count(*)::integer as n from oversight.audit_entry',
    );
    return rows[0]?.n ?? 0;
  };
  /** Nothing but the code of a problem. */
  const tellsNothing = (answer: Answer): boolean =>
    answer.status === 503 &&
    Object.keys(answer.json()).every((key) => ['type', 'title', 'status', 'code', 'requestId'].includes(key));

  it('is a read that returns nothing', async () => {
    const recorded: string[] = [];
    for (const name of reads) {
      const before = await entries();
      const { status, text } = await read(name);
      // The way out leads on at once.
      const fine = name === 'GET /pages/leave' ? 302 : 200;
      expect([name, status, status === fine ? '' : text]).toEqual([name, fine, '']);
      if ((await entries()) > before) recorded.push(name);
    }
    expect(reads.filter((name) => !recorded.includes(name)).sort()).toEqual(UNRECORDED.toSorted());

    await recording(false);
    try {
      for (const name of recorded) {
        tried.reads++;
        if (!tellsNothing(await read(name))) tried.failed.push(name);
      }
    } finally {
      await recording(true);
    }
    expect(tried.failed).toEqual([]);
  });

  it(
    'is a write that leaves nothing',
    async () => {
      const taken: string[] = [];
      for (const name of routesWithMaker().filter(
        (each) => !WITHOUT_ENTRY.includes(each) && !FIRST_START.includes(each),
      ))
        for (let form = 0; form < (longForm ? formsOf(name) : 1); form++) {
          const { who, path, body, headers } = await validRequest(world, name, form);
          const before = await everything();
          await recording(false);
          const answer = await world.send(who, name.split(' ')[0] ?? '', path, body, headers);
          await recording(true);
          tried.writes++;
          if (!tellsNothing(answer) || (await everything()) !== before)
            tried.failed.push(`${name} ${answer.status}`);
          const again = await world.send(who, name.split(' ')[0] ?? '', path, body, headers);
          if (again.status < 400) taken.push(name);
        }
      expect(tried.failed).toEqual([]);
      // The control: the same requests are taken once the entry can be written.
      const control = tried.reads > 15 && taken.length === tried.writes;
      reportFigure('F8', {
        part: 'unrecorded',
        tried: tried.reads + tried.writes,
        failed: tried.failed.length,
        control,
        note: 'an entry that cannot be written: nothing told, nothing kept',
      });
      expect(taken).toHaveLength(tried.writes);
    },
    wallsTimeout,
  );
});

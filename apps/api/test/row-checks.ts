import { ROLES, type Role } from '@rinnakkain/domain';
import { scoped, sql } from '@rinnakkain/platform-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { Client } from 'pg';
import type { Looker, PlantedPlots } from './plots';
import { may, type Way } from './who-sees';

/** What is tried with the rows of a table: reading, changing, deleting, bringing in, turning one's own into another's. */
export const TRIES = ['seen', 'updated', 'deleted', 'inserted', 'moved'] as const;
export type Try = (typeof TRIES)[number];

const wayOf = (what: Try): Way => (what === 'seen' ? 'sees' : 'writes');

/**
 * Tries everything with a table as the runtime login, for each context, and undoes it. No statement that writes reads
 * a column, so that the policy of the command answers alone and not the one for reading besides. Answers with the
 * numbers of the planted rows that were reached (0: a row of another association that nobody planted), or with the
 * error where there should be none.
 */
const TRY_ROWS = `
create schema walls;
create function walls.try_rows(target regclass, runtime text, contexts jsonb, texts text[], tries text[]) returns jsonb language plpgsql as $$
declare
  context jsonb; answers jsonb := '[]'; answer jsonb; reached jsonb; tids text[]; what text; statement text; i integer; n integer;
  columns constant text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped);
begin
  if array['updated', 'deleted'] && tries then
    execute format('select array(select (select t.ctid::text from %s t where t::text = x.text limit 1) from unnest($1) with ordinality x (text, i) order by i)', target)
      using texts into tids;
  end if;
  for context in select * from jsonb_array_elements(contexts) loop
    perform set_config('app.organisation_id', context ->> 'organisationId', true), set_config('app.account_id', context ->> 'accountId', true),
      set_config('app.role', context ->> 'role', true), set_config('app.unit_ids', context ->> 'unitIds', true);
    answer := '{}';
    if 'seen' = any (tries) then
      perform set_config('role', runtime, true);
      execute format('select coalesce(jsonb_agg(distinct case when t.organisation_id <> $2 then 0 else array_position($1, t::text) end), ''[]'') from %s t', target)
        using texts, (context ->> 'organisationId')::uuid into reached;
      perform set_config('role', 'none', true);
      answer := answer || jsonb_build_object('seen', reached);
    end if;
    foreach what in array array['updated', 'deleted'] loop
      continue when what <> all (tries);
      statement := case what when 'updated' then format('update %s set organisation_id = %L', target, context ->> 'organisationId')
        else format('delete from %s', target) end;
      begin
        perform set_config('role', runtime, true);
        execute statement;
        perform set_config('role', 'none', true);
        execute format('select coalesce(jsonb_agg(i), ''[]'') from unnest($1) with ordinality x (tid, i) where tid is not null and not exists (select from %s where ctid = x.tid::tid)', target)
          using tids into reached;
        raise exception using errcode = 'WT000', detail = reached::text;
      exception
        when sqlstate 'WT000' then
          get stacked diagnostics statement = pg_exception_detail;
          answer := answer || jsonb_build_object(what, statement::jsonb);
        when insufficient_privilege then
          answer := answer || jsonb_build_object(what, case when sqlerrm like 'permission denied%' then '[]'::jsonb else '"refused half way"' end);
        when others then answer := answer || jsonb_build_object(what, sqlstate);
      end;
    end loop;
    foreach what in array array['inserted', 'moved'] loop
      continue when what <> all (tries);
      reached := '[]';
      statement := case what when 'inserted' then format('insert into %s select ($1::text::%s).*', target, target)
        else format('update %s set (%s) = (select r.* from (select ($1::text::%s).*) r)', target, columns, target) end;
      for i in 1 .. cardinality(texts) loop
        begin
          perform set_config('role', runtime, true);
          execute statement using texts[i];
          get diagnostics n = row_count;
          perform set_config('role', 'none', true);
          raise exception using errcode = 'WT000', detail = n::text;
        exception
          when sqlstate 'WT000' then
            if n > 0 then reached := reached || to_jsonb(i); end if;
          when insufficient_privilege then null;
          when others then reached := reached || to_jsonb(i);
        end;
      end loop;
      answer := answer || jsonb_build_object(what, reached);
    end loop;
    answers := answers || jsonb_build_array(answer);
  end loop;
  return answers;
end $$`;

type Answer = Readonly<Partial<Record<Try, readonly (number | null)[] | string>>>;

/** Looks at planted rows through the third wall alone, as plain SQL of the runtime login would. */
export class RowChecks {
  private constructor(
    /** A connection of the server's superuser to the test's own database: what it changes it can undo. */
    readonly server: Client,
    /** The login that serves. */
    readonly runtime: string,
    private readonly plots: PlantedPlots,
  ) {}

  /** Where some columns may be changed in this database, all may: the policies alone shall answer. */
  static async begin(product: TestProduct, plots: PlantedPlots): Promise<RowChecks> {
    const address = new URL(process.env['TEST_SERVER'] ?? '');
    address.pathname = new URL(product.database.ownerUrl).pathname;
    const server = new Client({ connectionString: address.toString() });
    await server.connect();
    await server.query(TRY_ROWS);
    const runtime = decodeURIComponent(new URL(product.database.runtimeUrl).username);
    await server.query(`select set_config('walls.runtime', $1, false)`, [runtime]);
    await server.query(`do $$ declare target regclass; login constant text := current_setting('walls.runtime'); begin
      for target in select oid from pg_class where relkind = 'r' and has_any_column_privilege(login, oid, 'update') loop
        execute format('grant update on %s to %I', target, login);
      end loop; end $$`);
    return new RowChecks(server, runtime, plots);
  }

  async end(): Promise<void> {
    await this.server.end();
  }

  /** What differs from the hand-written lists: somebody reaches a row, or does not reach one they need. */
  findings(table: string, tries: readonly Try[] = TRIES): Promise<string[]> {
    return this.findingsOf(table, tries, lookersAt(this.plots, table));
  }

  /** The same of the first looker of whom anything differs: enough to notice that something has changed. */
  async firstFindings(table: string, tries: readonly Try[]): Promise<string[]> {
    for (const looker of lookersAt(this.plots, table)) {
      const found = await this.findingsOf(table, tries, [looker]);
      if (found.length > 0) return found;
    }
    return [];
  }

  private async findingsOf(
    table: string,
    tries: readonly Try[],
    lookers: readonly Looker[],
  ): Promise<string[]> {
    const plots = plotsIn(this.plots, table);
    const contexts = lookers.map(({ who: { actor } }) => ({
      organisationId: actor.organisationId,
      accountId: actor.accountId,
      role: actor.role,
      unitIds: `{${actor.unitIds.join(',')}}`,
    }));
    const { rows } = await this.server.query<{ answers: Answer[]; changes: boolean }>(
      `select walls.try_rows($1::regclass, $2, $3, $4, $5) as answers, has_any_column_privilege($2, $1::regclass, 'update') as changes`,
      [
        table,
        this.runtime,
        JSON.stringify(contexts),
        plots.map((plot) => this.plots.text(table, plot)),
        tries,
      ],
    );
    return (rows[0]?.answers ?? []).flatMap((answer, i) => {
      const looker = lookers[i];
      return looker ? this.compare(table, plots, looker, answer, rows[0]?.changes ?? false) : [];
    });
  }

  /** `changes` is false where rows come and go and no column of them may be changed. */
  private compare(
    table: string,
    plots: readonly string[],
    looker: Looker,
    answer: Answer,
    changes: boolean,
  ): string[] {
    return Object.entries(answer).flatMap(([key, reached]) => {
      const title = `${table} ${key} by ${looker.name}`;
      if (typeof reached === 'string') return [`${title}: ${reached}`];
      const found = plots.filter((_, at) => reached.includes(at + 1));
      if (!changes && (key === 'updated' || key === 'moved')) return found.map((each) => `${title}: ${each}`);
      return [
        ...(reached.includes(0) ? ['a row of another association'] : []),
        ...unexpected(this.plots, table, key as Try, looker, found),
      ].map((each) => `${title}: ${each}`);
    });
  }
}

/** The plots of a table, those whose row is another's too (a unit) aside. */
const plotsIn = (plots: PlantedPlots, table: string): string[] =>
  plots.names.filter((name, i) => {
    const text = plots.text(table, name);
    return text !== undefined && !plots.names.slice(0, i).some((other) => plots.text(table, other) === text);
  });

/** What somebody reached against the hand-written lists, and what they need and did not reach. */
function unexpected(
  plots: PlantedPlots,
  table: string,
  what: Try,
  { role, checker }: Looker,
  found: readonly string[],
): string[] {
  const expected = plotsIn(plots, table).filter((plot) => {
    const ground = plots.grounds[plot];
    return ground !== undefined && may(wayOf(what), role, table, plot, ground, checker);
  });
  return [
    ...found.filter((plot) => !expected.includes(plot)),
    ...expected.filter((plot) => !found.includes(plot)).map((plot) => `not ${plot}`),
  ];
}

/** What the second wall shows of a table when the third does not stand: asked as the owner, whom no policy binds. */
export async function scopeFindings(
  product: TestProduct,
  plots: PlantedPlots,
  table: string,
  roles: readonly Role[] = ROLES,
): Promise<string[]> {
  const findings: string[] = [];
  for (const looker of lookersAt(plots, table).filter(({ role }) => roles.includes(role))) {
    const { text, values } = await product.as(looker.who, async () =>
      sql`select t::text as text from ${scoped(table, 't')}`.compile(),
    );
    // The functions that a condition asks look at the context, which is the actor's here too.
    const { rows } = await asOwner(product, looker, () =>
      product.database.admin.query<{ text: string }>(text, values),
    );
    const seen = new Set(rows.map((row) => row.text));
    const found = plotsIn(plots, table).filter((plot) => seen.has(plots.text(table, plot) ?? ''));
    findings.push(
      ...unexpected(plots, table, 'seen', looker, found).map(
        (each) => `${table} in scope of ${looker.name}: ${each}`,
      ),
    );
  }
  return findings;
}

/** Who looks at a table: checkers at background checks only, since they are others than the plots know. */
const lookersAt = (plots: PlantedPlots, table: string): Looker[] =>
  plots.lookers.filter(({ checker }) => !checker || table === 'people.background_check');

async function asOwner<T>(product: TestProduct, { who }: Looker, run: () => Promise<T>): Promise<T> {
  const { admin } = product.database;
  const { organisationId, accountId, role, unitIds } = who.actor;
  await admin.query('begin');
  try {
    await admin.query(
      `select set_config('app.organisation_id', $1, true), set_config('app.account_id', $2, true),
        set_config('app.role', $3, true), set_config('app.unit_ids', $4, true)`,
      [organisationId, accountId, role, `{${unitIds.join(',')}}`],
    );
    return await run();
  } finally {
    await admin.query('rollback');
  }
}

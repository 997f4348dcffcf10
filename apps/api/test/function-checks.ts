import { ROLES } from '@rinnakkain/domain';
import { SYSTEM_ACCOUNT } from '@rinnakkain/platform-api';
import type { Client } from 'pg';
import {
  ACROSS,
  ANYBODY,
  BY_THE_PRODUCT,
  COMPARED,
  type Definer,
  EXACTLY,
  GIVEN,
  NAMED,
  NAMED_FOR,
  OF_TYPE,
  PLAIN,
  TENANTS,
  WHO_CALLS,
} from './function-rules';
import type { Looker, PlantedPlots } from './plots';
import { SCHEMAS } from './whole-product';

/** Calls functions as the runtime login in everybody's context, and looks at what they tell and do. */
export class FunctionChecks {
  constructor(
    private readonly server: Client,
    private readonly runtime: string,
    private readonly plots: PlantedPlots,
    private readonly here: string,
  ) {}

  /**
   * What a function tells and does must be the same whether or not there are rows of other associations, it changes none
   * of them, and a role that is not named for it gets and changes nothing. Whoever stops at the first finding undoes what
   * the calls have done with the transaction they are in.
   */
  async *found(definer: Definer): AsyncGenerator<string> {
    const roles = WHO_CALLS.get(definer.name) ?? ROLES;
    const told = new Map<string, string>();
    const lookers = this.plots.lookers.filter(
      ({ role, checker }) => !checker && (WHO_CALLS.has(definer.name) ? ROLES : ANYBODY).includes(role),
    );
    const across = ACROSS.includes(definer.name);
    const before = {
      everything: definer.changes ? await this.fingerprint(true) : '',
      ofOthers: definer.changes ? await this.fingerprint(false) : '',
    };
    for (const looker of lookers) {
      const mayNothing = !roles.includes(looker.role);
      const { answers, changed } = await this.callAll(definer, looker, async () =>
        mayNothing
          ? before.everything !== (await this.fingerprint(true))
          : before.ofOthers !== (await this.fingerprint(false)),
      );
      answers.forEach((answer, call) => told.set(`${looker.role} ${call}`, answer));
      if (changed && (mayNothing || !across))
        yield `${definer.name} by ${looker.role} changes what it may not`;
      if (mayNothing)
        for (const [call, answer] of answers)
          if (!isNothing(answer)) yield `${call} by ${looker.role} tells ${answer.slice(0, 80)}`;
      yield* this.exactly(definer, looker, answers, across);
    }
    if (definer.name === 'platform.still_acts') yield* await this.stillActs();
    if (WHO_CALLS.has(definer.name) && [...told.values()].every(isNothing) && !definer.changes)
      yield `${definer.name} tells nobody anything`;
    if (across) return;
    await this.server.query('savepoint alone');
    await this.forgetOthers();
    for (const looker of lookers) {
      const { answers } = await this.callAll(definer, looker);
      for (const [call, answer] of answers)
        if (told.get(`${looker.role} ${call}`) !== answer)
          yield `${call} by ${looker.role} tells of another association`;
    }
    await this.server.query('rollback to alone');
  }

  /** What is told against what is written down of single rows; of a row elsewhere nothing is. */
  private exactly(
    definer: Definer,
    { role }: Looker,
    answers: ReadonlyMap<string, string>,
    across: boolean,
  ): string[] {
    const told = (plot: string): string | undefined => answers.get(this.call(definer, plot));
    const elsewhere = told('elsewhere');
    const named = NAMED_FOR.map((plot) => String(this.plots.value('people.seeker', plot, 'id'))).sort();
    const ids =
      definer.name === 'people.named_seeker_ids' && role === 'coordinator' ? [...answers.values()] : [];
    return [
      ...EXACTLY.filter(
        ([name, by, plot, what]) => name === definer.name && by === role && told(plot) !== what,
      ).map(([name, by, plot]) => `${name} by ${by} of ${plot}: ${told(plot) ?? 'never called'}`),
      ...(this.names(definer) && !across && elsewhere !== undefined && !isNothing(elsewhere)
        ? [`${definer.name} by ${role} tells ${elsewhere.slice(0, 80)} of elsewhere`]
        : []),
      ...ids
        .filter(
          (each) => JSON.stringify((JSON.parse(each) as string[][])[0]?.sort()) !== JSON.stringify(named),
        )
        .map(() => `${definer.name} names others than the coordinator is named for`),
    ];
  }

  /** One's own membership, acted in as it is; not another's, nor with another role or more units. */
  private async stillActs(): Promise<string[]> {
    const [own, another] = this.plots.lookers.filter(({ role }) => role === 'coordinator');
    if (!own || !another) return ['nobody to act'];
    const { actor } = own.who;
    const asked: readonly [string, Partial<typeof actor>, string, string][] = [
      ['as it is', {}, actor.membershipId, '[true]'],
      ['of another', {}, another.who.actor.membershipId, '[false]'],
      ['elsewhere', {}, String(this.plots.value('platform.membership', 'crossed', 'id')), '[false]'],
      ['in another role', { role: 'organisation_administrator' }, actor.membershipId, '[false]'],
      ['with more units', { unitIds: [...actor.unitIds, this.here] }, actor.membershipId, '[false]'],
    ];
    const found: string[] = [];
    for (const [how, more, membershipId, told] of asked) {
      await this.server.query('savepoint calls');
      await this.actAs({ ...actor, ...more });
      const answer = await this.tell('platform.still_acts', `platform.still_acts('${membershipId}')`);
      if (answer !== told) found.push(`a membership ${how}: ${answer}`);
      await this.server.query('rollback to calls');
    }
    return found;
  }

  private async callAll(
    definer: Definer,
    { who: { actor } }: Looker,
    hasChanged: () => Promise<boolean> = () => Promise.resolve(false),
  ): Promise<{ answers: Map<string, string>; changed: boolean }> {
    const answers = new Map<string, string>();
    await this.server.query('savepoint calls');
    const product = BY_THE_PRODUCT.includes(definer.name) && actor.role === 'organisation_administrator';
    await this.actAs(product ? { ...actor, accountId: SYSTEM_ACCOUNT } : actor);
    for (const call of this.calls(definer)) answers.set(call, await this.tell(definer.name, call));
    const changed = definer.changes && (await hasChanged());
    await this.server.query('rollback to calls');
    return { answers, changed };
  }

  private async actAs(actor: Looker['who']['actor']): Promise<void> {
    await this.server.query(
      `select set_config('app.organisation_id', $1, true), set_config('app.account_id', $2, true), set_config('app.role', $3, true),
         set_config('app.unit_ids', $4, true)`,
      [actor.organisationId, actor.accountId, actor.role, `{${actor.unitIds.join(',')}}`],
    );
  }

  /** What a call tells the runtime login. */
  private async tell(name: string, call: string): Promise<string> {
    await this.server.query(`savepoint one; set local role ${this.runtime}`);
    const asked = COMPARED[name] ?? 'jsonb_agg(to_jsonb(f) order by to_jsonb(f)::text)';
    const answer = await this.server
      .query<{ told: unknown }>(`select ${asked} as told from ${call} f`)
      .then(({ rows }) => JSON.stringify(rows[0]?.told ?? null))
      .catch((error: { code?: string }) => `error ${error.code ?? ''}`);
    await this.server.query(answer.startsWith('error') ? 'rollback to one' : 'reset role');
    return answer;
  }

  /** The function with rows of every plot for arguments, and with all there are for lists; without, when it names none. */
  private calls(definer: Definer): string[] {
    const plots = GIVEN.filter((plot) =>
      definer.parameters.every((each) => {
        const of = NAMED[each.name];
        return !of || this.plots.value(of[0], plot, of[1]) !== undefined;
      }),
    );
    if (!this.names(definer)) return [this.call(definer, 'own')];
    const all = definer.parameters.some(isListOfNamed) ? [this.call(definer, null)] : [];
    return [...new Set([...plots.map((plot) => this.call(definer, plot)), ...all])];
  }

  private call({ name, parameters }: Definer, plot: string | null): string {
    const given = (each: Parameter): string =>
      plot === null && isListOfNamed(each) ? `null::${each.type}` : this.argument(each, plot ?? 'own');
    return `${name}(${parameters.map(given).join(', ')})`;
  }

  private names({ parameters }: Definer): boolean {
    return parameters.some((each) => each.name in NAMED);
  }

  private argument({ name, type }: Parameter, plot: string): string {
    const of = NAMED[name];
    const element = type.replace('[]', '');
    const one = of
      ? `'${String(this.plots.value(of[0], plot, of[1]))}'`
      : (PLAIN[name] ?? OF_TYPE[element] ?? 'now()');
    return type.endsWith('[]') ? `array[${one}]::${type}` : `${one}::${type}`;
  }

  /** Every row of other associations and of those who have no role here; or every row there is. */
  private async fingerprint(wholeDatabase: boolean): Promise<string> {
    const { rows: tables } = await this.server.query<{ name: string }>(TENANTS, [SCHEMAS]);
    const others = wholeDatabase ? 'true' : `t.organisation_id <> '${this.here}'`;
    const isOthers = (column: string): string =>
      wholeDatabase
        ? 'true'
        : `not exists (select from platform.membership m where m.${column} and m.organisation_id = '${this.here}')`;
    const parts = [
      ...tables.map(({ name }) => `select t::text as row from ${name} t where ${others}`),
      `select t::text from platform.session t where ${isOthers('id = t.membership_id')}`,
      `select t::text from platform.account t where ${isOthers('account_id = t.id')}`,
    ];
    const { rows } = await this.server.query<{ sum: string }>(
      `select md5(string_agg(row, ',' order by row)) as sum from (${parts.join(' union all ')}) x`,
    );
    return rows[0]?.sum ?? '';
  }

  private async forgetOthers(): Promise<void> {
    const { rows: tables } = await this.server.query<{ name: string }>(TENANTS, [SCHEMAS]);
    await this.server.query(`set local session_replication_role = replica`);
    for (const { name } of tables)
      await this.server.query(`delete from ${name} where organisation_id <> '${this.here}'`);
    await this.server.query(
      `delete from platform.account a where not exists (select from platform.membership m where m.account_id = a.id)`,
    );
    await this.server.query(`set local session_replication_role = origin`);
  }
}

type Parameter = Definer['parameters'][number];

const isListOfNamed = ({ name, type }: Parameter): boolean => name in NAMED && type.endsWith('[]');

const isNothing = (answer: string): boolean =>
  ['null', '[]', '[null]', '[""]', '[false]', '[[]]'].includes(answer) || answer.startsWith('error');

import type { Role } from '@rinnakkain/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { PRINTS } from './grounds';
import { RUN_OVER, TICKET_HERE } from './plots-feedback';
import { SCHEMAS } from './whole-product';

/** A function that acts as its owner. */
export interface Definer {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly changes: boolean;
  readonly source: string;
  /** The whole statement that makes it. */
  readonly statement: string;
}

/** Hand-written: of which roles a function does anything, none where only whoever is not signed in comes so far; the others may all call it. */
export const WHO_CALLS = new Map(
  readFileSync(join(import.meta.dirname, 'who-calls.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [name = '', roles = ''] = line.split(',');
      return [name, roles.split(' ').filter(Boolean) as Role[]];
    }),
);

/** Functions that are about more than one association on purpose, each for its reason. */
export const ACROSS = [
  'groups.published_listings', // for everybody, of meetings that are public by themselves
  'groups.published_dates', // the public pages have one site for every association
  'groups.published_groups', // the same
  'groups.published_coming', // the same
  'groups.published_epochs', // of each of them how often it has changed what everybody sees
  'groups.published_calendar', // of one association or group, whoever asks
  'people.calendar_of_feed', // for everybody, of what the hash of a secret address names
  'people.confirm_certificate', // for everybody, of certificates that their holders have opened
  'people.associations_with_imports', // for each of them old uploads are deleted
  'people.account_of_volunteer_only', // whether there is a role elsewhere is the question
  'platform.associations_at_work', // for each a job runs
  'platform.associations_with_messages', // for each of them mail is sent
  'platform.associations', // the platform's list of them
  'platform.found_association', // makes another
  'platform.public_associations', // public pages name every one of them
  'platform.public_places', // public pages name every unit that takes requests
  'platform.public_texts', // what each of them says on public pages
  'platform.open_session', // before it is known who acts
  'platform.pending_events', // handled one by one, each as who caused it
];

/** Columns of such functions that are not about other associations. */
export const COMPARED: Readonly<Record<string, string>> = {
  // Whether an account has a role elsewhere is told; which accounts are listed is not for elsewhere to say.
  'platform.accounts_of_organisation': 'array_agg(to_jsonb(f) - $$elsewhere$$ order by f.id)',
  // Tickets have numbers by chance; of which runs they are is what is told.
  'people.own_feedback_tickets': 'jsonb_agg(f.run_id order by f.run_id)',
};

/** Who calls a function that all roles may call: one whose rows are of units, and one whose rows are their own. */
export const ANYBODY: readonly Role[] = ['coordinator', 'volunteer'];

/** Plots whose rows are given as arguments: of every kind of other, and what functions look for. */
export const GIVEN = [
  'own',
  'otherUnit',
  'elsewhere',
  'crossed',
  'crossed_ended',
  'conflict_elsewhere',
  'conflict_by_name',
  'ended',
  'proposed',
  'oneself',
  'open',
  'volunteer_only',
  'volunteer_of_both',
  'account_of_organisation_administrator',
  'run_over',
  'run_over_elsewhere',
  'stood_in',
  'stood_in_before_it_moved',
  'stood_in_by_staff',
  'stood_in_by_staff_before_it_moved',
  'asked',
  'looked_for',
];

/** What a function tells a role of the row of a plot, where that is the whole of the rule. */
export const EXACTLY: readonly (readonly [name: string, role: Role, plot: string, told: string])[] = [
  ['people.account_of_volunteer_only', 'coordinator', 'volunteer_only', '[true]'],
  ['people.account_of_volunteer_only', 'coordinator', 'volunteer_of_both', '[false]'],
  [
    'platform.set_account_disabled',
    'organisation_administrator',
    'account_of_organisation_administrator',
    '[false]',
  ],
  ['people.own_feedback_tickets', 'volunteer', 'own', `["${RUN_OVER}"]`],
  ['groups.hold_led_meeting', 'volunteer', 'own', '[true]'],
  ['groups.hold_led_meeting', 'volunteer', 'otherUnit', '[false]'],
  ['groups.list_of_led_meeting', 'volunteer', 'otherUnit', 'null'],
  ['groups.hold_led_meeting', 'volunteer', 'stood_in', '[true]'],
  ['groups.hold_led_meeting', 'volunteer', 'stood_in_before_it_moved', '[false]'],
  ['groups.stand_in', 'volunteer', 'looked_for', '[true]'],
  ['groups.stand_in', 'volunteer', 'asked', '[false]'],
  ['groups.hold_led_meeting', 'group_leader', 'stood_in_by_staff', '[true]'],
  ['groups.hold_led_meeting', 'group_leader', 'stood_in_by_staff_before_it_moved', '[false]'],
  ['people.leave_run', 'volunteer', 'own', '[true]'],
  ['people.leave_run', 'volunteer', 'otherUnit', '[false]'],
  ['support.answer_own', 'volunteer', 'proposed', '[true]'],
  ['support.answer_own', 'volunteer', 'open', '[false]'],
];

/** Functions for the product itself, at work as an administrator of the association under an account of its own. */
export const BY_THE_PRODUCT: readonly string[] = ['groups.reminders_for', 'groups.contacts_of'];

/** Plots whose seekers the coordinator is named for. */
export const NAMED_FOR = ['own', 'named', 'deputy'];

/** Which row's column an argument names. */
export const NAMED: Readonly<Record<string, readonly [table: string, column: string]>> = {
  meeting: ['groups.meeting', 'id'],
  substitution: ['groups.substitution', 'id'],
  participants: ['groups.participant', 'id'],
  volunteer: ['people.volunteer', 'id'],
  volunteers: ['people.volunteer', 'id'],
  seeker: ['people.seeker', 'id'],
  seekers: ['people.seeker', 'id'],
  person: ['oversight.audit_entry', 'object_id'],
  run: ['people.course_run', 'id'],
  runs: ['people.course_run', 'id'],
  record: ['people.training_record', 'id'],
  relationship: ['support.relationship', 'id'],
  account: ['platform.membership', 'account_id'],
  ids: ['platform.membership', 'account_id'],
  membership: ['platform.membership', 'id'],
  place: ['platform.unit', 'id'],
};

/** Arguments that name nothing. */
export const PLAIN: Readonly<Record<string, string>> = {
  answer: `'declined'`,
  first_state: `'waitlisted'`,
  expected_version: '1',
  given_ticket: `'${TICKET_HERE}'`,
  language: `'sv'`,
  marks: '1, 2, 3, 4',
  today: `'2026-11-24'`,
  meeting_day: `'2026-01-02'`,
  from_day: `'2026-01-01'`,
  index: `'\\x01'`,
  names: `'Aino', 'Esimerkki'`,
  address: `'https://saa.example'`,
  older_than: `'2100-01-01'`,
  prints: `array[decode('${PRINTS.email.toString('hex')}', 'hex'), decode('${PRINTS.emailElsewhere.toString('hex')}', 'hex')]`,
};
/** Arguments by their type. */
export const OF_TYPE: Readonly<Record<string, string>> = {
  uuid: `'00000000-0000-4000-8000-000000000000'`,
  text: `'x'`,
  integer: '1',
  boolean: 'true',
  date: `'2026-11-24'`,
  jsonb: `'{"known": 1}'`,
  bytea: `'\\x00'`,
};

/** Tables whose rows belong to an organisation; the schemas are $1. */
export const TENANTS = `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname = any ($1)
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped)`;

/** Every function that acts as its owner and that the runtime login may call, triggers aside. */
export async function definers(server: Client, runtime: string): Promise<Definer[]> {
  const { rows } = await server.query<{
    name: string;
    names: string[] | null;
    types: string[];
    volatile: boolean;
    source: string;
    statement: string;
  }>(
    `select p.oid::regproc::text as name, p.proargnames as names, array(select format_type(t, null) from unnest(p.proargtypes) t) as types,
       p.provolatile = 'v' as volatile, p.prosrc as source, pg_get_functiondef(p.oid) as statement
     from pg_proc p where p.prosecdef and p.prorettype <> 'trigger'::regtype and p.pronamespace::regnamespace::text = any ($1)
       and has_function_privilege($2, p.oid, 'execute') order by 1`,
    [SCHEMAS, runtime],
  );
  return rows.map(({ names, types, volatile, ...more }) => ({
    ...more,
    changes: volatile,
    parameters: types.map((type, i) => ({ name: names?.[i] ?? '', type })),
  }));
}

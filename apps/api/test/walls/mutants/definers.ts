import { scopedTables } from '@rinnakkain/platform-api';
import type { FunctionChecks } from '../../function-checks';
import { type Definer, definers } from '../../function-rules';
import type { RowChecks } from '../../row-checks';
import { droppedClauses } from './clauses';
import { type Mutant, within } from './mutant';

/** A clause that says for whom a function answers. */
const WHOSE =
  /organisation_id\(\)|platform\.(role|account_id|unit_ids)\(\)|own_volunteer_ids|organisation_id = org\b/;

/** Clauses whose dropping changes nothing, each for its reason: ids that name one row, or another clause that says it. */
export const CHANGE_NOTHING: readonly string[] = [
  // An entry or pair is found by the id of a person or pair of ours, which no other association has.
  ...Array.from({ length: 5 }, () => 'oversight.entries_about without e.organisation_id = org'),
  'oversight.entries_about without r.organisation_id = org',
  // The keys of those who have just been deleted, by their ids.
  'groups.forget_registrations without k.organisation_id = platform.organisation_id()',
  // The units and the volunteer by which it is found are of the association already.
  'groups.open_substitutions without s.organisation_id = platform.organisation_id()',
  'groups.stand_in without s.organisation_id = platform.organisation_id()',
  // Asked only when the first found nothing, just after it has been made.
  'oversight.lock_head without h.organisation_id = org',
  // The run is held first, which only one of ours can be; its records name it by id.
  'people.fill_places without r.organisation_id = org',
  'people.fill_places without r.organisation_id = org',
  // Its ticket has been found to be ours, and the run by it.
  'people.give_feedback without f.organisation_id = org',
  // The ticket is looked for and taken: each asks whose it is, so either alone is enough.
  'people.give_feedback without k.organisation_id = org',
  'people.give_feedback without k.organisation_id = org',
  // A record names its course by id.
  'people.volunteer_facts without c.organisation_id = org',
  // Told on purpose; the tests of accounts look at it.
  'platform.accounts_of_organisation without e.organisation_id <> platform.organisation_id()',
  // Which are due and which expire: each says it, and the tests of expiry say which.
  'support.expire_due without due.organisation_id = platform.organisation_id()',
  'support.expire_due without r.organisation_id = platform.organisation_id()',
];

/**
 * Clauses behind a version, a kind or a day that the attack's made-up arguments never meet; functions called past the API
 * by whoever may not are tried in `paper-functions.spec.ts` and `service-figures.spec.ts`.
 */
export const NOT_REACHED: readonly string[] = [
  'people.demand_renewal without p.organisation_id = platform.organisation_id()',
  "people.keep_facts without (platform.role() = 'volunteer' and volunteer = any (people.own_volunteer_ids()))",
  "people.keep_facts without platform.role() = 'volunteer'",
  "people.keep_facts without platform.role() in ('coordinator', 'training_reviewer', 'organisation_administrator')",
  'people.keep_facts without volunteer = any (people.own_volunteer_ids())',
  'people.publish_paper_text without o.organisation_id = platform.organisation_id()',
  "people.publish_paper_text without platform.role() = 'organisation_administrator'",
  'people.publish_paper_text without t.organisation_id = platform.organisation_id()',
  // Nobody else is trained here: `rota.http.spec.ts` tries whoever is not, and whoever is not ready that day.
  `groups.open_substitutions without s.unit_id = any (array(select unnest(v.unit_ids) from people.volunteer v where v.id = any ((select people.own_volunteer_ids())::uuid[]) and v.state = 'active' and v.facts @? '$.trainings[*] ? (@.courseKind == "leader" && @.state == "approved")'))`,
  // Nobody of the plots is a volunteer in another role: `rota.http.spec.ts` asks as one, and as another volunteer.
  "groups.open_substitutions without platform.role() = 'volunteer'",
  'groups.open_substitutions without v.id = any ((select people.own_volunteer_ids())::uuid[])',
  "groups.stand_in without (platform.role() = 'volunteer' and s.volunteer_id = any (people.own_volunteer_ids()))",
  "groups.stand_in without platform.role() = 'volunteer'",
  'groups.stand_in without s.volunteer_id = any (people.own_volunteer_ids())',
  "groups.stand_in without ((platform.role() = 'volunteer' and s.volunteer_id = any (people.own_volunteer_ids())) or (platform.role() = 'group_leader' and s.staff_account_id = platform.account_id()))",
  // Of the staff, likewise there.
  "groups.stand_in without (platform.role() = 'group_leader' and s.staff_account_id = platform.account_id())",
  "groups.stand_in without platform.role() = 'group_leader'",
  'groups.stand_in without s.staff_account_id = platform.account_id()',
  'people.show_certificate without c.organisation_id = platform.organisation_id()',
  'people.show_certificate without c.volunteer_id = any (people.own_volunteer_ids())',
  "people.show_certificate without platform.role() = 'volunteer'",
  'people.sign_own_paper without p.organisation_id = org',
  "people.sign_own_paper without platform.role() is distinct from 'volunteer'",
  "people.volunteer_facts without not (platform.role() = 'volunteer' and volunteer = any (people.own_volunteer_ids()))",
  "people.volunteer_facts without platform.role() = 'volunteer'",
  "people.volunteer_facts without platform.role() not in ('coordinator', 'training_reviewer', 'organisation_administrator')",
  'people.volunteer_facts without volunteer = any (people.own_volunteer_ids())',
  // In nobody's role alone: `public-forms.spec.ts` and `people-pages.spec.ts` try another association's unit and address.
  'people.receive_seeker without u.organisation_id = org',
  'people.receive_volunteer without e.organisation_id = org',
  'people.receive_volunteer without u.organisation_id = org',
  'platform.receive_page_feedback without f.organisation_id = org',
  // Behind a version and a draft: `public-texts.spec.ts` tries another association's and other roles.
  'platform.publish_public_text without o.organisation_id = platform.organisation_id()',
  'platform.publish_public_text without t.organisation_id = platform.organisation_id()',
  'platform.set_exit_address without o.id = platform.organisation_id()',
  'platform.organisation_name without o.id = platform.organisation_id()',
  "support.service_of without (platform.role() = 'coordinator' and volunteer = any (people.unit_volunteer_ids()))",
  "support.service_of without platform.role() = 'training_reviewer'",
];

/** Every clause that says for whom a function of the owner's answers, dropped. */
export async function definerMutants(checks: RowChecks, functions: FunctionChecks): Promise<Mutant[]> {
  const all = await definers(checks.server, checks.runtime);
  const asked = new Map<Definer, Mutant['findings']>();
  const findingsOf = (definer: Definer): Mutant['findings'] => {
    const findings =
      asked.get(definer) ??
      (async (): Promise<string[]> => {
        for await (const found of functions.found(definer)) return [found];
        if (/_ids$|is_background_checker$/.test(definer.name))
          for (const table of scopedTables()) {
            const found = await checks.firstFindings(table, ['seen']);
            if (found.length > 0) return found;
          }
        return [];
      });
    asked.set(definer, findings);
    return findings;
  };
  return all.flatMap((definer) =>
    droppedClauses(definer.source)
      .filter(({ clause }) => WHOSE.test(clause) && !/\bdeclare\b|skip locked/i.test(clause))
      .map(({ clause, text }) => ({ name: `${definer.name} without ${clause.replace(/\s+/g, ' ')}`, text }))
      .map(({ name, text }) =>
        within(
          checks.server,
          name,
          [definer.statement.replace(definer.source, () => text)],
          findingsOf(definer),
        ),
      ),
  );
}

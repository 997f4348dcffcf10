import { differing, rule } from './rule';

/** Functions of ours, as `f.name` and the columns of pg_proc. */
const FUNCTIONS = `select p.oid::regproc::text as name, p.*, r.rolsuper, r.rolbypassrls from pg_proc p join pg_roles r on r.oid = p.proowner
  where p.pronamespace::regnamespace::text = any ($1)`;

/** Functions that act as the owner and do not ask for the transaction's organisation, each for its reason. */
const BEFORE_OR_ABOVE_ORGANISATIONS = [
  'groups.published_listings',
  'groups.published_dates',
  'groups.published_coming',
  'groups.published_epochs',
  'groups.published_calendar',
  'groups.published_groups',
  'oversight.append',
  'people.associations_with_imports',
  'people.calendar_of_feed',
  'people.confirm_certificate',
  'people.make_feedback_ticket',
  'people.receive_seeker',
  'people.receive_volunteer',
  'platform.accept_invitation',
  'platform.associations',
  'platform.associations_at_work',
  'platform.associations_with_messages',
  'platform.begin_epoch',
  'platform.begin_published_epoch',
  'platform.clear_sign_in_failures',
  'platform.end_session',
  'platform.find_account',
  'platform.find_invitation',
  'platform.found_association',
  'platform.key_canary',
  'platform.memberships_of',
  'platform.note_public_receipt',
  'platform.open_session',
  'platform.pending_events',
  'platform.public_associations',
  'platform.public_places',
  'platform.public_texts',
  'platform.receive_page_feedback',
  'platform.record_sign_in_failure',
  'platform.set_account_language',
  'platform.set_password',
  'platform.set_up',
  'platform.setup_link_open',
  'platform.sign_in_failures',
  'platform.still_has_password',
  'platform.use_session',
  'support.follow_coordinator',
];

/** Functions that speak of the organisation and act as whoever calls them: they need nothing of the owner's. */
const AS_THE_CALLER = ['people.hold_paper_texts', 'platform.secure_table'];

/** Functions that only migrations and other functions use. */
const NOT_FOR_THE_RUNTIME_LOGIN = [
  'people.add_starting_catalogue',
  'people.keep_trainings',
  'platform.close_table',
  'platform.memberships_of',
  'platform.note_public_receipt',
  'platform.open_columns',
  'platform.runtime_login',
  'platform.secure_table',
];

/** What functions may do. */
export const functionRules = [
  rule('fixes the search path of every function that acts as its owner, who is no superuser', (names) =>
    names(
      `select name from (${FUNCTIONS}) f where prosecdef and (rolsuper or rolbypassrls or not exists (
         select from unnest(coalesce(proconfig, '{}')) s where s like 'search_path=pg_catalog%'))`,
    ),
  ),

  rule('builds no statement from words in a function that acts as its owner', (names) =>
    names(`select name from (${FUNCTIONS}) f where prosecdef and prosrc ~* '\\mexecute\\M'`),
  ),

  rule('asks for the organisation in every function that acts as its owner', async (names) =>
    differing(
      await names(
        `select name from (${FUNCTIONS}) f where prosecdef and prosrc !~ 'platform\\.organisation_id\\(\\)' order by 1`,
      ),
      BEFORE_OR_ABOVE_ORGANISATIONS,
    ),
  ),

  rule('lets no function act as its owner that need not', async (names) =>
    differing(
      await names(
        `select name from (${FUNCTIONS}) f where not prosecdef and prosrc ~ 'platform\\.organisation_id\\(\\)' order by 1`,
      ),
      AS_THE_CALLER,
    ),
  ),

  rule('calls no function leakproof, and writes them in the database’s own languages', (names) =>
    names(
      `select name from (${FUNCTIONS}) f where proleakproof or prolang not in (
         select oid from pg_language where lanname in ('sql', 'plpgsql'))`,
    ),
  ),

  rule('keeps from the runtime login what only migrations and other functions use', async (names, login) =>
    differing(
      await names(
        `select name from (${FUNCTIONS}) f where not has_function_privilege($2, f.oid, 'execute') order by 1`,
        login,
      ),
      NOT_FOR_THE_RUNTIME_LOGIN,
    ),
  ),

  rule('has no extension that reaches beyond the database', async (names) =>
    differing(
      await names(`select extname::text as name from pg_extension where $1::text[] is not null order by 1`),
      ['btree_gist', 'pg_trgm', 'plpgsql'],
    ),
  ),
];

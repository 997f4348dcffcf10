const OWN_FUNCTION = (more: string, body = 'select 1'): string =>
  `create function people.loose() returns integer language sql ${more} as $$ ${body} $$`;
const DEFINER = 'security definer set search_path = pg_catalog';

/**
 * For each rule of the catalogue (the beginning of its name is enough), what it must find: statements of the owner, or
 * of the server's superuser behind `reset role`. `runtime` stands for the login that serves.
 */
export const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'forces row security': [
    'create table people.loose (organisation_id uuid not null)',
    'alter table people.seeker no force row level security',
    'alter table people.seeker disable row level security',
  ],
  'knows of every table': [
    'create table people.loose (id uuid)',
    'alter table people.seeker alter column organisation_id drop not null',
  ],
  'has a second wall': [
    `create table people.loose (organisation_id uuid not null); select platform.secure_table('people.loose', 'true')`,
  ],
  'closes the tables of secrets': [
    'grant select (password_hash) on platform.account to runtime',
    'grant delete on platform.session to runtime',
  ],
  'lets nobody rewrite': [
    'grant update (organisation_id) on people.seeker to runtime',
    'grant update on people.exclusion to runtime',
  ],
  'keeps every row on the disk': [
    'create unlogged table people.loose (organisation_id uuid)',
    'create table people.loose () inherits (people.seeker)',
    'create rule loose as on delete to people.seeker do instead nothing',
    'create sequence people.loose',
  ],
  'makes every id by chance': [
    'alter table people.seeker alter column id drop default',
    'create table people.loose (id bigint)',
  ],
  'has no enum columns': [
    `create type people.mood as enum ('good'); alter table people.seeker add mood people.mood`,
    `create type people.mood as enum ('good'); alter table people.seeker add moods people.mood[]`,
  ],
  'has every state, kind and role': [
    'alter table people.seeker add other_state text',
    'alter table people.seeker drop constraint seeker_state_check',
  ],
  'has no column for where': ['alter table people.seeker_private add street_sealed bytea'],
  'has no column for a person or a count': [
    'alter table groups.listing add contact_name text',
    'alter table groups.listing add account_id uuid',
    'alter table groups.listing add people integer',
    `alter table groups.listing add more jsonb`,
    'alter table groups.fellowship add contact text',
  ],
  'joins an independent meeting to nothing': [
    'create table groups.loose (organisation_id uuid not null, listing_id uuid)',
    `alter table groups.listing add constraint listing_loose_key unique (organisation_id, id);
     create table groups.loose (organisation_id uuid not null, thing uuid);
     alter table groups.loose add foreign key (organisation_id, thing) references groups.listing (organisation_id, id)`,
    `alter table groups.listing add volunteer uuid;
     alter table groups.listing add foreign key (volunteer) references people.volunteer (id)`,
  ],
  'has one policy for each command': [
    'create policy more on people.seeker for select using (organisation_id = (select platform.organisation_id()) and true)',
    'drop policy tenant_update on people.seeker',
  ],
  'begins every policy': [
    'alter policy tenant_select on people.seeker using (true or organisation_id = (select platform.organisation_id()))',
    'alter policy tenant_select on people.seeker using ((organisation_id = (select platform.organisation_id()) and true) or protected)',
    'alter policy tenant_update on people.seeker with check (true)',
    'alter policy tenant_insert on people.seeker with check (true)',
  ],
  'asks for the context once': [
    `alter policy tenant_select on people.seeker using (organisation_id = (select platform.organisation_id()) and platform.role() = 'coordinator')`,
    `create function people.loose(seeker uuid) returns boolean language sql stable as 'select true';
     alter policy tenant_select on people.seeker using (organisation_id = (select platform.organisation_id()) and (select people.loose(id)))`,
  ],
  'has no policy but the owner’s': [
    'create policy everything on people.seeker using (organisation_id = (select platform.organisation_id()))',
    'alter policy owner_all on people.seeker to public',
  ],
  'refuses unrecorded writes': [
    'drop trigger recorded on people.seeker',
    'alter table people.seeker disable trigger recorded',
    `drop trigger recorded on people.seeker; create constraint trigger recorded after update on people.seeker
       deferrable initially deferred for each row execute function platform.require_audit()`,
  ],
  'has no trigger switched off': ['alter table people.seeker disable trigger recorded'],
  'has no view or copy': [
    'create view people.loose as select * from people.seeker',
    'create materialized view people.loose as select * from people.seeker',
  ],
  'begins every unique key': [
    'create unique index loose on people.volunteer (phone_print)',
    'create unique index loose on people.volunteer (phone_print, organisation_id)',
  ],
  'carries the organisation in every exclusion': [
    'alter table people.volunteer add constraint loose exclude using gist (id with =)',
  ],
  'carries the organisation in every foreign key': [
    'alter table support.session add constraint loose foreign key (volunteer_id) references people.volunteer (id)',
    `create unique index loose on people.volunteer (id, organisation_id);
     alter table support.session add constraint loose foreign key (organisation_id, volunteer_id) references people.volunteer (id, organisation_id)`,
  ],
  'holds every constraint': ['alter table people.seeker add constraint loose check (true) not valid'],
  'has an index by organisation': ['create table people.loose (organisation_id uuid not null)'],
  'fixes the search path': [OWN_FUNCTION('security definer'), `reset role; ${OWN_FUNCTION(DEFINER)}`],
  'builds no statement from words': [
    `create function people.loose() returns void language plpgsql ${DEFINER} as $$ begin execute 'select 1'; end $$`,
  ],
  'asks for the organisation in every function': [OWN_FUNCTION(DEFINER)],
  'lets no function act as its owner': [
    'alter function people.hold_paper_texts(boolean) security definer set search_path = pg_catalog',
  ],
  'calls no function leakproof': [`reset role; ${OWN_FUNCTION('leakproof')}`],
  'keeps from the runtime login': [
    'grant execute on function people.add_starting_catalogue(uuid) to runtime',
  ],
  'has no extension': ['reset role; create extension citext'],
  'grants nothing to everybody': [
    'grant select on people.seeker to public',
    'grant select (id) on people.seeker to public',
    'grant usage on schema people to public',
    `${OWN_FUNCTION('stable')}; grant execute on function people.loose() to public`,
    `do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$`,
    'reset role; grant create on schema public to public',
  ],
  'grants nothing to everybody, nor rows': [
    'alter default privileges grant execute on functions to public',
    'alter default privileges grant select on tables to runtime',
    'alter default privileges in schema people grant select on tables to public',
  ],
  'lets the runtime login own': [
    'reset role; alter role runtime createdb',
    'reset role; alter role runtime bypassrls',
    'reset role; alter role runtime set row_security = off',
    'reset role; grant pg_read_all_data to runtime',
    'reset role; grant set on parameter session_replication_role to runtime',
    'reset role; create table public.loose (); alter table public.loose owner to runtime',
    'grant truncate on people.seeker to runtime',
    'grant select on people.seeker to runtime with grant option',
    'grant create on schema people to runtime',
    'grant create on schema pgboss to runtime',
    `do $$ begin execute format('grant temporary on database %I to runtime', current_database()); end $$`,
  ],
  'lets the runtime login reach': [
    'create table public.loose (id integer); grant select on public.loose to runtime',
    'grant execute on function platform.close_table(regclass) to runtime',
    'grant select on pgboss.warning to runtime',
    'revoke all on pgboss.schedule from runtime',
  ],
};

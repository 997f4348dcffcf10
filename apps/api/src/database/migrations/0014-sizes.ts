import { MigrationInterface, QueryRunner } from 'typeorm';

const oneByOne = '(seeker_id <> ALL (( SELECT people.closed_seeker_ids() AS closed_seeker_ids)::uuid[]))';
const hashed = '(not (seeker_id in (select unnest(people.closed_seeker_ids()))))';

/** Tables whose rows count for lists and shortlists: a change of one begins a new epoch of its organisation. */
const counted = [
  'people.volunteer',
  'people.seeker',
  'people.seeker_private',
  'people.exclusion',
  'support.relationship',
];

/**
 * Why: large associations. A list of ids that a row must not be among is hashed once instead of being gone through for
 * every row; what names and closes seekers is found by indexes alone; and each organisation has an epoch, a number that
 * every change of its people and pairs raises in the same transaction, so that what was read can be used again until
 * something changes.
 */
export class Sizes0014 implements MigrationInterface {
  name = 'Sizes9000000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index seeker_closed_idx on people.seeker (organisation_id, coordinator_id, deputy_id, id) where protected;
      create index seeker_coordinator_idx on people.seeker (organisation_id, coordinator_id, id);
      create index seeker_deputy_idx on people.seeker (organisation_id, deputy_id, id);
      create index exclusion_volunteer_idx on people.exclusion (organisation_id, volunteer_id) where volunteer_id is not null;
      create index session_sent_idx on support.session (organisation_id, created_at, id) where state = 'sent';

      -- Seekers whose named coordinator or deputy the actor is.
      create or replace function people.named_seeker_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(n.id), '{}') from (
          select s.id from people.seeker s where s.organisation_id = platform.organisation_id() and s.coordinator_id = platform.account_id()
          union
          select s.id from people.seeker s where s.organisation_id = platform.organisation_id() and s.deputy_id = platform.account_id()) n $$;
    `);
    await runner.query(`
      do $$
      declare
        p record;
        one_by_one constant text := '${oneByOne}';
        hashed constant text := '${hashed}';
      begin
        for p in select y.polrelid::regclass as target, y.polname, pg_get_expr(y.polqual, y.polrelid) as used,
            pg_get_expr(y.polwithcheck, y.polrelid) as checked from pg_policy y loop
          if p.used like '%closed_seeker_ids%' then
            execute format('alter policy %I on %s using (%s)', p.polname, p.target, replace(p.used, one_by_one, hashed));
          end if;
          if p.checked like '%closed_seeker_ids%' then
            execute format('alter policy %I on %s with check (%s)', p.polname, p.target, replace(p.checked, one_by_one, hashed));
          end if;
        end loop;
        if exists (select from pg_policy y where position(one_by_one in coalesce(pg_get_expr(y.polqual, y.polrelid), '')
            || coalesce(pg_get_expr(y.polwithcheck, y.polrelid), '')) > 0) then
          raise exception 'a policy still goes through the closed seekers one by one';
        end if;
      end $$;
    `);
    await runner.query(`
      create table platform.epoch (
        organisation_id uuid not null,
        n bigint not null default 1,
        constraint epoch_pkey primary key (organisation_id),
        constraint epoch_organisation_fkey foreign key (organisation_id) references platform.organisation (id)
      );
      select platform.close_table('platform.epoch');

      -- How often the people and pairs of the actor's organisation have changed.
      create function platform.current_epoch() returns bigint
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce((select e.n from platform.epoch e where e.organisation_id = platform.organisation_id()), 0) $$;

      -- Runs just before the commit, after the audit's head has been locked, once for a transaction and organisation.
      create function platform.begin_epoch() returns trigger
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org constant uuid := case tg_op when 'DELETE' then old.organisation_id else new.organisation_id end;
        once constant text := pg_current_xact_id()::text || '|' || org::text;
      begin
        if current_setting('app.epoch', true) is distinct from once then
          insert into platform.epoch as e (organisation_id) values (org) on conflict (organisation_id) do update set n = e.n + 1;
          perform set_config('app.epoch', once, true);
        end if;
        return null;
      end $$;
    `);
    for (const table of counted) {
      await runner.query(`
        create constraint trigger epoch_begun after insert or update or delete on ${table}
          deferrable initially deferred for each row execute function platform.begin_epoch()`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

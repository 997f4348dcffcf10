import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: who acts was asked once, when a request began. An account that was disabled meanwhile, or whose password was
 * replaced, could still finish what it had begun: write, sign in, take up another role. Now whoever acts holds the
 * account to the end of the transaction, and whoever disables it or replaces its password takes it alone: one after
 * the other, and the later sees what the earlier did.
 */
export class AccountsTakeTurns0012 implements MigrationInterface {
  name = 'AccountsTakeTurns9000000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Locks without rows: many may hold the acting account at once, one may take an account.
      create function platform.hold_account() returns void
        language sql set search_path = pg_catalog as $$
        select pg_advisory_xact_lock_shared(hashtextextended('platform.account|' || platform.account_id(), 0)) $$;
      create function platform.take_account(account uuid) returns void
        language sql set search_path = pg_catalog as $$
        select pg_advisory_xact_lock(hashtextextended('platform.account|' || account, 0)) $$;

      -- Does the acting account still have this membership, with the role and units it acts with? Asked at the end of each
      -- request that leaves a record.
      create function platform.still_acts(membership uuid) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        perform platform.hold_account();
        return exists (select from platform.membership m
          where m.id = membership and m.organisation_id = platform.organisation_id() and m.account_id = platform.account_id()
            and m.role = platform.role() and m.unit_ids @> platform.unit_ids() and m.ended_at is null and m.disabled_at is null);
      end $$;

      -- Is this still the hash of the account that signs in?
      create function platform.still_has_password(account uuid, hash text) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        if account is distinct from platform.account_id() then return false; end if;
        perform platform.hold_account();
        return exists (select from platform.account a where a.id = account and a.password_hash = hash);
      end $$;

      create or replace function platform.accept_invitation(hash bytea, password text, at timestamptz)
        returns table (account_id uuid, membership_id uuid, organisation_id uuid, role text)
        language plpgsql security definer set search_path = pg_catalog as $$
      #variable_conflict use_column
      declare
        i platform.invitation;
        account uuid;
        member uuid;
      begin
        update platform.invitation v set used_at = at
        where v.token_hash = hash and v.used_at is null and v.expires_at > at returning v.* into i;
        if i.id is null then return; end if;
        perform set_config('app.organisation_id', i.organisation_id::text, true);
        if i.kind = 'password' then
          account := i.account_id;
          perform platform.take_account(account);
          update platform.account a set password_hash = password where a.id = account and exists (
            select from platform.membership m where m.account_id = a.id and m.organisation_id = i.organisation_id and m.ended_at is null and m.disabled_at is null);
          if not found then return; end if;
          delete from platform.session s where s.account_id = account;
        else
          select a.id into account from platform.account a where a.email_index = i.email_index;
          if account is null then
            insert into platform.account (name, email_index, email_sealed, wrapped_key, password_hash, created_at, id)
            values (i.name, i.email_index, i.email_sealed, i.wrapped_key, password, at, coalesce(i.account_id, gen_random_uuid())) returning id into account;
          else
            perform platform.take_account(account);
            update platform.account a set password_hash = password where a.id = account and a.password_hash is null;
          end if;
          -- An invitation that was open before the account was disabled does not open the door again.
          insert into platform.membership as m (organisation_id, account_id, role, unit_ids, volunteer_id, background_checker, created_at, disabled_at)
          values (i.organisation_id, account, i.role, i.unit_ids, i.volunteer_id, i.background_checker, at,
            (select min(d.disabled_at) from platform.membership d
             where d.account_id = account and d.organisation_id = i.organisation_id and d.ended_at is null))
          on conflict (organisation_id, account_id, role) where (ended_at is null) do update
            set unit_ids = excluded.unit_ids, volunteer_id = coalesce(excluded.volunteer_id, m.volunteer_id)
          returning id into member;
          if i.volunteer_id is not null then
            update people.volunteer v set account_id = account where v.organisation_id = i.organisation_id and v.id = i.volunteer_id;
          end if;
        end if;
        perform set_config('app.account_id', account::text, true);
        return query select account, coalesce(member, (select m.id from platform.membership m where m.account_id = account and m.ended_at is null limit 1)), i.organisation_id, i.role;
      end $$;

      create or replace function platform.set_account_disabled(account uuid, disable boolean, at timestamptz) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        if coalesce(platform.role(), '') not in ('organisation_administrator', 'platform_administrator') or account = platform.account_id() then
          return false;
        end if;
        -- In the order of ids, so that two who disable each other take turns as well.
        if account < platform.account_id() then
          perform platform.take_account(account), platform.hold_account();
        else
          perform platform.hold_account(), platform.take_account(account);
        end if;
        update platform.membership m set disabled_at = case when disable then at end, version = m.version + 1
        where m.account_id = account and m.organisation_id = platform.organisation_id() and m.ended_at is null;
        if not found then return false; end if;
        if disable then
          delete from platform.session s using platform.membership m
          where s.account_id = account and m.id = s.membership_id and m.organisation_id = platform.organisation_id();
        end if;
        return true;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

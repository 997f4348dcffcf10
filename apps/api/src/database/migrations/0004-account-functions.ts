import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: what must be known before there is a tenant context (sessions, sign-in, invitations), and the little that
 * crosses organisations (one account, several memberships), goes through functions that each do one thing.
 */
export class AccountFunctions0004 implements MigrationInterface {
  name = 'AccountFunctions0004000000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One's open memberships with names, as the API shows them.
      create function platform.memberships_of(account uuid) returns jsonb
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', m.id, 'role', m.role, 'unitIds', m.unit_ids, 'volunteerId', m.volunteer_id,
          'backgroundChecker', m.background_checker,
          'organisation', jsonb_build_object('id', o.id, 'name', o.name),
          'units', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name collate "fi-x-icu"), '[]')
                    from platform.unit u where u.organisation_id = m.organisation_id and u.id = any (m.unit_ids))
        ) order by o.name collate "fi-x-icu", m.role), '[]')
        from platform.membership m join platform.organisation o on o.id = m.organisation_id
        where m.account_id = account and m.ended_at is null and m.disabled_at is null $$;

      -- Finds a live session by the hash of its token and marks it seen; no row when unknown, ended or idle.
      create function platform.use_session(hash bytea, at timestamptz)
        returns table (account_id uuid, account_name text, email_sealed bytea, wrapped_key bytea, membership_id uuid, memberships jsonb)
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        update platform.session s set seen_at = at
        where s.token_hash = hash and s.seen_at < at - interval '20 seconds'
          and s.ends_at > at and s.seen_at + make_interval(secs => s.idle_seconds) > at;
        return query
          select a.id, a.name, a.email_sealed, a.wrapped_key, s.membership_id, platform.memberships_of(a.id)
          from platform.session s join platform.account a on a.id = s.account_id
          where s.token_hash = hash
            and s.ends_at > at and s.seen_at + make_interval(secs => s.idle_seconds) > at;
      end $$;

      -- Opens a session and ends the one it replaces (sign-in, switch of role): always a new token.
      create function platform.open_session(hash bytea, account uuid, membership uuid, at timestamptz, ends timestamptz, idle integer, replaces bytea)
        returns void language plpgsql security definer set search_path = pg_catalog as $$
      begin
        delete from platform.session where token_hash = replaces or session.ends_at < at;
        insert into platform.session (token_hash, account_id, membership_id, created_at, seen_at, ends_at, idle_seconds)
        select hash, a.id, m.id, at, at, ends, idle
        from platform.account a join platform.membership m on m.account_id = a.id and m.id = membership and m.ended_at is null and m.disabled_at is null
        where a.id = account;
        if not found then
          raise exception 'no such membership' using errcode = 'RK003';
        end if;
      end $$;

      create function platform.end_session(hash bytea) returns void
        language sql security definer set search_path = pg_catalog as $$
        delete from platform.session where token_hash = hash $$;

      -- Ends all sessions of an account of the actor's organisation; used when roles change or an account is disabled.
      create function platform.end_sessions_of(account uuid) returns void
        language sql security definer set search_path = pg_catalog as $$
        delete from platform.session s where s.account_id = account and exists (
          select from platform.membership m where m.account_id = account and m.organisation_id = platform.organisation_id()) $$;

      -- What sign-in needs, by the keyed index of the e-mail address; also tells who acts when there is a failure to record.
      create function platform.find_account(index bytea)
        returns table (id uuid, name text, email_sealed bytea, wrapped_key bytea, password_hash text, memberships jsonb)
        language sql stable security definer set search_path = pg_catalog as $$
        select a.id, a.name, a.email_sealed, a.wrapped_key, a.password_hash, platform.memberships_of(a.id)
        from platform.account a where a.email_index = index $$;

      -- An account's own password hash, to confirm a password or to replace an old hash.
      create function platform.set_password(account uuid, hash text) returns void
        language sql security definer set search_path = pg_catalog as $$
        update platform.account a set password_hash = hash where a.id = account and platform.account_id() = account $$;

      create function platform.sign_in_failures(keys bytea[])
        returns table (key bytea, failures integer, last_at timestamptz)
        language sql stable security definer set search_path = pg_catalog as $$
        select f.key, f.failures, f.last_at::timestamptz from platform.sign_in_failure f where f.key = any (keys) $$;

      create function platform.record_sign_in_failure(keys bytea[], at timestamptz) returns void
        language sql security definer set search_path = pg_catalog as $$
        insert into platform.sign_in_failure as f (key, failures, last_at) select k, 1, at from unnest(keys) k order by k
        on conflict (key) do update set
          failures = case when f.last_at < at - interval '1 day' then 1 else f.failures + 1 end, last_at = at $$;

      create function platform.clear_sign_in_failures(keys bytea[], at timestamptz) returns void
        language sql security definer set search_path = pg_catalog as $$
        delete from platform.sign_in_failure f where f.key = any (keys) or f.last_at < at - interval '2 days' $$;

      -- An invitation that can still be used, before anybody is signed in.
      create function platform.find_invitation(hash bytea, at timestamptz)
        returns table (id uuid, organisation_id uuid, organisation_name text, kind text, account_id uuid, name text, role text,
          email_index bytea, email_sealed bytea, wrapped_key bytea, volunteer_id uuid, has_account boolean)
        language sql stable security definer set search_path = pg_catalog as $$
        select i.id, i.organisation_id, o.name, i.kind, i.account_id, i.name, i.role, i.email_index, i.email_sealed, i.wrapped_key, i.volunteer_id,
          exists (select from platform.account a where a.email_index = i.email_index and a.password_hash is not null)
        from platform.invitation i join platform.organisation o on o.id = i.organisation_id
        where i.token_hash = hash and i.used_at is null and i.expires_at > at $$;

      -- Uses an invitation once: makes or finds the account, sets the password, adds the membership. Returns the account.
      create function platform.accept_invitation(hash bytea, password text, at timestamptz)
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

      -- The accounts of the actor's organisation; only for those who administer it.
      create function platform.accounts_of_organisation()
        returns table (id uuid, name text, email_sealed bytea, wrapped_key bytea, disabled boolean, has_password boolean, elsewhere boolean)
        language sql stable security definer set search_path = pg_catalog as $$
        select a.id, a.name, a.email_sealed, a.wrapped_key,
          exists (select from platform.membership d where d.account_id = a.id and d.organisation_id = platform.organisation_id()
            and d.ended_at is null and d.disabled_at is not null),
          a.password_hash is not null,
          exists (select from platform.membership e where e.account_id = a.id and e.ended_at is null and e.organisation_id <> platform.organisation_id())
        from platform.account a
        where platform.role() in ('organisation_administrator', 'platform_administrator')
          and a.id in (select m.account_id from platform.membership m where m.organisation_id = platform.organisation_id()) $$;

      -- Names of accounts that have or had a role in the actor's organisation.
      create function platform.account_names(ids uuid[]) returns table (id uuid, name text)
        language sql stable security definer set search_path = pg_catalog as $$
        select a.id, a.name from platform.account a
        where a.id = any (ids) and exists (
          select from platform.membership m where m.account_id = a.id and m.organisation_id = platform.organisation_id()) $$;

      -- Disabling closes the roles of the actor's organisation and ends their sessions in the same transaction; what the
      -- account is elsewhere is for others to say. Never oneself.
      create function platform.set_account_disabled(account uuid, disable boolean, at timestamptz) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        if coalesce(platform.role(), '') not in ('organisation_administrator', 'platform_administrator') or account = platform.account_id() then
          return false;
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

      -- The first organisation and its administrator, by a link that works once.
      create function platform.set_up(hash bytea, platform_name text, organisation_name text, unit_name text, account uuid, person_name text,
          index bytea, sealed bytea, wrapped bytea, password text, at timestamptz)
        returns table (organisation_id uuid, membership_id uuid)
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        federation uuid; org uuid; unit uuid; member uuid;
      begin
        update platform.setup_link s set used_at = at where s.token_hash = hash and s.used_at is null;
        if not found or exists (select from platform.organisation) then return; end if;
        insert into platform.organisation (name, kind) values (platform_name, 'platform') returning id into federation;
        insert into platform.organisation (name) values (organisation_name) returning id into org;
        insert into platform.unit (organisation_id, name) values (org, unit_name) returning id into unit;
        perform people.add_starting_catalogue(org);
        insert into platform.account (id, name, email_index, email_sealed, wrapped_key, password_hash, created_at)
        values (account, person_name, index, sealed, wrapped, password, at);
        insert into platform.membership (organisation_id, account_id, role) values (federation, account, 'platform_administrator');
        insert into platform.membership (organisation_id, account_id, role) values (org, account, 'organisation_administrator') returning id into member;
        perform set_config('app.organisation_id', org::text, true), set_config('app.account_id', account::text, true),
          set_config('app.role', 'organisation_administrator', true);
        return query select org, member;
      end $$;

      create function platform.setup_link_open(hash bytea) returns boolean
        language sql stable security definer set search_path = pg_catalog as $$
        select exists (select from platform.setup_link s where s.token_hash = hash and s.used_at is null)
          and not exists (select from platform.organisation) $$;

      -- The associations of the platform; only for its administrator. Counts only, never content.
      create function platform.associations() returns table (id uuid, name text, created_at timestamptz, units integer, members integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select o.id, o.name, o.created_at::timestamptz,
          (select count(*)::integer from platform.unit u where u.organisation_id = o.id),
          (select count(*)::integer from platform.membership m where m.organisation_id = o.id and m.ended_at is null)
        from platform.organisation o
        where platform.role() = 'platform_administrator' and o.kind = 'association'
        order by o.name collate "fi-x-icu" $$;

      -- A new association with a first unit and the invitation of its administrator.
      create function platform.found_association(organisation_name text, unit_name text, hash bytea, person_name text, account uuid,
          index bytea, sealed bytea, wrapped bytea, at timestamptz, expires timestamptz) returns uuid
        language plpgsql security definer set search_path = pg_catalog as $$
      declare org uuid;
      begin
        if platform.role() is distinct from 'platform_administrator' then return null; end if;
        insert into platform.organisation (name) values (organisation_name) returning id into org;
        insert into platform.unit (organisation_id, name) values (org, unit_name);
        perform people.add_starting_catalogue(org);
        insert into platform.invitation (organisation_id, token_hash, kind, account_id, name, email_index, email_sealed, wrapped_key, role, invited_by, created_at, expires_at)
        values (org, hash, 'membership', account, person_name, index, sealed, wrapped, 'organisation_administrator', platform.account_id(), at, expires);
        return org;
      end $$;

      create function platform.key_canary() returns bytea
        language sql stable security definer set search_path = pg_catalog as $$ select sealed from platform.key_canary $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

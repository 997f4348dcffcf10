import { MigrationInterface, QueryRunner } from 'typeorm';

const receives = `exists (select from platform.membership m where m.organisation_id = u.organisation_id and m.account_id = u.receiver_id
  and m.role = 'coordinator' and u.id = any (m.unit_ids) and m.ended_at is null and m.disabled_at is null)`;

/**
 * Why: people without an account ask for support and apply. They act in a role of their own, `public`, in which the
 * organisation that every policy begins with is none: no table is open to them, today's or tomorrow's. What they send goes
 * in through functions that write one person as received, at a place that takes such, and tell nothing. Whom it goes to is the association's to decide, and whatever the sender says the state, the coordinator
 * and who recorded it are not the sender's. What was sent is known for a day by a keyed print of it, so that sending it
 * twice makes one.
 */
export class PublicForms0037 implements MigrationInterface {
  name = 'PublicForms9000000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function platform.organisation_id() returns uuid
        language sql stable parallel safe as $$ select case when current_setting('app.role', true) is distinct from 'public'
          then nullif(current_setting('app.organisation_id', true), '')::uuid end $$;
      -- Where whoever is not signed in sends something to.
      create function platform.public_organisation_id() returns uuid
        language sql stable parallel safe as $$ select case when current_setting('app.role', true) = 'public'
          then nullif(current_setting('app.organisation_id', true), '')::uuid end $$;

      -- What they send leaves an entry, too.
      do $$
      declare
        head text := pg_get_functiondef('oversight.lock_head()'::regprocedure);
        whose constant text := 'org uuid := platform.organisation_id();';
      begin
        if position(whose in head) = 0 then
          raise exception 'The head of the audit is not as this migration knows it.';
        end if;
        execute replace(head, whose, 'org uuid := coalesce(platform.organisation_id(), platform.public_organisation_id());');
      end $$;

      alter table platform.organisation add column exit_url text;
      alter table platform.unit
        add column receiver_id uuid,
        add column takes_seekers boolean not null default false,
        add column takes_volunteers boolean not null default false;
      select platform.open_columns('platform.unit');

      create table platform.public_receipt (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        print bytea not null,
        received_at timestamptz(3) not null,
        constraint public_receipt_pkey primary key (id),
        constraint public_receipt_print_key unique (organisation_id, print)
      );
      select platform.close_table('platform.public_receipt');

      -- Every association as public pages name it, with where its quick exit leads.
      create function platform.public_associations() returns table (id uuid, name text, exit_url text)
        language sql stable security definer set search_path = pg_catalog as $$
        select o.id, o.name, o.exit_url from platform.organisation o
        where o.kind = 'association' order by o.name collate "fi-x-icu", o.id $$;

      -- Where the quick exit leads is an administrator's to decide, of the own association.
      create function platform.set_exit_address(address text) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        update platform.organisation o set exit_url = address
          where o.id = platform.organisation_id() and platform.role() = 'organisation_administrator';
        return found;
      end $$;

      -- The units that take requests or applications from public pages: those whose receiver still works there.
      create function platform.public_places()
        returns table (organisation_id uuid, association text, unit_id uuid, unit text, municipality text, seekers boolean, volunteers boolean)
        language sql stable security definer set search_path = pg_catalog as $$
        select u.organisation_id, o.name, u.id, u.name, u.municipality, u.takes_seekers, u.takes_volunteers
        from platform.unit u join platform.organisation o on o.id = u.organisation_id
        where (u.takes_seekers or u.takes_volunteers) and ${receives}
        order by o.name collate "fi-x-icu", u.name collate "fi-x-icu", u.id $$;
    `);
    await runner.query(`
      -- Notes that something was sent; false when the same was sent within a day.
      create function platform.note_public_receipt(sent bytea, at timestamptz) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org constant uuid := platform.public_organisation_id();
      begin
        if org is null then return false; end if;
        delete from platform.public_receipt r where r.organisation_id = org and r.received_at < at - interval '1 day';
        insert into platform.public_receipt (organisation_id, print, received_at) values (org, sent, at)
          on conflict on constraint public_receipt_print_key do nothing;
        return found;
      end $$;
      do $$ begin execute format('revoke execute on function platform.note_public_receipt(bytea, timestamptz) from %I', platform.runtime_login()); end $$;

      -- A request for support as somebody sent it; null when the place takes none.
      create function people.receive_seeker(place uuid, new_person uuid, key_wrapped bytea, sealed bytea[], need jsonb,
          closed_details boolean, consent_version text, sent bytea, at timestamptz, on_day date) returns text
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org constant uuid := platform.public_organisation_id();
        receiver uuid;
      begin
        if org is null then return null; end if;
        select u.receiver_id into receiver from platform.unit u
          where u.organisation_id = org and u.id = place and u.takes_seekers and ${receives};
        if receiver is null then return null; end if;
        if not platform.note_public_receipt(sent, at) then return 'repeated'; end if;
        insert into platform.person_key (organisation_id, person_id, wrapped) values (org, new_person, key_wrapped);
        insert into people.seeker (organisation_id, id, unit_id, coordinator_id, alias_sealed, protected, consented, arrived_at, waiting_since)
          values (org, new_person, place, receiver, sealed[1], closed_details, true, at, on_day);
        insert into people.seeker_private (organisation_id, seeker_id, unit_id, first_name_sealed, phone_sealed, email_sealed,
            safe_contact_sealed, municipality, languages, themes, forms)
          values (org, new_person, place, sealed[2], sealed[3], sealed[4], sealed[5],
            case when closed_details then null else need ->> 'municipality' end, coalesce(need -> 'languages', '[]'),
            coalesce(need -> 'themes', '[]'),
            array(select jsonb_array_elements_text(coalesce(need -> 'forms', '[]'))));
        insert into people.seeker_consent (organisation_id, seeker_id, unit_id, text_version, day, how, recorded_by)
          values (org, new_person, place, consent_version, on_day, 'electronic', platform.account_id());
        return 'received';
      end $$;

      -- An application to become a volunteer as somebody sent it; nothing when the place takes none. The seekers whose list
      -- hits the applicant are for the entries about them alone.
      create function people.receive_volunteer(place uuid, new_person uuid, key_wrapped bytea, names text[], sealed bytea[], prints bytea[],
          told jsonb, lacking text[], consent_version text, sent bytea, at timestamptz, on_day date)
          returns table (outcome text, hits uuid[])
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org constant uuid := platform.public_organisation_id();
      begin
        if org is null then return; end if;
        if not exists (select from platform.unit u
          where u.organisation_id = org and u.id = place and u.takes_volunteers and ${receives}) then return; end if;
        if not platform.note_public_receipt(sent, at) then
          return query select 'repeated', '{}'::uuid[];
          return;
        end if;
        insert into platform.person_key (organisation_id, person_id, wrapped) values (org, new_person, key_wrapped);
        insert into people.volunteer (organisation_id, id, unit_ids, first_name, last_name, birth_year, municipality, languages, themes,
            forms, phone_sealed, email_sealed, name_print, phone_print, email_print, missing, arrived_at)
          values (org, new_person, array[place], names[1], names[2], (told ->> 'birthYear')::integer, told ->> 'municipality',
            coalesce(told -> 'languages', '[]'), coalesce(told -> 'themes', '[]'),
            array(select jsonb_array_elements_text(coalesce(told -> 'forms', '[]'))),
            sealed[1], sealed[2], prints[1], prints[2], prints[3], lacking, at);
        insert into people.volunteer_consent (organisation_id, volunteer_id, text_version, day, how, recorded_by)
          values (org, new_person, consent_version, on_day, 'electronic', platform.account_id());
        return query select 'received', coalesce(array_agg(distinct e.seeker_id), '{}') from people.exclusion e
          where e.organisation_id = org and (e.name_print = prints[1] or e.phone_print = prints[2] or e.email_print = prints[3]);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

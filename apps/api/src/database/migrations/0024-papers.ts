import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the texts of the agreement and the pledge are the association's own, in three languages and with versions, and a
 * volunteer signs them in the product. A published text is closed by the policies: what somebody signed stays what it
 * was. A paper ends by itself (`ended_on`) or because a later text demands renewal (`renewal_on`); readiness reads the
 * earlier of the two. A volunteer writes no table: the one paper they may add is added by a function.
 */
export class Papers0024 implements MigrationInterface {
  name = 'Papers9000000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people.paper_text (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        kind text not null,
        number integer,
        body_fi text not null default '',
        body_sv text not null default '',
        body_en text not null default '',
        applies_from date,
        renewal_on date,
        published_by uuid,
        published_at timestamptz(3),
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint paper_text_pkey primary key (id),
        constraint paper_text_organisation_id_key unique (organisation_id, id),
        constraint paper_text_number_key unique (organisation_id, kind, number),
        constraint paper_text_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint paper_text_kind_check check (kind in ('agreement', 'pledge')),
        constraint paper_text_published_check check ((published_at is null) = (number is null)
          and (published_at is null) = (applies_from is null) and (published_at is null) = (published_by is null)),
        constraint paper_text_days_check check (renewal_on >= applies_from),
        constraint paper_text_bodies_check check (published_at is null or (body_fi <> '' and body_sv <> '' and body_en <> ''))
      );
      select platform.secure_table('people.paper_text',
        $$(select platform.role()) = 'organisation_administrator' or (published_at is not null and (select platform.role()) in ('coordinator', 'volunteer'))$$,
        $$(select platform.role()) = 'organisation_administrator' and published_at is null$$);
      -- A draft becomes a published text once; from then on it is nobody's to change.
      alter policy tenant_update on people.paper_text
        with check (organisation_id = (select platform.organisation_id()) and (select platform.role()) = 'organisation_administrator');

      alter table people.paper
        add column text_id uuid,
        add column language text,
        add column text_digest bytea,
        add column signer_name_sealed bytea,
        add column signed_at timestamptz(3),
        add column renewal_on date,
        add constraint paper_text_fkey foreign key (organisation_id, text_id) references people.paper_text (organisation_id, id),
        add constraint paper_language_check check (language in ('fi', 'sv', 'en')),
        add constraint paper_signed_check check ((signed_at is null) = (language is null) and (signed_at is null) = (text_digest is null)
          and (signed_at is null or text_id is not null));
      create index paper_renewal_idx on people.paper (organisation_id, kind);
      select platform.open_columns('people.paper');
    `);
    await runner.query(`
      -- The name of the association somebody acts in, for what is written in its name.
      create function platform.organisation_name() returns text
        language sql stable security definer set search_path = pg_catalog as $$
        select o.name from platform.organisation o where o.id = platform.organisation_id() $$;

      -- Signing and publishing take turns, so that no paper of an earlier text slips past a renewal.
      create function people.hold_paper_texts(alone boolean) returns void
        language plpgsql set search_path = pg_catalog as $$
      declare
        place constant bigint := hashtextextended('people.paper_text|' || platform.organisation_id()::text, 24);
      begin
        if alone then perform pg_advisory_xact_lock(place); else perform pg_advisory_xact_lock_shared(place); end if;
      end $$;

      -- Ends every paper of a kind on a day, because a new text demands that all sign again; tells whose they are.
      create function people.demand_renewal(paper_kind text, last_day date) returns uuid[]
        language plpgsql security definer set search_path = pg_catalog as $$
      declare touched uuid[];
      begin
        if platform.role() is distinct from 'organisation_administrator' then return '{}'; end if;
        with ended as (
          update people.paper p set renewal_on = last_day
          where p.organisation_id = platform.organisation_id() and p.kind = paper_kind and (p.renewal_on is null or p.renewal_on > last_day)
          returning p.volunteer_id)
        select coalesce(array_agg(distinct e.volunteer_id), '{}') into touched from ended e;
        return touched;
      end $$;

      -- A volunteer's own signature under a published text of the association; null when there is no such text or volunteer.
      create function people.sign_own_paper(paper uuid, signed_text uuid, signed_language text, digest bytea, name_sealed bytea,
          signed_on date, at timestamptz, ends date) returns uuid
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org constant uuid := platform.organisation_id();
        own constant uuid[] := people.own_volunteer_ids();
        t people.paper_text;
      begin
        if platform.role() is distinct from 'volunteer' or cardinality(own) <> 1 then return null; end if;
        select * into t from people.paper_text p
        where p.organisation_id = org and p.id = signed_text and p.published_at is not null and p.applies_from <= signed_on;
        if t.id is null then return null; end if;
        insert into people.paper (organisation_id, id, volunteer_id, kind, text_id, text_version, language, text_digest,
          signer_name_sealed, day, signed_at, renewal_on, recorded_by)
        values (org, paper, own[1], t.kind, t.id, t.number::text, signed_language, digest, name_sealed, signed_on, at, ends,
          platform.account_id());
        return paper;
      end $$;

      -- What decides readiness knows of renewals, and is kept for volunteers too when they sign for themselves.
      do $$
      declare
        facts text := pg_get_functiondef('people.volunteer_facts(uuid)'::regprocedure);
        keeping text := pg_get_functiondef('people.keep_facts(uuid, jsonb, text[], date)'::regprocedure);
        staff constant text := $t$('coordinator', 'training_reviewer', 'organisation_administrator')$t$;
        oneself constant text := $t$(platform.role() = 'volunteer' and volunteer = any (people.own_volunteer_ids()))$t$;
        ends constant text := $t$'until', p.ended_on$t$;
      begin
        if position(ends in facts) = 0 or position('platform.role() not in ' || staff in facts) = 0
          or position('platform.role() in ' || staff in keeping) = 0 then
          raise exception 'The functions of readiness are not as this migration knows them.';
        end if;
        facts := replace(facts, ends, $t$'until', least(p.ended_on, p.renewal_on)$t$);
        facts := replace(facts, 'platform.role() not in ' || staff, 'platform.role() not in ' || staff || ' and not ' || oneself);
        keeping := replace(keeping, 'platform.role() in ' || staff, '(platform.role() in ' || staff || ' or ' || oneself || ')');
        execute facts;
        execute keeping;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

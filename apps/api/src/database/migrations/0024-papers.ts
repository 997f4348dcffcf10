import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the texts of the agreement and the pledge are the association's own, in three languages and with versions, and a
 * volunteer signs them in the product. A published text is closed by the policies: what somebody signed stays what it
 * was. A paper ends by itself (`ended_on`) or because a later text demands renewal (`renewal_on`); readiness reads the
 * earlier of the two. A volunteer writes no table: the one paper they may add is added by a function.
 * Certificates are kept as they were issued; afterwards only what the holder shows of one and its revocation change, and
 * their numbers of service come from all units, counts only.
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

      -- The day the extract was asked for: with consent, issue and check all that may be kept (RULE 25). Null when it was got for something else.
      alter table people.background_check add column requested_on date;
      select platform.open_columns('people.background_check');
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

      -- A draft becomes the next version, once; from then on no policy lets anybody write it. Tells its number.
      create function people.publish_paper_text(draft uuid, seen integer, from_day date, last_day date, at timestamptz) returns integer
        language sql security definer set search_path = pg_catalog as $$
        update people.paper_text t set applies_from = from_day, renewal_on = last_day, published_at = at,
          published_by = platform.account_id(), version = t.version + 1,
          number = 1 + (select coalesce(max(o.number), 0) from people.paper_text o
            where o.organisation_id = platform.organisation_id() and o.kind = t.kind)
        where t.organisation_id = platform.organisation_id() and t.id = draft and t.version = seen and t.published_at is null
          and platform.role() = 'organisation_administrator'
        returning t.number $$;

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
    const ofUnit = `((select platform.role()) = 'coordinator' and volunteer_id = any ((select people.unit_volunteer_ids())::uuid[]))`;
    const own = `((select platform.role()) = 'volunteer' and volunteer_id = any ((select people.own_volunteer_ids())::uuid[]))`;
    const reviewer = `(select platform.role()) = 'training_reviewer'`;
    await runner.query(`
      create table people.certificate (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        volunteer_id uuid not null,
        kind text not null,
        number text not null,
        holder_name text,
        what jsonb not null,
        figures jsonb not null,
        issued_on date not null,
        issued_by uuid not null,
        public_shows text[],
        revoked_on date,
        revoked_by uuid,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint certificate_pkey primary key (id),
        constraint certificate_number_key unique (organisation_id, number),
        constraint certificate_volunteer_fkey foreign key (organisation_id, volunteer_id) references people.volunteer (organisation_id, id),
        constraint certificate_kind_check check (kind in ('training', 'service')),
        constraint certificate_shows_check check (public_shows <@ array['name', 'what', 'figures'])
      );
      create index certificate_volunteer_idx on people.certificate (organisation_id, volunteer_id, issued_on desc);
      -- Found by its number alone before it is known whose it is; a hundred random bits never meet twice.
      create index certificate_by_number_idx on people.certificate (number);
      select platform.secure_table('people.certificate', $$${reviewer} or ${ofUnit} or ${own}$$, $$${reviewer} or ${ofUnit}$$);
      do $$ begin
        execute format('revoke update on people.certificate from %I', platform.runtime_login());
        execute format('grant update (holder_name, public_shows, revoked_on, revoked_by, version) on people.certificate to %I', platform.runtime_login());
      end $$;

      -- What the public page of a certificate shows: of one that its holder has opened and nobody has revoked, what they chose.
      create function people.confirm_certificate(given text)
        returns table (kind text, association text, issued_on date, holder_name text, what jsonb, figures jsonb)
        language sql stable security definer set search_path = pg_catalog as $$
        select c.kind, o.name, c.issued_on, case when 'name' = any (c.public_shows) then c.holder_name end,
          case when 'what' = any (c.public_shows) then c.what end, case when 'figures' = any (c.public_shows) then c.figures end
        from people.certificate c join platform.organisation o on o.id = c.organisation_id
        where c.number = given and c.public_shows is not null and c.revoked_on is null $$;

      -- The holder opens or closes the public page of their own certificate; tells its new version, null when it was another.
      create function people.show_certificate(certificate uuid, shown text[], seen integer) returns integer
        language sql security definer set search_path = pg_catalog as $$
        update people.certificate c set public_shows = shown, version = c.version + 1
        where c.organisation_id = platform.organisation_id() and c.id = certificate and c.version = seen
          and platform.role() = 'volunteer' and c.volunteer_id = any (people.own_volunteer_ids())
        returning c.version $$;

      -- A volunteer's held sessions within a period, over all units: how many, how long, in which tasks. Never with whom.
      create function support.service_of(volunteer uuid, since date, until date)
        returns table (encounters integer, minutes integer, task_ids uuid[])
        language sql stable security definer set search_path = pg_catalog as $$
        select count(*)::integer, coalesce(sum(s.minutes), 0)::integer, coalesce(array_agg(distinct r.task_id), '{}')
        from support.session s join support.relationship r on r.organisation_id = s.organisation_id and r.id = s.relationship_id
        where s.organisation_id = platform.organisation_id() and s.volunteer_id = volunteer and s.outcome = 'held'
          and s.day between since and until
          and (platform.role() = 'training_reviewer'
            or (platform.role() = 'coordinator' and volunteer = any (people.unit_volunteer_ids())))
        group by s.volunteer_id $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

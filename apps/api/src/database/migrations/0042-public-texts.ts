import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: what public pages say about privacy, consent and safe browsing is the association's own, in three languages and
 * with versions. A published text is closed by the policies: what somebody consented to stays what it was. Public pages
 * learn the one text of each kind that applies by a function, since no table is open to whoever is not signed in.
 * The forms tell weekly times and wishes too, into the columns that a coordinator's intake fills.
 */
export class PublicTexts0042 implements MigrationInterface {
  name = 'PublicTexts9000000000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.public_text (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        kind text not null,
        number integer,
        body_fi text not null default '',
        body_sv text not null default '',
        body_en text not null default '',
        applies_from date,
        published_by uuid,
        published_at timestamptz(3),
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint public_text_pkey primary key (id),
        constraint public_text_organisation_id_key unique (organisation_id, id),
        constraint public_text_number_key unique (organisation_id, kind, number),
        constraint public_text_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint public_text_kind_check check (kind in ('privacy', 'safe_browsing', 'consent_seeker', 'consent_volunteer')),
        constraint public_text_published_check check ((published_at is null) = (number is null)
          and (published_at is null) = (applies_from is null) and (published_at is null) = (published_by is null)),
        constraint public_text_bodies_check check (published_at is null or (body_fi <> '' and body_sv <> '' and body_en <> ''))
      );
      select platform.secure_table('platform.public_text', $$(select platform.role()) = 'organisation_administrator'$$,
        $$(select platform.role()) = 'organisation_administrator' and published_at is null$$);

      -- A draft becomes the next version, once; from then on no policy lets anybody write it. Tells its number. Two at once take turns.
      create function platform.publish_public_text(draft uuid, seen integer, from_day date, at timestamptz) returns integer
        language plpgsql security definer set search_path = pg_catalog as $$
      declare made integer;
      begin
        if platform.role() is distinct from 'organisation_administrator' then return null; end if;
        perform pg_advisory_xact_lock(hashtextextended('platform.public_text|' || platform.organisation_id()::text, 42));
        update platform.public_text t set applies_from = from_day, published_at = at, published_by = platform.account_id(),
          version = t.version + 1,
          number = 1 + (select coalesce(max(o.number), 0) from platform.public_text o
            where o.organisation_id = platform.organisation_id() and o.kind = t.kind)
        where t.organisation_id = platform.organisation_id() and t.id = draft and t.version = seen and t.published_at is null
        returning t.number into made;
        return made;
      end $$;

      -- What each association's public pages say on a day: of every kind the latest text that applies.
      create function platform.public_texts(on_day date)
        returns table (organisation_id uuid, kind text, number integer, applies_from date, body_fi text, body_sv text, body_en text)
        language sql stable security definer set search_path = pg_catalog as $$
        select distinct on (t.organisation_id, t.kind) t.organisation_id, t.kind, t.number, t.applies_from, t.body_fi, t.body_sv, t.body_en
        from platform.public_text t where t.published_at is not null and t.applies_from <= on_day
        order by t.organisation_id, t.kind, t.number desc $$;

      do $$
      declare
        seekers text := pg_get_functiondef('people.receive_seeker(uuid, uuid, bytea, bytea[], jsonb, boolean, text, bytea, timestamptz, date)'::regprocedure);
        volunteers text := pg_get_functiondef('people.receive_volunteer(uuid, uuid, bytea, text[], bytea[], bytea[], jsonb, text[], text, bytea, timestamptz, date)'::regprocedure);
        seeker_columns constant text := 'safe_contact_sealed, municipality, languages, themes, forms)';
        seeker_values constant text := $t$array(select jsonb_array_elements_text(coalesce(need -> 'forms', '[]'))));$t$;
        volunteer_columns constant text := 'forms, phone_sealed, email_sealed,';
        volunteer_values constant text := $t$array(select jsonb_array_elements_text(coalesce(told -> 'forms', '[]'))),$t$;
      begin
        if position(seeker_columns in seekers) = 0 or position(seeker_values in seekers) = 0
          or position(volunteer_columns in volunteers) = 0 or position(volunteer_values in volunteers) = 0 then
          raise exception 'The functions that receive are not as this migration knows them.';
        end if;
        seekers := replace(seekers, seeker_columns, 'safe_contact_sealed, municipality, languages, themes, forms, weekly_times, wishes)');
        seekers := replace(seekers, seeker_values, $t$array(select jsonb_array_elements_text(coalesce(need -> 'forms', '[]'))),
            coalesce((need ->> 'weeklyTimes')::integer, 0), coalesce(need -> 'wishes', '[]'));$t$);
        volunteers := replace(volunteers, volunteer_columns, 'forms, weekly_times, phone_sealed, email_sealed,');
        volunteers := replace(volunteers, volunteer_values, volunteer_values || $t$ coalesce((told ->> 'weeklyTimes')::integer, 0),$t$);
        execute seekers;
        execute volunteers;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: independent meetings are listed so that people find them, and never organised, counted or rated. No table here has
 * a column for a person or for how many came, and none of another context points at a listing. What a group wished to be
 * taken off leaves its slug and its source's key behind, so that no import brings it back.
 */
export class Listings0036 implements MigrationInterface {
  name = 'Listings9000000000036';

  async up(runner: QueryRunner): Promise<void> {
    const keepers = `(select platform.role()) in ('coordinator', 'organisation_administrator')`;
    await runner.query(`
      create table groups.fellowship (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        program text not null,
        name text not null,
        codes text not null default 'none',
        site text,
        phone text,
        export_asked_on date,
        export_asked_how text,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint fellowship_pkey primary key (id),
        constraint fellowship_organisation_id_key unique (organisation_id, id),
        constraint fellowship_program_key unique (organisation_id, program),
        constraint fellowship_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint fellowship_codes_check check (codes in ('aa', 'na', 'ga', 'al_anon', 'none')),
        constraint fellowship_export_check check ((export_asked_on is null) = (export_asked_how is null))
      );
      select platform.secure_table('groups.fellowship', 'true', $$${keepers}$$);

      create table groups.listing (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        fellowship_id uuid not null,
        slug text not null,
        source_key text,
        source_url text,
        name text not null,
        openness text,
        open_on text,
        weekday integer,
        start_time text,
        duration_minutes integer,
        time_zone text not null,
        form text not null,
        municipality text,
        town text,
        country text not null,
        place_name text,
        street text,
        postal_code text,
        place_notes text,
        latitude double precision,
        longitude double precision,
        link text,
        join_phone text,
        join_notes text,
        languages text[] not null default '{}',
        accessible boolean,
        audiences text[] not null default '{}',
        codes text[] not null default '{}',
        notes text,
        site text,
        paused boolean not null default false,
        resumes_on date,
        verified_on date not null,
        hidden_on date,
        updated_at timestamptz(3) not null,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint listing_pkey primary key (id),
        constraint listing_slug_key unique (organisation_id, slug),
        constraint listing_fellowship_fkey foreign key (organisation_id, fellowship_id)
          references groups.fellowship (organisation_id, id),
        constraint listing_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 64),
        constraint listing_openness_check check (openness in ('open', 'closed', 'conditional')
          and (open_on is null or coalesce(openness, '') = 'conditional')),
        constraint listing_open_on_check check (open_on in ('first', 'second', 'third', 'fourth', 'last')),
        constraint listing_time_check check (weekday >= 1 and weekday <= 7 and (weekday is null) = (start_time is null)
          and (duration_minutes is null or start_time is not null)),
        constraint listing_duration_check check (duration_minutes between 1 and 1440),
        constraint listing_form_check check (form in ('in_person', 'online', 'hybrid')),
        constraint listing_point_check check ((latitude is null) = (longitude is null)),
        constraint listing_pause_check check (paused or resumes_on is null)
      );
      create unique index listing_source_key on groups.listing (organisation_id, fellowship_id, source_key)
        where source_key is not null;
      create index listing_check_idx on groups.listing (organisation_id, verified_on, id);
      create index listing_order_idx on groups.listing (organisation_id, fellowship_id, weekday, start_time, id);
      select platform.secure_table('groups.listing', 'true', $$${keepers}$$);
    `);
    await runner.query(`
      create table groups.removed_listing (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        fellowship_id uuid not null,
        slug text not null,
        source_key text,
        removed_on date not null,
        constraint removed_listing_pkey primary key (id),
        constraint removed_listing_slug_key unique (organisation_id, slug),
        constraint removed_listing_fellowship_fkey foreign key (organisation_id, fellowship_id)
          references groups.fellowship (organisation_id, id)
      );
      create index removed_listing_source_idx on groups.removed_listing (organisation_id, fellowship_id, source_key);
      select platform.secure_table('groups.removed_listing', $$${keepers}$$);

      create table groups.listing_source (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        fellowship_id uuid not null,
        kind text not null,
        url text not null,
        created_at timestamptz(3) not null default now(),
        constraint listing_source_pkey primary key (id),
        constraint listing_source_url_key unique (organisation_id, fellowship_id, url),
        constraint listing_source_fellowship_fkey foreign key (organisation_id, fellowship_id)
          references groups.fellowship (organisation_id, id),
        constraint listing_source_kind_check check (kind in ('bmlt', 'na_finland', 'meeting_guide'))
      );
      select platform.secure_table('groups.listing_source', $$${keepers}$$, $$(select platform.role()) = 'organisation_administrator'$$);

      -- What a source told, for a day: public meetings and nothing else, so it is not sealed.
      create table groups.listing_import (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        fellowship_id uuid not null,
        kind text not null,
        state text not null default 'checked',
        source_url text,
        rows jsonb not null,
        digest text not null,
        done jsonb,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint listing_import_pkey primary key (id),
        constraint listing_import_fellowship_fkey foreign key (organisation_id, fellowship_id)
          references groups.fellowship (organisation_id, id),
        constraint listing_import_kind_check check (kind in ('bmlt', 'na_finland', 'meeting_guide')),
        constraint listing_import_state_check check (state in ('checked', 'confirmed')),
        constraint listing_import_done_check check ((state = 'confirmed') = (done is not null))
      );
      create index listing_import_age_idx on groups.listing_import (organisation_id, created_at);
      select platform.secure_table('groups.listing_import', $$${keepers}$$);
    `);
    await this.published(runner);
  }

  /** What everybody may see of a listing, for as long as its last check is no older than six months. */
  private async published(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view groups.published_listing with (security_invoker = true) as
        select l.organisation_id, l.id, l.slug, f.program, f.name as fellowship, f.codes as code_table, f.site as fellowship_site,
          f.phone as fellowship_phone, f.export_asked_on is not null as exported,
          l.name, l.openness, l.open_on, l.weekday, l.start_time, l.duration_minutes, l.time_zone, l.form, l.municipality, l.town,
          l.country, l.place_name, l.street, l.postal_code, l.place_notes, l.latitude, l.longitude, l.link, l.join_phone, l.join_notes,
          l.languages, l.accessible, l.audiences, l.codes, l.notes, l.site, l.paused, l.resumes_on, l.verified_on,
          (l.verified_on + interval '6 months')::date as shown_until, l.updated_at
        from groups.listing l
        join groups.fellowship f on f.organisation_id = l.organisation_id and f.id = l.fellowship_id
        where l.hidden_on is null;

      -- Published listings of every association, or of one; of every fellowship, or of one that asked for its export.
      create function groups.published_listings(today date, association uuid, exported_program text)
        returns setof groups.published_listing
        language sql stable security definer set search_path = pg_catalog as $$
        select * from groups.published_listing p
        where p.shown_until >= today and (association is null or p.organisation_id = association)
          and (exported_program is null or (p.exported and p.program = exported_program)) $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

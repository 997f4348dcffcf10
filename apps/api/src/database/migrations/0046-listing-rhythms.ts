import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: not every independent group meets every week. Told as weekly it would send people to a locked door, so in which
 * weeks it meets stands beside its weekday; those listed so far are weekly.
 */
export class ListingRhythms0046 implements MigrationInterface {
  name = 'ListingRhythms9000000000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table groups.listing
        add column rhythm text not null default 'every_week',
        add constraint listing_rhythm_check check (rhythm in ('every_week', 'every_second_week', 'even_weeks', 'odd_weeks',
          'first', 'second', 'third', 'fourth', 'last', 'first_and_third', 'second_and_fourth')
          and (rhythm = 'every_week' or weekday is not null));
      select platform.open_columns('groups.listing');

      -- The view's own last column, since a view keeps the order of those it has; its function answers with its rows.
      create or replace view groups.published_listing with (security_invoker = true) as
        select l.organisation_id, l.id, l.slug, f.program, f.name as fellowship, f.codes as code_table, f.site as fellowship_site,
          f.phone as fellowship_phone, f.export_asked_on is not null as exported,
          l.name, l.openness, l.open_on, l.weekday, l.start_time, l.duration_minutes, l.time_zone, l.form, l.municipality, l.town,
          l.country, l.place_name, l.street, l.postal_code, l.place_notes, l.latitude, l.longitude, l.link, l.join_phone, l.join_notes,
          l.languages, l.accessible, l.audiences, l.codes, l.notes, l.site, l.paused, l.resumes_on, l.verified_on,
          (l.verified_on + interval '6 months')::date as shown_until, l.updated_at, l.rhythm
        from groups.listing l
        join groups.fellowship f on f.organisation_id = l.organisation_id and f.id = l.fellowship_id
        where l.hidden_on is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: an open badge says what was achieved, the same for everybody who achieved it, so a certificate of training knows
 * its course besides the course's name on that day. Certificates issued before are given it where record, day and name
 * leave one course. Whose number is confirmed is told to the API, which derives from it by which key the association
 * signs badges; the public page shows the key and never the id.
 */
export class Badges0029 implements MigrationInterface {
  name = 'Badges9000000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table people.certificate
        add column course_id uuid,
        add constraint certificate_course_fkey foreign key (organisation_id, course_id) references people.course (organisation_id, id);

      update people.certificate c set course_id = found.course_id
      from (
        select o.id, min(r.course_id::text)::uuid as course_id
        from people.certificate o
        join people.training_record r on r.organisation_id = o.organisation_id and r.volunteer_id = o.volunteer_id
          and r.state = 'approved' and r.completed_on::text = o.what ->> 'completedOn'
        join people.course k on k.organisation_id = r.organisation_id and k.id = r.course_id
          and jsonb_build_object('fi', k.name_fi, 'sv', k.name_sv, 'en', k.name_en) = o.what -> 'course'
        where o.kind = 'training'
        group by o.id having count(distinct r.course_id) = 1) found
      where c.id = found.id;

      -- What the public page of a certificate shows: of one that its holder has opened and nobody has revoked, what they chose.
      drop function people.confirm_certificate(text);
      create function people.confirm_certificate(given text)
        returns table (organisation_id uuid, kind text, association text, issued_on date, holder_name text, what jsonb, figures jsonb)
        language sql stable security definer set search_path = pg_catalog as $$
        select c.organisation_id, c.kind, o.name, c.issued_on, case when 'name' = any (c.public_shows) then c.holder_name end,
          case when 'what' = any (c.public_shows) then c.what end, case when 'figures' = any (c.public_shows) then c.figures end
        from people.certificate c join platform.organisation o on o.id = c.organisation_id
        where c.number = given and c.public_shows is not null and c.revoked_on is null $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

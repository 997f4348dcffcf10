import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: without a task and a basic course nobody of a new association could ever become ready. Every association
 * begins with a small catalogue that it can add to; only the functions that found one call this.
 */
export class StartingCatalogue0008 implements MigrationInterface {
  name = 'StartingCatalogue0008000000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function people.add_starting_catalogue(organisation uuid) returns void
        language sql set search_path = pg_catalog as $$
        insert into people.task (organisation_id, name_fi, name_sv, name_en, forms, length_months, times_per_month) values
          (organisation, 'Vertaistukihenkilö', 'Stödperson med egen erfarenhet', 'Peer support person', '{face_to_face,phone,video,message}', 12, 2),
          (organisation, 'Etätuki', 'Stöd på distans', 'Remote support', '{phone,video,message}', 6, 4);
        insert into people.task (organisation_id, name_fi, name_sv, name_en, forms, with_minors_regularly, personal_interaction_with_minor,
          alone_with_minor, without_guardian) values
          (organisation, 'Lapsiperheen arjen tuki', 'Vardagsstöd för barnfamiljer', 'Everyday support for families', '{face_to_face}', true, true, true, true);
        insert into people.course (organisation_id, name_fi, name_sv, name_en, kind, contact_hours, self_study_hours, validity_months) values
          (organisation, 'Vertaistukijan peruskoulutus', 'Grundutbildning för kamratstödjare', 'Basic training of peer supporters', 'basic', 16, 4, 24),
          (organisation, 'Kertaus', 'Repetition', 'Refresher', 'refresher', 2, 0, 24),
          (organisation, 'Omat rajat ja jaksaminen', 'Egna gränser och ork', 'Own limits and coping', 'further', 3, 0, null),
          (organisation, 'Tietosuoja ja vaitiolo', 'Dataskydd och tystnadsplikt', 'Data protection and confidentiality', 'further', 0, 1, null) $$;
      do $$ begin
        execute format('revoke execute on function people.add_starting_catalogue(uuid) from %I', platform.runtime_login());
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

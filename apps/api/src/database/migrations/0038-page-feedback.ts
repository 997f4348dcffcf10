import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the law asks for a way to say what is wrong with the public pages, answered in 14 days. What somebody writes is
 * sealed with a key that lies in its own row and goes with it; it comes in as requests do, by a function that tells
 * nothing, and only its answering can be changed. Half a year after the answer it is gone.
 */
export class PageFeedback0038 implements MigrationInterface {
  name = 'PageFeedback9000000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.page_feedback (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        wrapped_key bytea not null,
        text_sealed bytea not null,
        reply_to_sealed bytea,
        received_on date not null,
        due_on date not null,
        answered_on date,
        answered_by uuid,
        version integer not null default 1,
        constraint page_feedback_pkey primary key (id),
        constraint page_feedback_organisation_id_key unique (organisation_id, id),
        constraint page_feedback_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint page_feedback_answered_check check ((answered_on is null) = (answered_by is null))
      );
      create index page_feedback_due_idx on platform.page_feedback (organisation_id, due_on, id) where answered_on is null;
      select platform.secure_table('platform.page_feedback', $$(select platform.role()) in ('coordinator', 'organisation_administrator')$$);
      do $$ begin
        execute format('revoke update on platform.page_feedback from %I', platform.runtime_login());
        execute format('grant update (answered_on, answered_by, version) on platform.page_feedback to %I', platform.runtime_login());
      end $$;

      -- What somebody says about the pages, as they sent it.
      create function platform.receive_page_feedback(new_feedback uuid, key_wrapped bytea, sealed bytea[], due date,
          sent bytea, at timestamptz, on_day date) returns text
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org constant uuid := platform.public_organisation_id();
      begin
        if org is null then return null; end if;
        if not platform.note_public_receipt(sent, at) then return 'repeated'; end if;
        delete from platform.page_feedback f where f.organisation_id = org and f.answered_on < on_day - 183;
        insert into platform.page_feedback (organisation_id, id, wrapped_key, text_sealed, reply_to_sealed, received_on, due_on)
          values (org, new_feedback, key_wrapped, sealed[1], sealed[2], on_day, due);
        return 'received';
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

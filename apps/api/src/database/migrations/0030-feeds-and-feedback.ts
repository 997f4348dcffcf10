import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: whoever takes part in runs of courses, or leads them, can follow their dates in a calendar of their own. The
 * address of the feed is the only key, so its row holds a hash alone, and one function tells what the address opens:
 * ids, dates and whether they are held, and the language to write in. It answers nothing for an address that has been
 * renewed or revoked, and nothing for an account that has no open role left in the association.
 */
export class FeedsAndFeedback0030 implements MigrationInterface {
  name = 'FeedsAndFeedback9000000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people.calendar_feed (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        account_id uuid not null,
        token_hash bytea not null,
        made_at timestamptz(3) not null,
        constraint calendar_feed_pkey primary key (id),
        constraint calendar_feed_account_key unique (organisation_id, account_id),
        constraint calendar_feed_organisation_fkey foreign key (organisation_id) references platform.organisation (id)
      );
      -- Found by its hash alone before it is known whose it is; two hundred and fifty-six random bits never meet twice.
      create index calendar_feed_by_hash_idx on people.calendar_feed (token_hash);
      select platform.secure_table('people.calendar_feed',
        $$(select platform.role()) in ('coordinator', 'training_reviewer', 'volunteer') and account_id = (select platform.account_id())$$);
      do $$ begin
        execute format('revoke update on people.calendar_feed from %I', platform.runtime_login());
        execute format('grant update (token_hash, made_at) on people.calendar_feed to %I', platform.runtime_login());
      end $$;

      -- What the address of a feed opens: dates of the runs its owner has a place on or leads, nothing that names anybody.
      create function people.calendar_of_feed(given bytea, since date) returns table (feed uuid, language text, runs jsonb)
        language sql stable security definer set search_path = pg_catalog as $$
        select f.id, a.language, coalesce((
          select jsonb_agg(jsonb_build_object('id', r.id, 'version', r.version, 'dates', r.dates, 'cancelled', r.cancelled_at is not null)
            order by r.first_day, r.id)
          from people.course_run r
          where r.organisation_id = f.organisation_id and r.last_day >= since
            and (a.name = any (r.trainers) or exists (
              select from people.training_record t join people.volunteer v on v.organisation_id = t.organisation_id and v.id = t.volunteer_id
              where t.organisation_id = r.organisation_id and t.run_id = r.id and v.account_id = f.account_id
                and t.state <> 'waitlisted' and (t.state <> 'cancelled' or r.cancelled_at is not null)))), '[]')
        from people.calendar_feed f join platform.account a on a.id = f.account_id
        where f.token_hash = given and exists (
          select from platform.membership m where m.organisation_id = f.organisation_id and m.account_id = f.account_id
            and m.role in ('coordinator', 'training_reviewer', 'volunteer') and m.ended_at is null and m.disabled_at is null) $$;
    `);
    await this.reminders(runner);
  }

  /** Reminders of runs are messages too, and those of what ends look at what the tasks of one's pairs require. */
  private async reminders(runner: QueryRunner): Promise<void> {
    const reads = `(select platform.role()) = 'organisation_administrator'
      or ((select platform.role()) = 'coordinator' and requested_by = (select platform.account_id()))
      or ((select platform.role()) = 'volunteer' and account_id = (select platform.account_id()) and kind in ('expiry_reminder', 'run_reminder'))`;
    await runner.query(`
      alter table platform.message drop constraint message_kind_check;
      alter table platform.message add constraint message_kind_check
        check (kind in ('expiry_reminder', 'run_reminder', 'review_digest', 'invitation', 'new_password', 'forgotten_password'));
      alter policy tenant_select on platform.message using (organisation_id = (select platform.organisation_id()) and (${reads}));

      -- In which tasks volunteers support somebody now, over all units, for the product itself. Never with whom.
      create function support.tasks_of(volunteers uuid[]) returns table (volunteer_id uuid, task_ids uuid[])
        language sql stable security definer set search_path = pg_catalog as $$
        select r.volunteer_id, array_agg(distinct r.task_id)
        from support.relationship r
        where r.organisation_id = platform.organisation_id() and r.volunteer_id = any (volunteers)
          and r.state in ('agreed', 'first_meeting_set', 'running', 'on_break', 'ending')
          and platform.role() = 'organisation_administrator'
        group by r.volunteer_id $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

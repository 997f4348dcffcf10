import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Feedback on runs without names. One row for each run holds how often each mark was given and the texts in no order:
 * there is no row of an answer, so nothing of one can be joined, ordered or dated. That somebody may still answer is a
 * ticket of the enrolment, made with it and gone once it is used; nothing says who has used theirs but its absence,
 * which nobody but its owner can ask for. No table is open to the login that serves.
 */
export class CourseFeedback0032 implements MigrationInterface {
  name = 'CourseFeedback9000000000032';

  async up(runner: QueryRunner): Promise<void> {
    const attended = `t.state in ('attended', 'approved', 'to_be_completed')`;
    const open = `r.cancelled_at is null and today > r.last_day and today <= r.last_day + 21`;
    await runner.query(`
      alter table people.training_record add constraint training_record_organisation_id_key unique (organisation_id, id);
      create table people.feedback_ticket (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        record_id uuid not null,
        constraint feedback_ticket_pkey primary key (id),
        constraint feedback_ticket_record_key unique (organisation_id, record_id),
        constraint feedback_ticket_record_fkey foreign key (organisation_id, record_id) references people.training_record (organisation_id, id)
      );
      select platform.close_table('people.feedback_ticket');
      create table people.course_feedback (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        run_id uuid not null,
        course_id uuid not null,
        answers integer not null,
        useful integer[] not null,
        trainers integer[] not null,
        pace integer[] not null,
        recommend integer[] not null,
        texts_sealed bytea[] not null,
        constraint course_feedback_pkey primary key (id),
        constraint course_feedback_run_key unique (organisation_id, run_id),
        constraint course_feedback_run_fkey foreign key (organisation_id, run_id, course_id)
          references people.course_run (organisation_id, id, course_id)
      );
      select platform.close_table('people.course_feedback');

      create function people.make_feedback_ticket() returns trigger
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        insert into people.feedback_ticket (organisation_id, record_id) values (new.organisation_id, new.id);
        return null;
      end $$;
      create trigger feedback_ticket after insert on people.training_record for each row
        when (new.run_id is not null) execute function people.make_feedback_ticket();
      insert into people.feedback_ticket (organisation_id, record_id)
        select t.organisation_id, t.id from people.training_record t where t.run_id is not null;

      -- The runs on which a volunteer may still give feedback, with the ticket of each.
      create function people.own_feedback_tickets(today date) returns table (run_id uuid, ticket uuid)
        language sql stable security definer set search_path = pg_catalog as $$
        select r.id, k.id from people.feedback_ticket k
        join people.training_record t on t.organisation_id = k.organisation_id and t.id = k.record_id
        join people.course_run r on r.organisation_id = t.organisation_id and r.id = t.run_id
        where k.organisation_id = platform.organisation_id() and platform.role() = 'volunteer'
          and t.volunteer_id = any (people.own_volunteer_ids()) and ${attended} and ${open} $$;

      -- Uses a ticket up and counts its marks; for the product itself, so that no account stands beside them. Tells the run.
      create function people.give_feedback(given_ticket uuid, today date, marks integer[], words bytea) returns uuid
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org constant uuid := platform.organisation_id();
        run people.course_run;
      begin
        if platform.role() is distinct from 'organisation_administrator' or cardinality(marks) is distinct from 4 then return null; end if;
        select r.* into run from people.feedback_ticket k
          join people.training_record t on t.organisation_id = k.organisation_id and t.id = k.record_id
          join people.course_run r on r.organisation_id = t.organisation_id and r.id = t.run_id
          where k.organisation_id = org and k.id = given_ticket and ${attended} and ${open};
        if run.id is null then return null; end if;
        delete from people.feedback_ticket k where k.organisation_id = org and k.id = given_ticket;
        if not found then return null; end if;
        insert into people.course_feedback (organisation_id, run_id, course_id, answers, useful, trainers, pace, recommend, texts_sealed)
          values (org, run.id, run.course_id, 0, '{0,0,0,0,0}', '{0,0,0,0,0}', '{0,0,0,0,0}', '{0,0,0,0,0}', '{}')
          on conflict on constraint course_feedback_run_key do nothing;
        update people.course_feedback f set answers = f.answers + 1,
          useful[marks[1]] = f.useful[marks[1]] + 1, trainers[marks[2]] = f.trainers[marks[2]] + 1,
          pace[marks[3]] = f.pace[marks[3]] + 1, recommend[marks[4]] = f.recommend[marks[4]] + 1,
          texts_sealed = coalesce((select array_agg(one order by random())
            from unnest(case when words is null then f.texts_sealed else f.texts_sealed || words end) one), '{}')
          where f.organisation_id = org and f.run_id = run.id;
        return run.id;
      end $$;

      -- What staff are told of a run: how many have answered, and what they said once it is over and enough of them have.
      create function people.feedback_of(run uuid, today date)
        returns table (answers integer, useful integer[], trainers integer[], pace integer[], recommend integer[], texts_sealed bytea[])
        language sql stable security definer set search_path = pg_catalog as $$
        select f.answers, case when shown.yes then f.useful end, case when shown.yes then f.trainers end,
          case when shown.yes then f.pace end, case when shown.yes then f.recommend end, case when shown.yes then f.texts_sealed end
        from people.course_feedback f
        join people.course_run r on r.organisation_id = f.organisation_id and r.id = f.run_id
        cross join lateral (select f.answers >= 5 and today > r.last_day + 21 as yes) shown
        where f.organisation_id = platform.organisation_id() and f.run_id = feedback_of.run
          and platform.role() in ('coordinator', 'training_reviewer', 'organisation_administrator') $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: support-person relationships, what is released to the volunteer, and sessions. The volunteer has no policy
 * on the seekers' tables: the anonymous card and released values are rows of their own here. Safety checks count
 * over the whole organisation and answer with a number or a hit only.
 */
export class Support0007 implements MigrationInterface {
  name = 'Support0007000000000007';

  async up(runner: QueryRunner): Promise<void> {
    const open = `state in ('proposed', 'volunteer_agreed', 'agreed', 'first_meeting_set', 'running', 'on_break', 'ending')`;
    const unit = `((select platform.role()) = 'coordinator' and unit_id = any ((select platform.unit_ids())::uuid[]))`;
    const own = `((select platform.role()) = 'volunteer' and volunteer_id = any ((select people.own_volunteer_ids())::uuid[]))`;
    const ownOpen = `((select platform.role()) = 'volunteer' and relationship_id = any (array(select r.id from support.relationship r)))`;
    const unitOpen = `(${unit} and seeker_id <> all ((select people.closed_seeker_ids())::uuid[]))`;
    // Whoever is on a seeker's exclusion list does not meet the pair either.
    const unitMet = `(${unit} and seeker_id <> all ((select people.conflicting_seeker_ids())::uuid[]))`;
    await runner.query(`
      create table support.relationship (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        unit_id uuid not null,
        seeker_id uuid not null,
        volunteer_id uuid not null,
        task_id uuid not null,
        coordinator_id uuid not null,
        state text not null default 'proposed',
        card_sealed bytea not null,
        proposed_by uuid not null,
        proposed_at timestamptz(3) not null,
        asked_on date not null,
        expires_on date,
        volunteer_answered_on date,
        volunteer_answer_how text,
        seeker_answered_on date,
        seeker_answer_how text,
        agreed_on date,
        first_meeting_on date,
        first_meeting_present text[] not null default '{}',
        started_on date,
        planned_end_on date,
        paused_on date,
        ended_on date,
        closed_on date,
        ending_reason text,
        seeker_outcome text,
        length_months integer not null,
        times_per_month integer not null,
        chosen_rank integer,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint relationship_pkey primary key (id),
        constraint relationship_organisation_id_key unique (organisation_id, id),
        constraint relationship_pair_key unique (organisation_id, id, unit_id, volunteer_id, seeker_id),
        constraint relationship_seeker_fkey foreign key (organisation_id, seeker_id, unit_id)
          references people.seeker (organisation_id, id, unit_id) on update cascade,
        constraint relationship_volunteer_fkey foreign key (organisation_id, volunteer_id) references people.volunteer (organisation_id, id),
        constraint relationship_task_fkey foreign key (organisation_id, task_id) references people.task (organisation_id, id),
        constraint relationship_state_check check (state in ('proposed', 'volunteer_agreed', 'agreed', 'first_meeting_set', 'running',
          'on_break', 'ending', 'ended', 'declined', 'expired', 'withdrawn', 'discontinued')),
        constraint relationship_outcome_check check (seeker_outcome in ('close', 'queue')),
        constraint relationship_ended_check check ((ended_on is not null) = (state in ('ended', 'discontinued')))
      );
      create unique index relationship_open_seeker_key on support.relationship (organisation_id, seeker_id) where ${open};
      create index relationship_volunteer_idx on support.relationship (organisation_id, volunteer_id, state);
      create index relationship_unit_idx on support.relationship (organisation_id, unit_id, state, proposed_at desc, id);
      create index relationship_seeker_idx on support.relationship (organisation_id, seeker_id);
      create index relationship_expiry_idx on support.relationship (organisation_id, expires_on) where state in ('proposed', 'volunteer_agreed');
      -- The volunteer writes no row: an answer goes through support.answer_own.
      select platform.secure_table('support.relationship', $$${unitMet} or (${own} and ${open})$$, $$${unitMet}$$);

      create table support.release (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        relationship_id uuid not null,
        unit_id uuid not null,
        volunteer_id uuid not null,
        seeker_id uuid not null,
        field text not null,
        value_sealed bytea not null,
        until date not null,
        withdrawn_at timestamptz(3),
        released_by uuid not null,
        created_at timestamptz(3) not null default now(),
        constraint release_pkey primary key (id),
        constraint release_field_check check (field in ('firstName', 'phone', 'email', 'municipality')),
        constraint release_relationship_fkey foreign key (organisation_id, relationship_id, unit_id, volunteer_id, seeker_id)
          references support.relationship (organisation_id, id, unit_id, volunteer_id, seeker_id) on update cascade
      );
      create unique index release_open_key on support.release (organisation_id, relationship_id, field) where withdrawn_at is null;
      create index release_until_idx on support.release (organisation_id, unit_id, until) where withdrawn_at is null;
      select platform.secure_table('support.release',
        $$${unitOpen} or (${ownOpen} and withdrawn_at is null and until >= (select platform.today())
          and relationship_id = any (array(select r.id from support.relationship r where r.state in ('agreed', 'first_meeting_set', 'running', 'ending'))))$$,
        $$${unitOpen}$$);

      create table support.session (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        relationship_id uuid not null,
        unit_id uuid not null,
        volunteer_id uuid not null,
        seeker_id uuid not null,
        state text not null default 'sent',
        day date not null,
        start time(0) not null,
        minutes integer not null,
        form text not null,
        outcome text not null,
        note_sealed bytea,
        call_me boolean not null default false,
        worry boolean not null default false,
        earlier_sealed bytea,
        corrected_at timestamptz(3),
        acknowledged_by uuid,
        acknowledged_at timestamptz(3),
        logged_by uuid not null,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint session_pkey primary key (id),
        constraint session_relationship_fkey foreign key (organisation_id, relationship_id, unit_id, volunteer_id, seeker_id)
          references support.relationship (organisation_id, id, unit_id, volunteer_id, seeker_id) on update cascade,
        constraint session_state_check check (state in ('sent', 'acknowledged')),
        constraint session_form_check check (form in ('face_to_face', 'phone', 'video', 'message', 'accompanying')),
        constraint session_outcome_check check (outcome in ('held', 'cancelled_by_volunteer', 'cancelled_by_seeker', 'no_show')),
        constraint session_minutes_check check (minutes between 0 and 1440),
        constraint session_overlap_excl exclude using gist (relationship_id with =,
          tsrange(day + start, day + start + make_interval(mins => minutes)) with &&) where (outcome = 'held')
      );
      create index session_relationship_idx on support.session (organisation_id, relationship_id, day desc, start desc);
      create index session_open_idx on support.session (organisation_id, unit_id, day) where state = 'sent';
      select platform.secure_table('support.session', $$${unitOpen} or ${ownOpen}$$);

      -- An open relationship has the coordinator of its seeker, as it has the seeker's unit.
      create function support.follow_coordinator() returns trigger
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        update support.relationship r set coordinator_id = new.coordinator_id
        where r.organisation_id = new.organisation_id and r.seeker_id = new.id and r.closed_on is null;
        return null;
      end $$;
      create trigger coordinator_followed after update of coordinator_id on people.seeker
        for each row when (old.coordinator_id is distinct from new.coordinator_id) execute function support.follow_coordinator();

      -- The volunteer's own answer to an open proposal; false when somebody changed it meanwhile.
      create function support.answer_own(relationship uuid, expected_version integer, answer text, day date, next_expiry date) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        update support.relationship r set state = answer, volunteer_answered_on = day, volunteer_answer_how = 'phone_page',
          asked_on = case when answer = 'volunteer_agreed' then day else r.asked_on end, expires_on = next_expiry,
          closed_on = case when answer = 'declined' then day end, version = r.version + 1
        where r.organisation_id = platform.organisation_id() and r.id = relationship and r.version = expected_version
          and r.state = 'proposed' and answer in ('volunteer_agreed', 'declined')
          and platform.role() = 'volunteer' and r.volunteer_id = any (people.own_volunteer_ids());
        return found;
      end $$;

      -- Proposals of the whole organisation whose days have passed expire; returns them, so that they are recorded.
      create function support.expire_due(today date) returns setof uuid
        language sql security definer set search_path = pg_catalog as $$
        update support.relationship r set state = 'expired', closed_on = today, version = r.version + 1
        where r.organisation_id = platform.organisation_id() and r.id in (
          select due.id from support.relationship due
          where due.organisation_id = platform.organisation_id() and due.state in ('proposed', 'volunteer_agreed') and due.expires_on < today
          order by due.id for update skip locked)
        returning r.id $$;

      -- Places held by open relationships over the whole organisation, every unit counted.
      create function support.occupied_places(volunteers uuid[]) returns table (volunteer_id uuid, occupied integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select r.volunteer_id, count(*)::integer from support.relationship r
        where r.organisation_id = platform.organisation_id() and (volunteers is null or r.volunteer_id = any (volunteers)) and ${open.replace('state', 'r.state')}
        group by r.volunteer_id $$;

      -- Volunteers who may not be proposed to a seeker again: a refusal, or a pair that ended for trust, safety or rules.
      create function support.blocked_volunteer_ids(seeker uuid) returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(distinct r.volunteer_id), '{}') from support.relationship r
        where r.organisation_id = platform.organisation_id() and r.seeker_id = seeker
          and (r.state = 'declined' or (r.state in ('ended', 'discontinued') and r.ending_reason in ('no_trust', 'safety', 'rules_broken'))) $$;

      -- Each volunteer's last day in a relationship, null while none has ended.
      create function support.last_ended(volunteers uuid[]) returns table (volunteer_id uuid, ended_on date)
        language sql stable security definer set search_path = pg_catalog as $$
        select r.volunteer_id, max(r.ended_on) from support.relationship r
        where r.organisation_id = platform.organisation_id() and (volunteers is null or r.volunteer_id = any (volunteers)) and r.ended_on is not null
        group by r.volunteer_id $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

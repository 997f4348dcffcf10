import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: whom support is for, whether a child is along, what somebody needs to take part and how they heard of the
 * association are asked once, on the form or in the talk, and are codes: nothing about others fits into them. They lie
 * with the private part, so protected details close them, and the functions that receive public forms write them.
 */
export class CircumstancesOfRequests0047 implements MigrationInterface {
  name = 'CircumstancesOfRequests9000000000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table people.seeker_private
        add column supported text,
        add column with_children boolean,
        add column access_needs text[] not null default '{}',
        add column heard_from text;
      select platform.open_columns('people.seeker_private');
      alter table people.volunteer add column heard_from text;
      select platform.open_columns('people.volunteer');

      do $$
      declare
        seekers text := pg_get_functiondef('people.receive_seeker(uuid, uuid, bytea, bytea[], jsonb, boolean, text, bytea, timestamptz, date)'::regprocedure);
        volunteers text := pg_get_functiondef('people.receive_volunteer(uuid, uuid, bytea, text[], bytea[], bytea[], jsonb, text[], text, bytea, timestamptz, date)'::regprocedure);
        seeker_columns constant text := 'forms, weekly_times, wishes)';
        seeker_values constant text := $t$coalesce(need -> 'wishes', '[]'));$t$;
        volunteer_columns constant text := 'forms, weekly_times, phone_sealed,';
        volunteer_values constant text := $t$coalesce((told ->> 'weeklyTimes')::integer, 0),$t$;
      begin
        if position(seeker_columns in seekers) = 0 or position(seeker_values in seekers) = 0
            or position(volunteer_columns in volunteers) = 0 or position(volunteer_values in volunteers) = 0 then
          raise exception 'The functions that receive are not as this migration knows them.';
        end if;
        seekers := replace(seekers, seeker_columns,
          'forms, weekly_times, wishes, supported, with_children, access_needs, heard_from)');
        seekers := replace(seekers, seeker_values, $t$coalesce(need -> 'wishes', '[]'), need ->> 'supported',
            (need ->> 'withChildren')::boolean, array(select jsonb_array_elements_text(coalesce(need -> 'accessNeeds', '[]'))),
            need ->> 'heardFrom');$t$);
        volunteers := replace(volunteers, volunteer_columns, 'forms, weekly_times, travel_km, heard_from, phone_sealed,');
        volunteers := replace(volunteers, volunteer_values, volunteer_values || $t$
            (told ->> 'travelKm')::integer, told ->> 'heardFrom',$t$);
        execute seekers;
        execute volunteers;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

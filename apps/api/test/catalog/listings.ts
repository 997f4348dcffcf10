import { rule, TABLES } from './rule';

/** The tables of independent meetings. */
const LISTINGS = ['groups.listing', 'groups.removed_listing', 'groups.fellowship'];
/** Columns of theirs that hold a number, each of time; anything else could be a count. */
const NUMBERS = ['duration_minutes', 'version', 'weekday', 'latitude', 'longitude'];
/** What their rows may name: whose, which, and of which fellowship. */
const IDS = ['organisation_id', 'id', 'fellowship_id'];

/** That an independent meeting is listed and nothing more: nobody in it, nothing counted, nothing that hangs on it. */
export const listingRules = [
  rule('has no column for a person or a count of an independent meeting', (names) =>
    names(
      `select t.name || '.' || a.attname as name from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
       where t.name = any ($2) and not a.attisdropped and (
         (a.atttypid = any ('{smallint,integer,bigint,numeric,real,double precision}'::regtype[]) and a.attname <> all ($3))
         or (a.atttypid = any ('{uuid,uuid[]}'::regtype[]) and a.attname <> all ($4))
         or a.atttypid = any ('{json,jsonb,bytea}'::regtype[])
         or a.attname ~ 'person|member|contact|account|leader|author|attend|(^|_)counts?(_|$)|visit|rating|stars|feedback|donat|payment|sealed|_by$')`,
      LISTINGS,
      NUMBERS,
      IDS,
    ),
  ),

  rule('joins an independent meeting to nothing but its association and fellowship', (names) =>
    names(
      `select k.conrelid::regclass || '.' || k.conname as name from pg_constraint k where k.contype = 'f' and (
         k.confrelid = any ('{groups.listing,groups.removed_listing}'::regclass[])
         or (k.conrelid = any ($2::text[]::regclass[])
           and k.confrelid <> all ('{groups.fellowship,platform.organisation}'::regclass[])))
       union all
       select t.name || '.' || a.attname from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
       where not a.attisdropped and a.attname ~ '(^|_)listing(_|$)'`,
      LISTINGS,
    ),
  ),
];

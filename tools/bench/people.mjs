import { createHash, randomBytes } from 'node:crypto';
import { Visitor } from './client.mjs';

/** Coordinators with the widest reach, reviewers, and volunteers who support somebody now; the first association first. */
const kinds = {
  coordinator: `
    select m.organisation_id, m.id, m.account_id, row_number() over (partition by m.organisation_id order by cardinality(m.unit_ids) desc, m.id) as n
    from platform.membership m where m.role = 'coordinator' and m.ended_at is null`,
  reviewer: `
    select m.organisation_id, m.id, m.account_id, row_number() over (partition by m.organisation_id order by m.id) as n
    from platform.membership m where m.role = 'training_reviewer' and m.ended_at is null`,
  volunteer: `
    select m.organisation_id, m.id, m.account_id, row_number() over (partition by m.organisation_id order by m.id) as n
    from platform.membership m where m.role = 'volunteer' and m.ended_at is null and exists (
      select from support.relationship r where r.volunteer_id = m.volunteer_id and r.state = 'running'
        and r.started_on < current_date - 60)`,
};

/** Roles every association's staff has, as their addresses begin. */
const staff = ['koordinaattori', 'kouluttaja', 'paakayttaja', 'tietosuoja', 'moniosaaja'];
const firstDomains = ['esimerkkila', 'mallisaari', 'kuvitelma', 'nayte'];

/**
 * So many people of a kind who are signed in, each with a session and connections of their own: all of the first
 * association, or each of another one.
 */
export async function people(url, superuser, kind, count, { spread = false } = {}) {
  if (kind === 'nobody') {
    const { rows } = await superuser.query(
      `select count(*)::integer as n from platform.organisation where kind = 'association'`,
    );
    return Array.from({ length: count }, () =>
      Object.assign(new Visitor(url), { emails: addresses(rows[0].n) }),
    );
  }
  const { rows } = await superuser.query(
    `with found as (${kinds[kind]}), sized as (
       select organisation_id, count(*) as volunteers from people.volunteer group by organisation_id)
     select f.* from found f join sized using (organisation_id)
     where $1 or volunteers = (select max(volunteers) from sized)
     order by f.n, volunteers desc, organisation_id limit $2`,
    [spread, count],
  );
  const visitors = [];
  for (let i = 0; i < count; i++) {
    const { id, account_id: accountId } = rows[i % rows.length];
    const token = randomBytes(32).toString('base64url');
    await superuser.query(
      `insert into platform.session (token_hash, account_id, membership_id, created_at, seen_at, ends_at, idle_seconds)
       values ($1, $2, $3, now(), now(), now() + interval '12 hours', 43200)`,
      [createHash('sha256').update(token).digest(), accountId, id],
    );
    visitors.push(Object.assign(new Visitor(url), { cookie: `__Host-rinnakkain=${token}` }));
  }
  return visitors;
}

/** Addresses of the staff of every invented association, neighbours in the list being of different ones. */
function addresses(associations) {
  const domains = Array.from({ length: associations }, (_, i) => firstDomains[i] ?? `yhdistys${i + 1}`);
  return staff.flatMap((name) => domains.map((domain) => `${name}@${domain}.invalid`));
}

import { setTimeout as wait } from 'node:timers/promises';
import { Advice } from '../workspace.mjs';

const second = 1000;
/** As long as this nothing may have happened by itself: the server looks for tables to tidy up once a minute. */
const quietFor = 65 * second;
const atMost = 900 * second;

/**
 * Waits until a product that has just started has come to rest: the jobs it missed have run, their messages have gone out,
 * and the server has tidied up after the loading.
 */
export async function settled(superuser, say) {
  const begun = performance.now();
  let busyAt = begun;
  while (performance.now() - busyAt < quietFor) {
    if (performance.now() - begun > atMost) throw new Advice('The product has not come to rest.');
    if (await busy(superuser)) busyAt = performance.now();
    await wait(second);
  }
  say(`At rest after ${Math.round((busyAt - begun) / second)} s`);
}

/** True while a job runs or is due, or the server tidies up; two look every minute: that for mail counts when it has something. */
async function busy(superuser) {
  const { rows } = await superuser.query(`
    select exists (select from pgboss.job
        where name not in ('mail', '__pgboss__send-it') and (state = 'active' or (state in ('created', 'retry') and start_after <= now())))
      or exists (select from platform.associations_with_messages(now()))
      or exists (select from pg_stat_activity where backend_type = 'autovacuum worker') as busy`);
  return rows[0].busy;
}

import type { Role } from '@rinnakkain/domain';
import { scopedTables } from '@rinnakkain/platform-api';
import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { CLOSED, ELSEWHERE, OF_VOLUNTEER, OPEN, OTHER_UNIT, OWN, PRINTS } from './grounds';
import { type PlantedPlot, Planting, type Plot } from './planted-rows';
import { plantBesides, plantCrossed } from './plots-besides';
import { plantFeedback } from './plots-feedback';
import { type Ground, LOOKING } from './who-sees';

/** Somebody who looks at planted rows. */
export interface Looker {
  readonly name: string;
  readonly role: Role;
  readonly checker: boolean;
  readonly who: TestActor;
}

/** Rows of every table on every plot, and everybody who looks at them. */
export interface PlantedPlots {
  readonly names: readonly string[];
  readonly grounds: Readonly<Record<string, Ground>>;
  readonly lookers: readonly Looker[];
  /** The association that is not theirs. */
  readonly elsewhere: string;
  /** Theirs. */
  readonly here: string;
  /** The row of a table on a plot as the database writes it; undefined where none was planted. */
  text(table: string, plot: string): string | undefined;
  /** A value of that row. */
  value(table: string, plot: string, column: string): unknown;
}

/** Plants every kind of row that the walls tell apart. */
export async function plantPlots(product: TestProduct): Promise<PlantedPlots> {
  const [here, there] = [await product.organisation(), await product.organisation()];
  const lookers: Looker[] = [];
  for (const { role, checker } of LOOKING) {
    const who = await product.signedIn(here, role, { backgroundChecker: checker, units: [here.units[0]] });
    lookers.push({ name: checker ? `${role}, checker` : role, role, checker, who });
  }
  const accountOf = (role: Role): string =>
    lookers.find((each) => each.role === role)?.who.actor.accountId ?? '';
  // Its coordinator receives what comes from public pages.
  await product.database.admin.query(
    'update platform.unit set receiver_id = $1, takes_seekers = true, takes_volunteers = true where id = $2',
    [accountOf('coordinator'), here.units[0]],
  );
  const stranger = async (organisation = here): Promise<string> =>
    (await product.signedIn(organisation, 'training_reviewer')).actor.accountId;
  const planting = await Planting.begin(product.database.admin, scopedTables());
  const planted = new Map<string, PlantedPlot>();
  const grounds: Record<string, Ground> = {};
  const plant = async (
    name: string,
    ground: Ground,
    more: Partial<Plot> = {},
    options?: Parameters<Planting['plant']>[1],
  ): Promise<void> => {
    const organisation = ground.here ? here : there;
    const staffId = ground.ofCoordinator ? accountOf('coordinator') : await stranger(organisation);
    const plot: Plot = {
      organisationId: organisation.id,
      unitId: organisation.units[ground.here && !ground.ofUnit ? 1 : 0],
      staffId,
      volunteerAccountId: ground.ofVolunteer ? accountOf('volunteer') : await stranger(organisation),
      ...more,
      tell: {
        ...more.tell,
        'oversight.audit_entry': { object_id: randomUUID(), ...more.tell?.['oversight.audit_entry'] },
        'platform.job_run': { job: name },
        // One a person: the coordinator's own stands on the first plot.
        ...(ground.ofCoordinator && name !== 'own'
          ? { 'people.calendar_feed': { account_id: randomUUID() } }
          : {}),
        'people.certificate': { number: name, ...more.tell?.['people.certificate'] },
        'people.paper_text': { number: planted.size + 1, ...more.tell?.['people.paper_text'] },
        'platform.public_text': { number: planted.size + 1, ...more.tell?.['platform.public_text'] },
        'platform.idempotency_key': { key: name, ...more.tell?.['platform.idempotency_key'] },
      },
    };
    planted.set(name, await planting.plant(plot, options));
    grounds[name] = ground;
  };

  await plant('own', OWN, {
    tell: {
      'people.volunteer': {
        state: 'active',
        facts: JSON.stringify({ trainings: [{ courseKind: 'leader', state: 'approved' }] }),
      },
    },
  });
  await plant('colleague', CLOSED, { protected: true });
  await plant('otherUnit', OTHER_UNIT);
  await plant('elsewhere', ELSEWHERE);
  await plant('open', OPEN, {
    tell: {
      'support.relationship': { state: 'proposed' },
      'people.exclusion': { volunteer_id: planted.get('own')?.rows.get('people.volunteer')?.['id'] },
    },
  });
  await plant(
    'named',
    { ...OPEN, ofCoordinator: true },
    {
      protected: true,
      tell: { 'platform.membership': { ended_at: '2026-01-02T10:00:00Z' } },
    },
  );
  await plant('deputy', OPEN, {
    protected: true,
    tell: { 'people.seeker': { deputy_id: accountOf('coordinator') } },
  });
  await plant('oneself', OTHER_UNIT, {
    volunteerAccountId: accountOf('coordinator'),
    tell: {
      'support.relationship': { state: 'proposed' },
      'people.volunteer': { name_print: PRINTS.name, phone_print: PRINTS.phone, email_print: PRINTS.email },
    },
  });
  const oneself = planted.get('oneself')?.rows.get('people.volunteer')?.['id'];
  for (const [by, exclusion] of Object.entries({
    account: { account_id: accountOf('coordinator') },
    volunteer: { volunteer_id: oneself },
    name: { name_print: PRINTS.name },
    phone: { phone_print: PRINTS.phone },
    email: { email_print: PRINTS.email },
  }))
    await plant(`conflict_by_${by}`, CLOSED, { tell: { 'people.exclusion': exclusion } });

  const volunteer = planted.get('own')?.rows.get('people.volunteer') ?? {};
  const pair = (state: string, more: object = {}): Plot['tell'] => ({
    'support.relationship': { state, ...more },
  });
  for (const [name, tell] of Object.entries({
    ended: pair('ended', { ended_on: '2026-01-02' }),
    proposed: pair('proposed', { expires_on: '2026-01-02' }),
    on_break: pair('on_break'),
    withdrawn: { 'support.release': { withdrawn_at: '2026-01-02T10:00:00Z' } },
    lapsed: { 'support.release': { until: '2026-01-02' } },
  }))
    await plant(name, OF_VOLUNTEER, { tell }, { given: new Map([['people.volunteer', volunteer]]) });

  const field = { here, there, planting, planted, accountOf, plant };
  await plantBesides(field);
  await plantCrossed(product, field);
  await plantFeedback(product, field);

  return {
    names: [...planted.keys()],
    grounds,
    lookers: lookers.map((each) =>
      each.role === 'volunteer'
        ? {
            ...each,
            who: {
              ...each.who,
              actor: { ...each.who.actor, volunteerId: String(volunteer['id'] ?? randomUUID()) },
            },
          }
        : each,
    ),
    elsewhere: there.id,
    here: here.id,
    text: (table, plot) => planted.get(plot)?.texts.get(table),
    value: (table, plot, column) => planted.get(plot)?.rows.get(table)?.[column],
  };
}

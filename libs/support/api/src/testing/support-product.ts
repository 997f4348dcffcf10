import { PeopleModule, peopleEntities } from '@rinnakkain/people-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { supportEntities, SupportModule } from '../support.module';

/** The product of people and support on a database of its own. */
export const supportProduct = (): Promise<TestProduct> =>
  TestProduct.start([PeopleModule, SupportModule], [...peopleEntities, ...supportEntities]);

/** A task without conditions of a background check. */
export async function aTask(product: TestProduct, organisation: TestOrganisation): Promise<string> {
  const { rows } = await product.database.admin.query<{ id: string }>(
    `insert into people.task (organisation_id, name_fi, name_sv, name_en, forms)
     values ($1, 'Tukihenkilö', 'Stödperson', 'Support person', '{face_to_face,phone}') returning id`,
    [organisation.id],
  );
  return rows[0]?.id ?? '';
}

/** What a volunteer of the tests can differ in. */
export interface VolunteerBut {
  readonly units?: readonly string[];
  readonly lastName?: string;
  readonly alias?: string;
  readonly state?: string;
  readonly freePlaces?: number;
  readonly themes?: readonly { theme: string; depth: number }[];
  readonly forms?: readonly string[];
  readonly gender?: string | null;
  readonly municipality?: string | null;
  readonly completedOn?: string;
  readonly clearedForProtected?: boolean;
}

/** A volunteer in the first unit with nothing missing, who can do what `aWaitingSeeker` needs. */
export async function aReadyVolunteer(
  product: TestProduct,
  organisation: TestOrganisation,
  but: VolunteerBut = {},
): Promise<string> {
  const id = randomUUID();
  const facts = {
    interviews: [{ day: '2026-01-10', recommended: true, ownCrisisProcessed: true, identitySeen: true }],
    trainings: [
      {
        courseKind: 'basic',
        state: 'approved',
        completedOn: but.completedOn ?? '2026-02-01',
        validityMonths: 24,
      },
    ],
    papers: [
      { kind: 'agreement', day: '2026-02-02', until: null },
      { kind: 'pledge', day: '2026-02-02', until: null },
    ],
    backgroundChecks: [],
  };
  await product.database.admin.query(
    `insert into people.volunteer (organisation_id, id, unit_ids, state, first_name, last_name, alias, birth_year, gender,
       municipality, languages, themes, forms, weekly_times, travel_km, free_places, cleared_for_protected, facts, arrived_at)
     values ($1, $2, $3, $4, 'Tuija', $5, $6, 1980, $7, $8, $9, $10, $11, 15, 50, $12, $13, $14, '2026-01-01')`,
    [
      organisation.id,
      id,
      but.units ?? [organisation.units[0]],
      but.state ?? 'active',
      but.lastName ?? 'Tukija',
      but.alias ?? null,
      but.gender === undefined ? 'woman' : but.gender,
      but.municipality === undefined ? '837' : but.municipality,
      JSON.stringify([{ code: 'fi', level: 'native' }]),
      JSON.stringify(but.themes ?? [{ theme: 'alcohol', depth: 3 }]),
      but.forms ?? ['face_to_face', 'phone'],
      but.freePlaces ?? 1,
      but.clearedForProtected ?? false,
      JSON.stringify(facts),
    ],
  );
  return id;
}

/** A seeker who waits, consented, whose coordinator is the given one. */
export async function aWaitingSeeker(
  product: TestProduct,
  coordinator: TestActor,
  taskId: string,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const answer = await product.post('/api/seekers', coordinator).send({
    firstName: 'Hakija',
    alias: 'Kuusi',
    phone: '+358401234567',
    email: 'hakija@esimerkki.invalid',
    unitId: coordinator.actor.unitIds[0],
    municipality: '837',
    wellbeingCounty: 'PI',
    languages: [{ code: 'fi', level: 'native' }],
    themes: [{ theme: 'alcohol', importance: 3 }],
    forms: ['face_to_face', 'phone'],
    weeklyTimes: [{ day: 1, part: 'morning' }],
    taskId,
    consent: { textVersion: '2026-1', day: '2026-11-20', how: 'spoken' },
    ...fields,
  });
  if (answer.status !== 201) throw new Error(`No seeker: ${answer.status} ${answer.text}`);
  const { id, version } = answer.body as { id: string; version: number };
  const queued = await product
    .post(`/api/seekers/${id}/transitions`, coordinator)
    .set('If-Match', `"${version}"`)
    .send({ action: 'queue' });
  if (queued.status >= 300) throw new Error(`Not queued: ${queued.status} ${queued.text}`);
  return id;
}

import type { TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';

const FACTS = {
  interviews: [{ day: '2026-01-10', recommended: true, ownCrisisProcessed: true, identitySeen: true }],
  trainings: [{ courseKind: 'basic', state: 'approved', completedOn: '2026-02-01', validityMonths: 24 }],
  papers: [
    { kind: 'agreement', day: '2026-02-02', until: null },
    { kind: 'pledge', day: '2026-02-02', until: null },
  ],
  backgroundChecks: [],
};

/** Many volunteers of both units at once, each with nothing missing and so many places. */
export async function readyVolunteers(
  product: TestProduct,
  organisation: TestOrganisation,
  many: number,
  { places = 1, state = 'active' }: { places?: number; state?: string },
): Promise<string[]> {
  const { rows } = await product.database.admin.query<{ id: string }>(
    `insert into people.volunteer (organisation_id, unit_ids, state, first_name, last_name, birth_year, gender, municipality,
       languages, themes, forms, weekly_times, travel_km, free_places, facts, arrived_at)
     select $1, $2, $3, 'Tuija', 'Tukija ' || i, 1980, 'woman', '837', $4, $5, '{face_to_face,phone}', 15, 50, $6, $7, '2026-01-01'
     from generate_series(1, $8::integer) i returning id`,
    [
      organisation.id,
      organisation.units,
      state,
      JSON.stringify([{ code: 'fi', level: 'native' }]),
      JSON.stringify([{ theme: 'alcohol', depth: 3 }]),
      places,
      JSON.stringify(FACTS),
      many,
    ],
  );
  return rows.map(({ id }) => id);
}

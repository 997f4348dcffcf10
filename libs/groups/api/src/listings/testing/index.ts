import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';

let counter = 0;

/** A listing as the API tells it, as far as a test needs it. */
export interface Told {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
  readonly state: string;
}

/** A new fellowship; asked for its feed when told so. */
export async function aFellowship(
  product: TestProduct,
  who: TestActor,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const program = `toverit-${++counter}`;
  const { body } = await product
    .post('/api/fellowships', who)
    .send({ program, name: 'Nimettömät Esimerkit', codes: 'aa', ...more })
    .expect(201);
  return (body as { id: string }).id;
}

/** That it has asked for its feed. */
export const ASKED = { exportAskedOn: '2026-11-01', exportAskedHow: 'Kirje, kansio 3' };

/** What is told of a meeting. */
export const MEETING = {
  name: 'Kynnys',
  form: 'in_person',
  weekday: 2,
  startTime: '18:00',
  durationMinutes: 90,
  street: 'Esimerkkikatu 1',
  postalCode: '33100',
  municipality: '837',
  openness: 'open',
  languages: ['fi'],
} as const;

/** A new listing. */
export async function aListing(
  product: TestProduct,
  who: TestActor,
  fellowshipId: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Told> {
  const { body } = await product
    .post('/api/listings', who)
    .send({ ...MEETING, fellowshipId, ...more })
    .expect(201);
  return body as Told;
}

/** A row of a Meeting Guide feed. */
export const guideRow = (slug: string, more: Readonly<Record<string, unknown>> = {}) => ({
  slug,
  name: `Ryhmä ${slug}`,
  day: 2,
  time: '18:00',
  formatted_address: 'Esimerkkikatu 1, 33100 Tampere, Finland',
  approximate: 'no',
  types: ['O'],
  ...more,
});

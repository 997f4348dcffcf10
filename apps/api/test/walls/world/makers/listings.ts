import { type Made, serial } from '../fresh';
import type { TwinWorld } from '../types';
import { aboutThing, type Makers, match, type ValidRequest } from './maker';

type Body = Readonly<Record<string, unknown>>;

/** What a request that has to be taken makes. */
async function made(
  world: TwinWorld,
  who: 'administrator' | 'coordinator',
  path: string,
  body: Body,
): Promise<Made> {
  const answer = await world.send(who, 'POST', path, body);
  if (answer.status >= 300) throw new Error(`Nothing made by ${path}: ${answer.status} ${answer.text}`);
  return answer.json<Made & Record<string, unknown>>();
}

const newFellowship = (): Body => ({ program: `uusi-${serial()}`, name: 'Uudet', codes: 'aa' });
const fellowship = (world: TwinWorld): Promise<Made> =>
  made(world, 'coordinator', '/api/fellowships', newFellowship());

/** A meeting of a new fellowship. */
const newMeeting = async (world: TwinWorld): Promise<Body> => ({
  fellowshipId: (await fellowship(world)).id,
  name: 'Uusi ryhmä',
  form: 'in_person',
  weekday: 2,
  startTime: '18:00',
  street: 'Esimerkkikatu 1',
  municipality: '837',
});
const listing = async (world: TwinWorld): Promise<Made> =>
  made(world, 'coordinator', '/api/listings', await newMeeting(world));

/** The address of a new fellowship's list. */
const newSource = async (world: TwinWorld): Promise<Body> => ({
  fellowshipId: (await fellowship(world)).id,
  kind: 'bmlt',
  url: `https://uusi.invalid/${serial()}`,
});

/** Meetings of a new fellowship, as text. */
async function newImport(world: TwinWorld): Promise<Body> {
  const { id: fellowshipId } = await fellowship(world);
  const address = 'Esimerkkikatu 1, Tampere, Finland';
  const row = {
    slug: `uusi-${serial()}`,
    name: 'Uusi ryhmä',
    day: 2,
    time: '18:00',
    formatted_address: address,
  };
  return { fellowshipId, kind: 'meeting_guide', text: JSON.stringify([row]) };
}

const byAdministrator = (path: string, body?: Body): ValidRequest => ({
  who: 'administrator',
  path,
  ...(body ? { body } : {}),
});
const step =
  (action: string): Makers[string][number] =>
  async (world) => {
    const its = await listing(world);
    return aboutThing(`/api/listings/${its.id}/transitions`, { action }, match(its));
  };

/** Independent meetings, their fellowships, and where they come from. */
export const ofListings: Makers = {
  'POST /api/fellowships': [() => aboutThing('/api/fellowships', newFellowship())],
  'PATCH /api/fellowships/:id': [
    async (world) => {
      const its = await fellowship(world);
      return aboutThing(`/api/fellowships/${its.id}`, { site: 'https://uusi.invalid' }, match(its));
    },
  ],
  'POST /api/listings': [async (world) => aboutThing('/api/listings', await newMeeting(world))],
  'POST /api/listings/verifications': [
    async (world) => {
      const { id: listingId, version } = await listing(world);
      return aboutThing('/api/listings/verifications', { items: [{ listingId, version }] });
    },
  ],
  'PATCH /api/listings/:id': [
    async (world) => {
      const its = await listing(world);
      return aboutThing(`/api/listings/${its.id}`, { notes: 'Sisäpihan ovi' }, match(its));
    },
  ],
  'POST /api/listings/:id/transitions': [step('verify'), step('hide'), step('remove')],
  'POST /api/listing-sources': [
    async (world) => byAdministrator('/api/listing-sources', await newSource(world)),
  ],
  'DELETE /api/listing-sources/:id': [
    async (world) => {
      const { id } = await made(world, 'administrator', '/api/listing-sources', await newSource(world));
      return byAdministrator(`/api/listing-sources/${id}`);
    },
  ],
  'POST /api/listing-imports': [async (world) => aboutThing('/api/listing-imports', await newImport(world))],
  'POST /api/listing-imports/:id/confirm': [
    async (world) => {
      const its = await made(world, 'coordinator', '/api/listing-imports', await newImport(world));
      return aboutThing(`/api/listing-imports/${its.id}/confirm`, {}, match(its));
    },
  ],
};

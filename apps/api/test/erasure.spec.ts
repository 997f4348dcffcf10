import { Erasure } from '@rinnakkain/platform-api';
import { type TestActor, type TestOrganisation, type TestProduct } from '@rinnakkain/platform-api/testing';
import { startWholeProduct } from './whole-product';

describe('erasing a person', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  const consent = { textVersion: '2026-1', day: '2026-11-20', how: 'spoken' };

  beforeAll(async () => {
    product = await startWholeProduct();
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator', { backgroundChecker: true });
  });
  afterAll(() => product.stop());

  const send = async (path: string, body: object): Promise<string> => {
    const answer = await product.post(path, coordinator).send(body);
    expect([path, answer.status]).toEqual([path, 201]);
    return (answer.body as { id: string }).id;
  };
  const aSeeker = async (firstName: string): Promise<string> => {
    const id = await send('/api/seekers', { firstName, phone: '+358401234567', consent });
    await send(`/api/seekers/${id}/notes`, { kind: 'reached', text: 'Soitettu' });
    await send(`/api/seekers/${id}/exclusions`, { phone: '+358407654321' });
    return id;
  };
  const aVolunteer = async (lastName: string): Promise<string> => {
    const id = await send('/api/volunteers', {
      firstName: 'Vieno',
      lastName,
      birthYear: 1980,
      municipality: '837',
      phone: '+358409999999',
      consent,
    });
    const interview = { day: '2026-11-23', recommended: true, ownCrisisProcessed: true, identitySeen: true };
    await send(`/api/volunteers/${id}/interviews`, { ...interview, note: 'Rauhallinen' });
    return id;
  };
  const erase = (person: 'seeker' | 'volunteer', id: string): Promise<void> =>
    product.as(coordinator, () => product.app.get(Erasure).erase(person, id));
  const rowsOf = async (table: string, column: string, id: string): Promise<Record<string, unknown>[]> =>
    (await product.database.admin.query(`select * from ${table} where ${column} = $1`, [id])).rows;

  it('leaves of a seeker only what tells nobody who it was', async () => {
    const [gone, stays] = [await aSeeker('Poistuva'), await aSeeker('Pysyvä')];
    await erase('seeker', gone);
    for (const table of ['seeker_private', 'seeker_consent', 'contact_note', 'exclusion']) {
      expect([table, (await rowsOf(`people.${table}`, 'seeker_id', gone)).length]).toEqual([table, 0]);
      expect([table, (await rowsOf(`people.${table}`, 'seeker_id', stays)).length]).toEqual([table, 1]);
    }
    expect(await rowsOf('platform.person_key', 'person_id', gone)).toEqual([]);
    expect(await rowsOf('platform.person_key', 'person_id', stays)).toHaveLength(1);
    const [entry] = await rowsOf('oversight.audit_entry', 'action', 'person.erased');
    expect(entry).toMatchObject({ object_type: 'seeker', object_id: gone });
  });

  it('leaves of a volunteer neither name nor contact, birth year nor theme', async () => {
    const [gone, stays] = [await aVolunteer('Poistuva'), await aVolunteer('Pysyvä')];
    await erase('volunteer', gone);
    const [row] = await rowsOf('people.volunteer', 'id', gone);
    expect(row).toMatchObject({
      first_name: '',
      last_name: '',
      birth_year: null,
      municipality: null,
      themes: [],
      phone_print: null,
    });
    expect(await rowsOf('people.interview', 'volunteer_id', gone)).toEqual([]);
    expect(await rowsOf('platform.person_key', 'person_id', gone)).toEqual([]);
    const kept = await product.get(`/api/volunteers/${stays}`, coordinator).expect(200);
    expect(kept.body).toMatchObject({ lastName: 'Pysyvä', phone: '+358409999999' });
  });

  it('breaks no page', async () => {
    const [seeker, volunteer] = [await aSeeker('Kolmas'), await aVolunteer('Kolmas')];
    await erase('seeker', seeker);
    await erase('volunteer', volunteer);
    const pages = [
      '/api/seekers',
      '/api/seekers?q=Kolmas',
      `/api/seekers/${seeker}`,
      `/api/seekers/${seeker}/shortlist`,
      '/api/volunteers',
      `/api/volunteers/${volunteer}`,
      '/api/today',
      '/api/relationships',
    ];
    for (const page of pages) {
      const { status, text } = await product.get(page, coordinator);
      expect([page, status < 500]).toEqual([page, true]);
      expect([page, text.includes('Kolmas')]).toEqual([page, false]);
    }
  });

  it('reaches nobody of another association', async () => {
    const seeker = await aSeeker('Muualla');
    const stranger = await product.signedIn(await product.organisation(), 'coordinator');
    await product.as(stranger, () => product.app.get(Erasure).erase('seeker', seeker));
    expect(await rowsOf('people.seeker_private', 'seeker_id', seeker)).toHaveLength(1);
    expect(await rowsOf('platform.person_key', 'person_id', seeker)).toHaveLength(1);
  });
});

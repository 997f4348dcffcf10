import { Vault } from '@rinnakkain/platform-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { verifyCredential } from '@digitalcredentials/verifier-core';
import { createHash } from 'node:crypto';
import { peopleEntities, PeopleModule } from '../people.module';
import { aCourse, aVolunteer } from '../testing';
import { EMAIL } from '../volunteers/volunteers.queries';
import { type BadgeFacts, badgeDocument } from './badge-document';
import { CertificateRow } from './certificate.entity';

/** What stands in a badge, as far as these tests read it. */
interface Badge {
  readonly id: string;
  readonly issuer: { readonly id: string; readonly name: string };
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly name: string;
  readonly evidence?: readonly { readonly id: string }[];
  readonly credentialSubject: {
    readonly id?: string;
    readonly identifier?: readonly { readonly identityHash: string; readonly salt: string }[];
    readonly licenseNumber: string;
    readonly achievement: { readonly id: string; readonly criteria: { readonly narrative: string } };
  };
  readonly proof: readonly unknown[];
}

const CALENDAR_ALONE = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

describe('open badges', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let reviewer: TestActor;
  let courseId: string;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
  });
  beforeEach(async () => {
    organisation = await product.organisation('Esimerkki ry');
    coordinator = await product.signedIn(organisation, 'coordinator');
    reviewer = await product.signedIn(organisation, 'training_reviewer');
    courseId = await aCourse(product, organisation);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });
  afterAll(() => product.stop());

  const admin = (text: string, ...values: unknown[]) => product.database.admin.query(text, values);

  /** A volunteer with a certificate of training, issued at eight in the morning of 24 November. */
  const trained = async (email: string | null = 'Aino.Testi@esimerkki.invalid') => {
    const volunteer = aVolunteer(product, organisation, { firstName: 'Aino', lastName: 'Äijälä' });
    const volunteerId = await volunteer.trained(30, { courseId }).active().save();
    const key = await product.as(coordinator, () => product.app.get(Vault).keyOf(volunteerId));
    const who = await product.signedIn(organisation, 'volunteer', { volunteerId });
    await admin(
      'update people.volunteer set account_id = $1, email_sealed = $2 where id = $3',
      who.actor.accountId,
      key?.seal(EMAIL, volunteerId, email),
      volunteerId,
    );
    const { rows } = await admin(
      'select id from people.training_record where volunteer_id = $1',
      volunteerId,
    );
    const { body } = await product
      .post('/api/certificates', reviewer)
      .send({ kind: 'training', volunteerId, recordId: rows[0].id });
    const at = '2026-11-24T08:00:00Z';
    await admin('update people.certificate set created_at = $1 where id = $2', at, body.id);
    return { certificate: body, volunteerId, who };
  };
  const asked = (id: string, who: TestActor, language = 'fi') =>
    product.get(`/api/certificates/${id}/badge?language=${language}`, who);
  const taken = async (id: string, who: TestActor, language?: string): Promise<Badge> =>
    JSON.parse(String((await asked(id, who, language).responseType('blob')).body));
  const refused = async (id: string, who: TestActor) => {
    const { status, body } = await asked(id, who);
    return [status, body.code, body.details?.from];
  };

  /** What a program of others says on a day, offline: valid or not, or what is wrong. */
  const verified = async (badge: Badge, on = '2026-11-24T09:00:00Z') => {
    jest.useFakeTimers({ now: new Date(on), doNotFake: [...CALENDAR_ALONE] });
    const asking = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('offline'));
    for (const say of ['log', 'error'] as const) jest.spyOn(console, say).mockReturnValue();
    const { log, errors } = await verifyCredential({
      credential: structuredClone(badge) as never,
      knownDIDRegistries: [] as never,
    });
    // It would look up the schema, and nothing else: neither the words nor the issuer's key.
    expect(asking.mock.calls.every(([address]) => String(address).includes('/schema/'))).toBe(true);
    jest.useRealTimers();
    return errors
      ? errors.map(({ name }) => name)
      : Object.fromEntries((log ?? []).map(({ id, valid }) => [id, valid]));
  };

  it('are verified by a program of others that asks nobody, and changed ones are refused', async () => {
    const { certificate, who } = await trained();
    const badge = await taken(certificate.id, who);
    expect(await verified(badge)).toMatchObject({ valid_signature: true, expiration: true });
    expect(await verified(badge, '2028-10-25T20:59:00Z')).toMatchObject({ expiration: true });
    expect(await verified(badge, '2028-10-25T21:00:00Z')).toMatchObject({ expiration: false });
    for (const changed of [
      { ...badge, name: 'Toinen koulutus' },
      { ...badge, validUntil: '2099-01-01T00:00:00Z' },
      { ...badge, issuer: { ...badge.issuer, name: 'Toinen ry' } },
      { ...badge, credentialSubject: { ...badge.credentialSubject, licenseNumber: '0' } },
    ])
      expect(await verified(changed)).toEqual(['invalid_signature']);
  });

  it.each([
    ['fi', 'Vertaistukijan peruskoulutus', 'Peruskoulutus. Koko koulutus on suoritettu ja Esimerkki ry'],
    ['sv', 'Grundkurs för kamratstödjare', 'Grundutbildning. Hela utbildningen har slutförts'],
    ['en', 'Peer supporter basics', 'Basic training. The whole training has been completed'],
  ])(
    'say in %s which training, by whom, since and until when, and name nobody',
    async (language, name, words) => {
      const { certificate, volunteerId, who } = await trained();
      const answer = await asked(certificate.id, who, language).responseType('blob');
      expect(answer.headers).toMatchObject({
        'content-type': 'application/vc',
        'content-disposition': 'attachment; filename="badge-2026-11-24.json"',
      });
      const badge: Badge = JSON.parse(String(answer.body));
      expect(badge).toMatchObject({
        id: `urn:uuid:${certificate.id}`,
        issuer: { id: expect.stringMatching(/^did:key:z6Mk/), name: 'Esimerkki ry' },
        validFrom: '2026-11-24T08:00:00.000Z',
        validUntil: '2028-10-25T20:59:59.000Z',
        credentialSubject: { licenseNumber: certificate.number, achievement: { id: `urn:uuid:${courseId}` } },
      });
      expect(badge.name).toBe(name);
      expect(badge.credentialSubject.achievement.criteria.narrative).toContain(words);
      expect(await verified(badge)).toMatchObject({ valid_signature: true });
      for (const secret of ['Aino', 'Äijälä', 'esimerkki.invalid', volunteerId, who.actor.accountId])
        expect(String(answer.body).toLowerCase()).not.toContain(secret.toLowerCase());
      expect(await product.audited(organisation, 'certificate.badge_made')).toBe(1);
    },
  );

  it('belong to whoever has the address, which they hold as a hash with a salt of its own', async () => {
    const { certificate, who } = await trained();
    const [one, two] = [await taken(certificate.id, who), await taken(certificate.id, who)].map(
      ({ credentialSubject }) => credentialSubject.identifier?.[0],
    );
    expect(one?.identityHash).toBe(
      `sha256$${createHash('sha256').update(`aino.testi@esimerkki.invalid${one?.salt}`).digest('hex')}`,
    );
    expect(two?.salt).not.toBe(one?.salt);
    const without = await trained(null);
    const { credentialSubject } = await taken(without.certificate.id, without.who);
    expect([credentialSubject.id, credentialSubject.identifier]).toEqual([
      `urn:uuid:${without.certificate.id}`,
      undefined,
    ]);
  });

  it('are the holder’s alone to take', async () => {
    const { certificate, who } = await trained();
    const another = (await trained()).who;
    const elsewhere = await product.signedIn(await product.organisation(), 'volunteer');
    for (const [each, status] of [
      [another, 404],
      [elsewhere, 404],
      [coordinator, 403],
      [reviewer, 403],
    ] as const)
      expect((await asked(certificate.id, each)).status).toBe(status);
    expect((await product.get(`/api/certificates/${certificate.id}/badge`)).status).toBe(401);
    expect((await asked(certificate.id, who)).status).toBe(200);
  });

  it('are not made of a revoked certificate, of training that no longer counts, nor of volunteering', async () => {
    const { certificate, volunteerId, who } = await trained();
    const allowed = async () => (await product.get(`/api/certificates/${certificate.id}`, who)).body.allowed;
    expect(await allowed()).toEqual(['show', 'badge']);
    const until = (day: string) =>
      admin(
        `update people.certificate set what = what || jsonb_build_object('validUntil', $1::text) where id = $2`,
        day,
        certificate.id,
      );
    await until('2026-11-23');
    expect(await refused(certificate.id, who)).toEqual([409, 'TRANSITION_NOT_ALLOWED', 'expired']);
    expect(await allowed()).toEqual(['show']);
    await until('2026-11-24');
    expect((await asked(certificate.id, who)).status).toBe(200);
    await product
      .post(`/api/certificates/${certificate.id}/revoke`, coordinator)
      .set('If-Match', '"1"')
      .send({});
    expect(await refused(certificate.id, who)).toEqual([409, 'TRANSITION_NOT_ALLOWED', 'revoked']);
    const service = await product
      .post('/api/certificates', reviewer)
      .send({ kind: 'service', volunteerId, from: '2026-01-01', to: '2026-11-24' });
    expect(await refused(service.body.id, who)).toEqual([409, 'TRANSITION_NOT_ALLOWED', 'service']);
  });

  it('have one issuer for an association, told with the number that confirms the certificate', async () => {
    const one = await trained();
    const two = await trained();
    const badges = await Promise.all([one, two].map(({ certificate, who }) => taken(certificate.id, who)));
    const issuers = new Set(badges.map(({ issuer }) => issuer.id));
    expect(issuers.size).toBe(1);
    await product
      .patch(`/api/certificates/${one.certificate.id}`, one.who)
      .set('If-Match', '"1"')
      .send({ shows: [] });
    const { body } = await product.get(`/api/certificates/confirmation?number=${one.certificate.number}`);
    expect(body).toMatchObject({ badgeIssuer: badges[0]?.issuer.id, holder: null, what: null });
    organisation = await product.organisation('Toinen ry');
    coordinator = await product.signedIn(organisation, 'coordinator');
    reviewer = await product.signedIn(organisation, 'training_reviewer');
    courseId = await aCourse(product, organisation);
    const other = await trained();
    expect(issuers).not.toContain((await taken(other.certificate.id, other.who)).issuer.id);
  });

  it('lead to the page that confirms the certificate, while its holder keeps it open', () => {
    const facts: BadgeFacts = {
      language: 'sv',
      association: 'Esimerkki ry',
      issuer: 'did:key:z6Mk',
      address: 'https://tuki.esimerkki.invalid',
      kind: null,
      until: null,
      email: null,
      salt: '',
    };
    const evidence = (publicShows: CertificateRow['publicShows']) =>
      badgeDocument(
        Object.assign(new CertificateRow(), {
          number: 'ABCDE',
          publicShows,
          createdAt: new Date(),
          what: { course: null },
          figures: { hours: null },
        }),
        facts,
      )['evidence'];
    expect(evidence([])).toMatchObject([{ id: 'https://tuki.esimerkki.invalid/sv/confirm/ABCDE' }]);
    expect(evidence(null)).toBeUndefined();
  });
});

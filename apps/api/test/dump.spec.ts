import { ForgottenPassword, Jobs } from '@rinnakkain/platform-api';
import { aCourse, aTask, aVolunteer } from '@rinnakkain/people-api/testing';
import { type TestActor, type TestOrganisation, type TestProduct } from '@rinnakkain/platform-api/testing';
import { SCHEMAS, startWholeProduct } from './whole-product';

/** Words that stand nowhere else, planted through the API; none may be read from a dump of the database alone. */
const SECRET = {
  seekerName: 'Salainiemi',
  alias: 'Kuutamopolku',
  seekerPhone: '+358990011223',
  seekerEmail: 'salattu.hakija@piilossa.invalid',
  safeTimes: 'torstaisin iltapäivällä',
  codeWord: 'Käenkaali',
  safeNote: 'Älä mainitse järjestöä vastaajalle',
  priorityReason: 'Muuttopäivä lähestyy nopeasti',
  contactNote: 'Kertoi odottavansa yhteydenottoa',
  exclusionName: 'Varottava',
  exclusionPhone: '+358997766554',
  exclusionEmail: 'ei.koskaan@piilossa.invalid',
  openingReason: 'Sovittu soitto tänään kello kaksi',
  volunteerPhone: '+358995544332',
  volunteerEmail: 'auttava.kasi@piilossa.invalid',
  interviewNote: 'Rauhallinen ja kuunteleva olemus',
  exemptionReason: 'Kurssille pääsee vasta keväällä',
  reviewNote: 'Todistus puuttuu toiselta päivältä',
  earlierTraining: 'Vertaiskurssi naapurissa, kaksi viikonloppua',
  sessionNote: 'Kävelimme rannassa ja juttelimme',
  invitedEmail: 'kutsuttu.tyyppi@piilossa.invalid',
  importedName: 'Taulukkolainen',
  importedCell: 'ei mikään osoite',
  importedEmail: 'taulukosta@piilossa.invalid',
  participantAlias: 'Hiljainen kulkija',
  participantPhone: '+358993322110',
  meetingNote: 'Keskustelu kävi raskaaksi lopussa',
  password: 'kolme sanaa riittää mainiosti',
};

describe('a dump of the database alone', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let dump: Map<string, string>;
  const secrets: Record<string, string> = { ...SECRET };

  const send = async (
    path: string,
    body: object,
    who = coordinator,
    headers: Record<string, string> = {},
  ) => {
    const answer = await product.post(path, who).set(headers).send(body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body as { id: string; version: number; link?: string };
  };

  beforeAll(async () => {
    product = await startWholeProduct();
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    await plantAccounts();
    await plantVolunteer();
    await plantPair(await plantSeeker());
    await plantMessage();
    await plantGroup();
    await send('/api/imports', {
      kind: 'volunteers',
      text: `Etunimi;Sukunimi;Sähköposti\nAino;${SECRET.importedName};${SECRET.importedEmail}\nEino;Laine;${SECRET.importedCell}`,
    });
    dump = await copyEveryTable();
  });
  afterAll(() => product.stop());

  async function plantAccounts(): Promise<void> {
    const administrator = await product.signedIn(organisation, 'organisation_administrator');
    const invitation = await send(
      '/api/invitations',
      { name: 'Kutsuttu', email: SECRET.invitedEmail, role: 'data_protection_officer' },
      administrator,
    );
    const token = invitation.link?.split('#')[1] ?? '';
    await product.post('/api/invitations/accept').send({ token, password: SECRET.password }).expect(204);
    const { headers } = await product
      .post('/api/sign-in')
      .send({ email: SECRET.invitedEmail, password: SECRET.password })
      .expect(200);
    secrets['invitationToken'] = token;
    secrets['sessionToken'] = /=([\w-]{43});/.exec(String(headers['set-cookie']))?.[1] ?? '';
    secrets['coordinatorEmail'] = coordinator.email;
    await product
      .post('/api/sign-in')
      .send({ email: 'vaara.osoite@piilossa.invalid', password: 'x' })
      .expect(401);
    secrets['mistypedEmail'] = 'vaara.osoite@piilossa.invalid';
  }

  async function plantMessage(): Promise<void> {
    await product.post('/api/password-links').send({ email: coordinator.email }).expect(204);
    await product.app.get(ForgottenPassword).settled();
    await product.app.get(Jobs).run('mail');
  }

  async function plantGroup(): Promise<void> {
    const group = await send('/api/groups', {
      type: 'event',
      registers: true,
      unitId: organisation.units[0],
      name: { fi: 'Teemailta' },
      leaders: [{ accountId: coordinator.actor.accountId }],
    });
    const path = `/api/groups/${group.id}`;
    const match = { 'If-Match': `"${group.version}"` };
    await send(`${path}/transitions`, { action: 'open_enrolment' }, coordinator, match);
    await send(`${path}/participants`, { alias: SECRET.participantAlias, phone: SECRET.participantPhone });
    const season = { firstDay: '2026-11-24', lastDay: '2026-11-24', every: 'week', weekday: 2 };
    await send(`${path}/meetings`, { ...season, start: '09:00', minutes: 60 });
    const { body } = await product.get(`${path}/meetings`, coordinator);
    const meeting = (body as { items: { id: string; version: number }[] }).items[0];
    const count = { total: 3, note: SECRET.meetingNote };
    await send(`/api/meetings/${meeting?.id}/attendance`, count, coordinator, {
      'If-Match': `"${meeting?.version}"`,
    });
  }

  async function plantVolunteer(): Promise<void> {
    const reviewer = await product.signedIn(organisation, 'training_reviewer');
    const feed = await product.post('/api/training/calendar-feed', reviewer).expect(201);
    secrets['calendarAddress'] = /personal\/(.+)\.ics/.exec((feed.body as { link: string }).link)?.[1] ?? '';
    const consent = { textVersion: '2026-1', day: '2026-11-20', how: 'spoken' };
    const { id } = await send('/api/volunteers', {
      firstName: 'Näkyvä',
      lastName: 'Nimitapaus',
      phone: SECRET.volunteerPhone,
      email: SECRET.volunteerEmail,
      units: [organisation.units[0]],
      consent,
    });
    const interview = { day: '2026-11-23', recommended: true, ownCrisisProcessed: true, identitySeen: true };
    await send(`/api/volunteers/${id}/interviews`, { ...interview, note: SECRET.interviewNote });
    const courseId = await aCourse(product, organisation);
    const dates = [{ day: '2026-12-05', start: '10:00', end: '16:00' }];
    await send(`/api/training/courses/${courseId}/runs`, { dates, capacity: 5 }, reviewer);
    const record = await send('/api/training/records', {
      volunteerId: id,
      courseId,
      state: 'attended',
      completedOn: '2026-11-01',
      origin: 'equivalent',
      earlier: SECRET.earlierTraining,
    });
    await send(
      `/api/training/records/${record.id}/review`,
      { decision: 'return', note: SECRET.reviewNote },
      reviewer,
      { 'If-Match': `"${record.version}"` },
    );
    await send('/api/training/exemptions', {
      volunteerId: id,
      taskId: await aTask(product, organisation, { kinds: ['basic', 'further'] }),
      requirement: 'course:further',
      reason: SECRET.exemptionReason,
      until: '2027-01-31',
    });
  }

  async function plantSeeker(): Promise<string> {
    const { id, version } = await send('/api/seekers', {
      firstName: SECRET.seekerName,
      alias: SECRET.alias,
      phone: SECRET.seekerPhone,
      email: SECRET.seekerEmail,
      safeContact: {
        allowedChannels: ['phone'],
        times: SECRET.safeTimes,
        voicemail: false,
        smsMayNameOrganisation: false,
        codeWord: SECRET.codeWord,
        note: SECRET.safeNote,
      },
      unitId: organisation.units[0],
      municipality: '837',
      wellbeingCounty: 'PI',
      languages: [{ code: 'fi', level: 'native' }],
      themes: [{ theme: 'alcohol', importance: 3 }],
      forms: ['face_to_face', 'phone'],
      priority: 'elevated',
      priorityReason: SECRET.priorityReason,
      taskId: await aTask(product, organisation),
      consent: { textVersion: '2026-1', day: '2026-11-20', how: 'spoken' },
    });
    await send(`/api/seekers/${id}/transitions`, { action: 'queue' }, coordinator, {
      'If-Match': `"${version}"`,
    });
    await send(`/api/seekers/${id}/notes`, { kind: 'other', text: SECRET.contactNote });
    await send(`/api/seekers/${id}/exclusions`, {
      firstName: 'Vältä',
      lastName: SECRET.exclusionName,
      birthYear: 1970,
    });
    await send(`/api/seekers/${id}/exclusions`, { phone: SECRET.exclusionPhone });
    await send(`/api/seekers/${id}/exclusions`, { email: SECRET.exclusionEmail });
    const hidden = await send('/api/seekers', {
      alias: 'Toinen',
      unitId: organisation.units[0],
      protected: true,
    });
    await send(`/api/seekers/${hidden.id}/protected-opening`, { reason: SECRET.openingReason });
    return id;
  }

  async function plantPair(seekerId: string): Promise<void> {
    const volunteerId = await aVolunteer(product, organisation, {
      municipality: '837',
      themes: [{ theme: 'alcohol', depth: 3 }],
      forms: ['face_to_face', 'phone'],
    })
      .ready()
      .save();
    const volunteer = await product.signedIn(organisation, 'volunteer', { volunteerId });
    const pair = await send('/api/relationships', { seekerId, volunteerId });
    let { version } = pair;
    for (const step of [
      { action: 'volunteer_agrees', how: 'phone' },
      { action: 'seeker_agrees', how: 'phone' },
      { action: 'set_first_meeting', day: '2026-11-24' },
      { action: 'start', day: '2026-11-24', present: ['seeker', 'volunteer', 'coordinator'] },
    ])
      ({ version } = await send(`/api/relationships/${pair.id}/transitions`, step, coordinator, {
        'If-Match': `"${version}"`,
      }));
    await send(`/api/relationships/${pair.id}/releases`, {
      fields: ['firstName', 'phone', 'email'],
      until: '2027-05-01',
    });
    await send(
      `/api/relationships/${pair.id}/sessions`,
      {
        day: '2026-11-24',
        start: '09:00',
        minutes: 45,
        form: 'phone',
        outcome: 'held',
        note: SECRET.sessionNote,
      },
      volunteer,
      { 'Idempotency-Key': 'a-key-of-this-test' },
    );
  }

  /** Every table of the product as COPY writes it, by its name. */
  async function copyEveryTable(): Promise<Map<string, string>> {
    const { admin } = product.database;
    const tables = await admin.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any ($1) and c.relkind = 'r' order by 1`,
      [SCHEMAS],
    );
    const copied = new Map<string, string>();
    for (const { name } of tables.rows) {
      // The text of a row is what COPY writes of it: values as they are, bytes as hexadecimal digits.
      const { rows } = await admin.query<{ text: string }>(`select t::text as text from ${name} t`);
      copied.set(name, rows.map(({ text }) => text).join('\n'));
    }
    return copied;
  }

  /** Every way a text could lie in a dump unsealed. */
  const disguises = (text: string): string[] => [
    text,
    text.toLowerCase(),
    Buffer.from(text).toString('hex'),
    Buffer.from(text).toString('base64'),
    JSON.stringify(text).slice(1, -1),
  ];
  const tablesWith = (text: string): string[] =>
    [...dump].flatMap(([name, rows]) => (disguises(text).some((each) => rows.includes(each)) ? [name] : []));

  it('shows a volunteer’s name, which lies in the clear by decision: this test can see', () => {
    expect(tablesWith('Nimitapaus')).toEqual(['people.volunteer']);
  });

  it('holds what was planted in every sealed table', () => {
    const empty = [...dump].filter(([, rows]) => rows === '').map(([name]) => name);
    // What holds nothing sealed, and what the attack on stored values fills and scans.
    expect(
      empty.filter(
        (name) =>
          !/feedback|setup_link|key_canary|outbox|background_check|paper|certificate|requirement_set|guidance_contact|presence|conversation_count|member_count|volunteer_meeting|volunteer_attendance|fellowship|listing|public_receipt|public_text|substitution/.test(
            name,
          ),
      ),
    ).toEqual([]);
  });

  it('reveals none of what was planted', () => {
    const found = Object.entries(secrets).flatMap(([name, text]) =>
      tablesWith(text).map((table) => `${name} in ${table}`),
    );
    expect(Object.values(secrets).every((text) => text.length > 6)).toBe(true);
    expect(found).toEqual([]);
  });

  it('reveals no number in another form either', () => {
    const numbers = [SECRET.seekerPhone, SECRET.volunteerPhone, SECRET.exclusionPhone].map((each) =>
      each.slice(4),
    );
    expect(numbers.flatMap(tablesWith)).toEqual([]);
  });
});

import { peopleEntities, PeopleModule } from '@rinnakkain/people-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import type { Response } from 'supertest';
import { PeoplePublicModule } from './people-public.module';

/** Fields of a form; several values for what can be chosen more than once. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

const REQUEST: Fields = {
  firstName: 'Maija',
  channels: ['phone', 'sms'],
  phone: '040 123 4567',
  times: 'arkisin 9–14',
  codeWord: 'Käpy',
  theme: 'postnatal-depression',
  language: 'fi',
  municipality: '837',
  forms: ['phone'],
  weekly: ['weekend-evening'],
  wishedGender: 'woman',
  genderRequired: 'yes',
  wishedAge: '30-45',
  consentVersion: 'lomake 2',
  consent: 'yes',
};
const APPLICATION: Fields = {
  firstName: 'Aino',
  lastName: 'Hakija',
  birthYear: '1985',
  email: 'aino.hakija@esimerkki.invalid',
  theme: 'postnatal-depression',
  language: 'sv',
  furtherLanguage: 'fi',
  weekly: ['weekday-morning'],
  consentVersion: 'lomake 2',
  consent: 'yes',
};

/** The public pages on a database of their own, with a unit that takes requests and another association. */
export class PagesUnderTest {
  private constructor(
    readonly product: TestProduct,
    readonly organisation: TestOrganisation,
    readonly other: TestOrganisation,
    readonly administrator: TestActor,
    /** Receives what comes in. */
    readonly coordinator: TestActor,
  ) {}

  static async start(): Promise<PagesUnderTest> {
    const product = await TestProduct.start([PeopleModule, PeoplePublicModule], peopleEntities);
    const organisation = await product.organisation('Esimerkkilän perhetyö ry');
    const other = await product.organisation('Mallisaaren vertaistuki ry');
    const administrator = await product.signedIn(organisation, 'organisation_administrator');
    const coordinator = await product.signedIn(organisation, 'coordinator');
    const pages = new PagesUnderTest(product, organisation, other, administrator, coordinator);
    await product
      .post('/api/public-intake', administrator)
      .send({
        unitId: organisation.units[0],
        receiverId: coordinator.actor.accountId,
        takesSeekers: true,
        takesVolunteers: true,
      })
      .expect(200);
    return pages;
  }

  /** Sends a form as a browser does by itself. */
  send(path: string, fields: Fields): Promise<Response> {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const each of [value].flat()) form.append(name, each);
    return this.product
      .post(path)
      .set('Content-Type', 'application/x-www-form-urlencoded')
      .send(form.toString()) as unknown as Promise<Response>;
  }

  ask = (more: Fields = {}): Promise<Response> =>
    this.send('/tuki/pyyda', { place: this.organisation.units[0], ...REQUEST, ...more });

  apply = (more: Fields = {}): Promise<Response> =>
    this.send('/tuki/vapaaehtoiseksi', { place: this.organisation.units[0], ...APPLICATION, ...more });

  /** How many of them an association has. */
  async count(table: 'people.seeker' | 'people.volunteer', of = this.organisation): Promise<number> {
    const { rows } = await this.product.database.admin.query<{ n: number }>(
      `select count(*)::integer as n from ${table} where organisation_id = $1`,
      [of.id],
    );
    return rows[0]?.n ?? 0;
  }
}

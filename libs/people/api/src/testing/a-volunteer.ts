import {
  addDays,
  paperFacts,
  weeklyTimesToMask,
  type ContactForm,
  type Gender,
  type OfferedTheme,
  type SpokenLanguage,
  type VolunteerState,
  type WeeklyTime,
} from '@rinnakkain/domain';
import { RootKey, seal } from '@rinnakkain/platform-api';
import type { TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { factsOf, type StoredFacts } from '../volunteers/volunteer-facts';
import { aCourse } from './association';

/** What a test says of a volunteer; the rest is the builder's. */
export interface TestVolunteer {
  readonly id: string;
  readonly units: readonly string[];
  readonly firstName: string;
  readonly lastName: string;
  readonly alias: string | null;
  readonly birthYear: number;
  readonly gender: Gender;
  readonly municipality: string | null;
  readonly languages: readonly SpokenLanguage[];
  readonly themes: readonly OfferedTheme[];
  readonly refusedThemes: readonly string[];
  readonly forms: readonly ContactForm[];
  readonly weeklyTimes: readonly WeeklyTime[];
  readonly travelKm: number | null;
  readonly freePlaces: number;
  readonly notAvailableBefore: string | null;
  readonly seekerGenders: readonly Gender[];
  readonly clearedForProtected: boolean;
  readonly arrivedAt: Date;
}

let counter = 0;

/** Builds a volunteer through the database owner's connection; the kept facts are true when `save` is done. */
export class VolunteerBuilder {
  private state: VolunteerState = 'received';
  private facts: StoredFacts = {
    interviews: [],
    trainings: [],
    papers: [],
    backgroundChecks: [],
    exemptions: [],
    guidance: [],
  };
  private courseId: string | undefined;
  private readonly told: TestVolunteer;

  constructor(
    private readonly product: TestProduct,
    private readonly organisation: TestOrganisation,
    told: Partial<TestVolunteer>,
  ) {
    counter += 1;
    this.told = {
      id: randomUUID(),
      units: [organisation.units[0]],
      firstName: 'Kalle',
      lastName: `Kuvitelma ${counter}`,
      alias: null,
      birthYear: 1980,
      gender: 'man',
      municipality: '837',
      languages: [{ code: 'fi', level: 'native' }],
      themes: [{ theme: 'separation-with-children', depth: 3 }],
      refusedThemes: [],
      forms: ['face_to_face', 'phone'],
      weeklyTimes: [{ day: 2, part: 'evening' }],
      travelKm: 50,
      freePlaces: 1,
      notAvailableBefore: null,
      seekerGenders: [],
      clearedForProtected: false,
      arrivedAt: product.clock.now(),
      ...told,
    };
  }

  /** Basic training approved, completed so many days ago; the approval holds 24 months unless told. */
  trained(daysAgo = 30, more: { courseId?: string; validityMonths?: number | null } = {}): this {
    this.courseId = more.courseId;
    this.facts = {
      ...this.facts,
      trainings: [
        ...this.facts.trainings,
        {
          courseKind: 'basic',
          state: 'approved',
          completedOn: this.day(daysAgo),
          validityMonths: more.validityMonths === undefined ? 24 : more.validityMonths,
        },
      ],
    };
    return this;
  }

  /** Trained to lead groups on that day; the approval holds so many months. */
  ledSince(completedOn: string, validityMonths: number): this {
    this.facts = {
      ...this.facts,
      trainings: [
        ...this.facts.trainings,
        { courseKind: 'leader', state: 'approved', completedOn, validityMonths },
      ],
    };
    return this;
  }

  /** Interviewed and recommended. */
  interviewed(daysAgo = 20): this {
    this.facts = {
      ...this.facts,
      interviews: [
        { day: this.day(daysAgo), recommended: true, ownCrisisProcessed: true, identitySeen: true },
      ],
    };
    if (this.state === 'received') this.state = 'interviewed';
    return this;
  }

  /** Agreement and pledge signed. */
  signed(daysAgo = 10): this {
    const day = this.day(daysAgo);
    this.facts = {
      ...this.facts,
      papers: [
        { kind: 'agreement', day, until: null },
        { kind: 'pledge', day, until: null },
      ],
    };
    return this;
  }

  /** Everything in order for a task without a background check. */
  ready(): this {
    return this.trained().interviewed().signed().active();
  }

  active(): this {
    return this.in('active');
  }

  /** In some other state. */
  in(state: VolunteerState): this {
    this.state = state;
    return this;
  }

  /** Writes the volunteer with the rows behind the facts; returns the id. */
  async save(): Promise<string> {
    const { product, organisation, told, facts } = this;
    const { admin } = product.database;
    const today = product.clock.today();
    const row = {
      state: this.state,
      facts,
      notAvailableBefore: null,
      freePlaces: told.freePlaces,
    };
    const { missing, readyUntil } = paperFacts(factsOf(row, today), today);
    await admin.query(
      `insert into people.volunteer (organisation_id, id, unit_ids, state, first_name, last_name, alias, birth_year, gender, municipality,
         languages, themes, refused_themes, forms, weekly_times, travel_km, free_places, not_available_before, seeker_genders,
         cleared_for_protected, facts, missing, ready_until, arrived_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
      [
        organisation.id,
        told.id,
        told.units,
        this.state,
        told.firstName,
        told.lastName,
        told.alias,
        told.birthYear,
        told.gender,
        told.municipality,
        JSON.stringify(told.languages),
        JSON.stringify(told.themes),
        told.refusedThemes,
        told.forms,
        weeklyTimesToMask(told.weeklyTimes),
        told.travelKm,
        told.freePlaces,
        told.notAvailableBefore,
        told.seekerGenders,
        told.clearedForProtected,
        JSON.stringify(facts),
        missing,
        readyUntil,
        told.arrivedAt,
      ],
    );
    await this.saveKey();
    await this.saveParts();
    return told.id;
  }

  private async saveKey(): Promise<void> {
    const { organisation, told } = this;
    const wrapping = this.product.app.get(RootKey).derive(`organisation|${organisation.id}`);
    const place = `${organisation.id}|platform.person_key|${told.id}`;
    await this.product.database.admin.query(
      'insert into platform.person_key (organisation_id, person_id, wrapped) values ($1, $2, $3)',
      [organisation.id, told.id, seal(wrapping, place, randomBytes(32))],
    );
  }

  private async saveParts(): Promise<void> {
    const { organisation, told, facts } = this;
    const { admin } = this.product.database;
    const by = randomUUID();
    await admin.query(
      `insert into people.volunteer_consent (organisation_id, volunteer_id, text_version, day, how, recorded_by)
       values ($1, $2, '1', $3, 'written', $4)`,
      [organisation.id, told.id, this.day(60), by],
    );
    for (const each of facts.interviews)
      await admin.query(
        `insert into people.interview (organisation_id, volunteer_id, day, recommended, own_crisis_processed, identity_seen, interviewer_id)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          organisation.id,
          told.id,
          each.day,
          each.recommended,
          each.ownCrisisProcessed,
          each.identitySeen,
          by,
        ],
      );
    for (const each of facts.papers)
      await admin.query(
        `insert into people.paper (organisation_id, volunteer_id, kind, text_version, day, recorded_by)
         values ($1, $2, $3, '1', $4, $5)`,
        [organisation.id, told.id, each.kind, each.day, by],
      );
    for (const each of facts.trainings) {
      const { validityMonths } = each;
      const courseId =
        this.courseId ??
        (await aCourse(this.product, organisation, { kind: each.courseKind, validityMonths }));
      await admin.query(
        `insert into people.training_record (organisation_id, volunteer_id, course_id, state, completed_on)
         values ($1, $2, $3, $4, $5)`,
        [organisation.id, told.id, courseId, each.state, each.completedOn],
      );
    }
  }

  private day(daysAgo: number): string {
    return addDays(this.product.clock.today(), -daysAgo);
  }
}

/** Begins a volunteer of an organisation: `await aVolunteer(product, organisation).ready().save()`. */
export const aVolunteer = (
  product: TestProduct,
  organisation: TestOrganisation,
  told: Partial<TestVolunteer> = {},
): VolunteerBuilder => new VolunteerBuilder(product, organisation, told);

import { Injectable } from '@nestjs/common';
import {
  circumstancesOf,
  formsOf,
  heardFromOf,
  paperFacts,
  plainEmail,
  safeContactOf,
  type SupportRequest,
  timesOf,
  type VolunteerApplication,
  wishesOf,
  writtenPhone,
} from '@rinnakkain/domain';
import {
  Clock,
  type PersonKey,
  publicActor,
  sql,
  UnitOfWork,
  Vault,
  type Work,
} from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { newAlias } from '../seekers/aliases';
import { sealField, writeSafeContact } from '../seekers/seeker-content';
import { VolunteerExclusions } from '../volunteers/volunteer-exclusions';
import { factsOf } from '../volunteers/volunteer-facts';
import { EMAIL, PHONE } from '../volunteers/volunteers.queries';

/** What goes along with a form: where to, under which text, and everything as it was sent. */
export interface SentAlong {
  readonly organisationId: string;
  readonly unitId: string;
  readonly consentVersion: string;
  /** To know it again when it is sent twice. */
  readonly content: string;
}

const nothing = <T extends string>(text: T): T | null => (text === '' ? null : text);

/** Takes what people without an account send; nothing can be read back, and whether it is new is not told. */
@Injectable()
export class PublicRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly exclusions: VolunteerExclusions,
  ) {}

  /** A request for support, received today; false when the place takes none any more. */
  receiveSeeker(form: SupportRequest, along: SentAlong): Promise<boolean> {
    return this.unitOfWork.runAs(publicActor(along.organisationId), async (work) => {
      const id = randomUUID();
      const { key, wrapped } = this.keyFor(id);
      const sealed = [
        sealField(key, id, 'alias', newAlias()),
        sealField(key, id, 'firstName', form.firstName),
        sealField(key, id, 'phone', nothing(writtenPhone(form.phone))),
        sealField(key, id, 'email', nothing(plainEmail(form.email))),
        sealField(key, id, 'safeContact', writeSafeContact(safeContactOf(form))),
      ];
      const need = {
        municipality: nothing(form.municipality),
        languages: [{ code: form.language, level: 'fluent' }],
        themes: form.themes.map((theme, i) => ({ theme, importance: i === 0 ? 3 : 2 })),
        forms: formsOf(form),
        weeklyTimes: timesOf(form),
        wishes: wishesOf(form),
        ...circumstancesOf(form),
        heardFrom: heardFromOf(form),
      };
      const row = await work.row<{ outcome: string | null }>(sql`
        select people.receive_seeker(${along.unitId}::uuid, ${id}::uuid, ${wrapped}::bytea, ${sealed}::bytea[], ${JSON.stringify(need)}::jsonb,
          ${form.isProtected}, ${along.consentVersion}, ${this.printOf(along)}::bytea, ${this.clock.now()}::timestamptz,
          ${this.clock.today()}::date) as outcome`);
      if (row?.outcome === 'received')
        work.record({
          action: 'seeker.created',
          objectType: 'seeker',
          objectId: id,
          details: { unitId: along.unitId, protected: form.isProtected, consented: true, publicForm: true },
        });
      return row?.outcome !== null && row !== undefined;
    });
  }

  /** An application to become a volunteer, received today; false when the place takes none any more. */
  receiveVolunteer(form: VolunteerApplication, along: SentAlong): Promise<boolean> {
    return this.unitOfWork.runAs(publicActor(along.organisationId), async (work) => {
      const id = randomUUID();
      const { key, wrapped } = this.keyFor(id);
      const phone = nothing(writtenPhone(form.phone));
      const email = nothing(plainEmail(form.email));
      const prints = [
        this.exclusions.nameOf({ ...form, birthYear: Number(form.birthYear) }),
        this.exclusions.phoneOf(phone),
        this.exclusions.emailOf(email),
      ];
      const told = {
        birthYear: Number(form.birthYear),
        municipality: nothing(form.municipality),
        languages: [...new Set([form.language, form.furtherLanguage])]
          .filter(Boolean)
          .map((code) => ({ code, level: 'fluent' })),
        themes: form.themes.map((theme) => ({ theme, depth: 2 })),
        forms: formsOf(form),
        weeklyTimes: timesOf(form),
        travelKm: form.travelKm === '' ? null : Number(form.travelKm),
        heardFrom: heardFromOf(form),
      };
      const row = await work.row<{ outcome: string; hits: string[] }>(sql`
        select outcome, hits from people.receive_volunteer(${along.unitId}::uuid, ${id}::uuid, ${wrapped}::bytea, ${[form.firstName, form.lastName]}::text[],
          ${[key.seal(PHONE, id, phone), key.seal(EMAIL, id, email)]}::bytea[], ${prints}::bytea[], ${JSON.stringify(told)}::jsonb,
          ${this.missing()}::text[], ${along.consentVersion}, ${this.printOf(along)}::bytea, ${this.clock.now()}::timestamptz,
          ${this.clock.today()}::date)`);
      if (row?.outcome === 'received') this.recordVolunteer(work, id, row.hits, along);
      return row !== undefined;
    });
  }

  /** The same entries as a coordinator's registration leaves: whoever applies learns nothing of a hit. */
  private recordVolunteer(work: Work, id: string, hits: readonly string[], { unitId }: SentAlong): void {
    for (const seekerId of hits)
      work.record({
        action: 'seeker.exclusion_hit',
        objectType: 'seeker',
        objectId: seekerId,
        details: { volunteerId: id },
      });
    work.record({
      action: 'volunteer.created',
      objectType: 'volunteer',
      objectId: id,
      details: { unitIds: [unitId], consented: true, publicForm: true },
    });
  }

  /** What somebody lacks of whom nothing but an application is known. */
  private missing(): readonly string[] {
    const today = this.clock.today();
    const known = factsOf({ state: 'received', facts: {}, notAvailableBefore: null, freePlaces: 1 }, today);
    return paperFacts(known, today).missing;
  }

  private keyFor(id: string): { readonly key: PersonKey; readonly wrapped: Buffer } {
    return this.vault.keyForRow('platform.person_key', id);
  }

  private printOf({ content }: SentAlong): Buffer {
    return this.vault.printOf('public form', content);
  }
}

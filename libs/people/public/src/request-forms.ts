import { Injectable } from '@nestjs/common';
import { type FieldError, supportRequestErrors, volunteerApplicationErrors } from '@rinnakkain/domain';
import { type PublicPlace, PublicPlaces, PublicRequests, type SentAlong } from '@rinnakkain/people-api';
import {
  Clock,
  emptyForm,
  type Html,
  pageAddress,
  type PageAnswer,
  PublicPages,
  type SentForm,
  type TextLanguage,
} from '@rinnakkain/platform-api';
import { FormGate } from './form-gate';
import { askPage } from './pages/ask-page';
import { faultWords } from './pages/fault-words';
import type { ShownForm } from './pages/form-page';
import { supportRequestOf, volunteerApplicationOf } from './pages/sent-forms';
import { volunteerPage } from './pages/volunteer-page';
import { askText } from './texts/ask-texts';
import { volunteerText } from './texts/volunteer-texts';
import { CONSENT_VERSION } from './texts/versions';

/** One of the two forms: how it is shown, checked and taken. */
interface Kind {
  readonly key: 'ask' | 'volunteer';
  readonly takes: 'seekers' | 'volunteers';
  readonly title: (language: TextLanguage) => string;
  readonly page: (shown: ShownForm) => Html;
  readonly errors: (sent: SentForm) => FieldError[];
  readonly receive: (sent: SentForm, along: SentAlong) => Promise<boolean>;
}

/** The forms by which people without an account turn to an association. */
@Injectable()
export class RequestForms {
  readonly ask: Kind = {
    key: 'ask',
    takes: 'seekers',
    title: (language) => askText(language, 'title'),
    page: askPage,
    errors: (sent) => supportRequestErrors(supportRequestOf(sent)),
    receive: (sent, along) => this.requests.receiveSeeker(supportRequestOf(sent), along),
  };
  readonly volunteer: Kind = {
    key: 'volunteer',
    takes: 'volunteers',
    title: (language) => volunteerText(language, 'title'),
    page: volunteerPage,
    errors: (sent) => volunteerApplicationErrors(volunteerApplicationOf(sent), this.clock.today()),
    receive: (sent, along) => this.requests.receiveVolunteer(volunteerApplicationOf(sent), along),
  };

  constructor(
    private readonly places: PublicPlaces,
    private readonly requests: PublicRequests,
    private readonly pages: PublicPages,
    private readonly gate: FormGate,
    private readonly clock: Clock,
  ) {}

  /** The form with nothing in it: the same for everybody. */
  async show(kind: Kind, language: TextLanguage): Promise<PageAnswer> {
    const places = await this.places.taking(kind.takes);
    const body = kind.page({ language, sent: emptyForm(), faults: new Map(), places });
    return this.pages.of({ key: kind.key, language, title: kind.title(language), body });
  }

  /** Takes what was sent, or shows it again with what is wrong; sent twice, it is taken once and answered the same. */
  async take(kind: Kind, language: TextLanguage, sent: SentForm): Promise<PageAnswer> {
    const { places, place } = await this.placesFor(kind, sent);
    const again = (
      faults: ReadonlyMap<string, string>,
      { notice, ...how }: { readonly notice?: string; readonly status: number; readonly retryAfter?: number },
    ): Promise<PageAnswer> =>
      this.pages.of(
        {
          key: kind.key,
          language,
          title: kind.title(language),
          body: kind.page({ language, sent, faults, places, ...(notice ? { notice } : {}) }),
        },
        { ...how, personal: true, ...(place ? { organisationId: place.organisationId } : {}) },
      );
    const errors = [
      ...kind.errors(sent),
      ...(place
        ? []
        : [{ pointer: '/place', code: sent.text('place') === '' ? 'REQUIRED' : 'NOT_FOUND_VALUE' } as const]),
    ];
    if (!place || errors.length > 0) return again(faultWords(errors, language), { status: 422 });
    const heldBack = await this.gate.holdsBack(sent, language);
    if (heldBack) return again(new Map(), heldBack);
    const taken = await kind.receive(sent, {
      organisationId: place.organisationId,
      unitId: place.unitId,
      consentVersion: CONSENT_VERSION,
      content: `${kind.key}?${sent.content}`,
    });
    if (!taken) {
      this.places.forget();
      const closed = [{ pointer: '/place', code: 'NOT_FOUND_VALUE' } as const];
      return again(faultWords(closed, language), { status: 422 });
    }
    return { status: 303, location: pageAddress(`${kind.key}-sent`, language), personal: true };
  }

  /** Where the form can go and where it is to go; what is not known may only be new. */
  private async placesFor(
    { takes }: Kind,
    sent: SentForm,
  ): Promise<{ places: readonly PublicPlace[]; place: PublicPlace | undefined }> {
    const wanted = sent.text('place');
    const known = await this.places.taking(takes);
    if (wanted === '' || known.some(({ unitId }) => unitId === wanted))
      return { places: known, place: known.find(({ unitId }) => unitId === wanted) };
    this.places.forget();
    const places = await this.places.taking(takes);
    return { places, place: places.find(({ unitId }) => unitId === wanted) };
  }
}

import { Injectable } from '@nestjs/common';
import {
  type FieldError,
  municipalityOf,
  supportRequestErrors,
  volunteerApplicationErrors,
} from '@rinnakkain/domain';
import { type PublicPlace, PublicPlaces, PublicRequests, type SentAlong } from '@rinnakkain/people-api';
import {
  Clock,
  emptyForm,
  type Html,
  pageAddress,
  type PageAnswer,
  PublicPages,
  PublicSites,
  type SentForm,
  type ShownText,
  ShownTexts,
  type TextLanguage,
} from '@rinnakkain/platform-api';
import { FormGate } from './form-gate';
import { askPage } from './pages/ask-page';
import { choosePage } from './pages/choose-page';
import { faultWords } from './pages/fault-words';
import type { ShownForm } from './pages/form-page';
import { supportRequestOf, volunteerApplicationOf } from './pages/sent-forms';
import { volunteerPage } from './pages/volunteer-page';
import { askText } from './texts/ask-texts';
import { commonText } from './texts/common-texts';
import { volunteerText } from './texts/volunteer-texts';

/** One of the two forms: how it is shown, checked and taken. */
interface Kind {
  readonly key: 'ask' | 'volunteer';
  readonly takes: 'seekers' | 'volunteers';
  readonly consent: 'consent_seeker' | 'consent_volunteer';
  readonly text: (language: TextLanguage, key: 'title' | 'heading' | 'lead') => string;
  readonly page: (shown: ShownForm) => Html;
  readonly errors: (sent: SentForm) => FieldError[];
  readonly receive: (sent: SentForm, along: SentAlong) => Promise<boolean>;
}

/** What the address of a form asks for. */
interface AskedFor {
  readonly municipality: string | undefined;
  readonly place: string | undefined;
}

type Query = Readonly<Record<string, string>>;

/** How a form is shown once more, and why. */
interface Again {
  readonly faults: ReadonlyMap<string, string>;
  readonly notice?: string;
  readonly status: number;
  readonly retryAfter?: number;
}

const refused = (
  pointer: string,
  code: 'REQUIRED' | 'NOT_FOUND_VALUE' | 'NOT_ALLOWED_VALUE',
): FieldError => ({
  pointer,
  code,
});

/** What is wrong with a tick under a text that is no longer the one in force. */
const CONSENT_CHANGED: readonly FieldError[] = [refused('/consent', 'NOT_ALLOWED_VALUE')];

/** A form that was sent from under this text. */
const isOf = (sent: SentForm, { version }: ShownText): boolean => sent.text('consentVersion') === version;

/** The forms by which people without an account turn to an association. */
@Injectable()
export class RequestForms {
  readonly ask: Kind = {
    key: 'ask',
    takes: 'seekers',
    consent: 'consent_seeker',
    text: askText,
    page: askPage,
    errors: (sent) => supportRequestErrors(supportRequestOf(sent)),
    receive: (sent, along) => this.requests.receiveSeeker(supportRequestOf(sent), along),
  };
  readonly volunteer: Kind = {
    key: 'volunteer',
    takes: 'volunteers',
    consent: 'consent_volunteer',
    text: volunteerText,
    page: volunteerPage,
    errors: (sent) => volunteerApplicationErrors(volunteerApplicationOf(sent), this.clock.today()),
    receive: (sent, along) => this.requests.receiveVolunteer(volunteerApplicationOf(sent), along),
  };

  constructor(
    private readonly places: PublicPlaces,
    private readonly requests: PublicRequests,
    private readonly pages: PublicPages,
    private readonly sites: PublicSites,
    private readonly texts: ShownTexts,
    private readonly gate: FormGate,
    private readonly clock: Clock,
  ) {}

  /** The form of one place with nothing in it, the same for everybody; the places to choose from before that. */
  async show(kind: Kind, language: TextLanguage, asked: AskedFor): Promise<PageAnswer> {
    const places = await this.places.taking(kind.takes);
    const place = places.length === 1 ? places[0] : places.find(({ unitId }) => unitId === asked.place);
    if (!place && places.length > 0) return this.choose(kind, language, places, asked);
    const municipality = municipalityOf(asked.municipality ?? '')?.code ?? '';
    const sent = emptyForm({ municipality });
    const shown = { language, sent, faults: new Map<string, string>(), places, place };
    return this.pages.of(
      {
        ...this.head(kind, language, place ? { place: place.unitId } : {}),
        body: kind.page({ ...shown, ...(await this.textsFor(kind, place)) }),
      },
      place ? { organisationId: place.organisationId } : {},
    );
  }

  /** Takes what was sent, or shows it again with what is wrong; sent twice, it is taken once and answered the same. */
  async take(kind: Kind, language: TextLanguage, sent: SentForm): Promise<PageAnswer> {
    const { places, place } = await this.placesFor(kind, sent);
    const asked: Query = place ? { place: place.unitId } : {};
    const texts = await this.textsFor(kind, place);
    const again = ({ faults, notice, ...how }: Again, { consent, privacy } = texts): Promise<PageAnswer> => {
      // A tick under another text is no consent to this one.
      const kept = isOf(sent, consent) ? sent : sent.without('consent');
      const told = notice ? { notice } : {};
      const shown = { language, sent: kept, faults, places, place, consent, privacy, ...told };
      return this.pages.of(
        { ...this.head(kind, language, asked), body: kind.page(shown) },
        { ...how, personal: true, ...(place ? { organisationId: place.organisationId } : {}) },
      );
    };
    const errors = [
      ...kind.errors(sent),
      ...(isOf(sent, texts.consent) || !sent.has('consent') ? [] : CONSENT_CHANGED),
      ...(place ? [] : [refused('/place', sent.text('place') === '' ? 'REQUIRED' : 'NOT_FOUND_VALUE')]),
    ];
    if (!place || errors.length > 0) return again({ faults: faultWords(errors, language), status: 422 });
    const heldBack = await this.gate.holdsBack(sent, language);
    if (heldBack) return again({ faults: new Map(), ...heldBack });
    // What was published a moment ago in another process counts: nobody consents to a text they have not seen.
    this.texts.forget();
    const latest = await this.textsFor(kind, place);
    if (!isOf(sent, latest.consent))
      return again({ faults: faultWords(CONSENT_CHANGED, language), status: 422 }, latest);
    const taken = await kind.receive(sent, {
      organisationId: place.organisationId,
      unitId: place.unitId,
      consentVersion: texts.consent.version,
      content: `${kind.key}?${sent.content}`,
    });
    if (!taken) {
      this.places.forget();
      return again({ faults: faultWords([refused('/place', 'NOT_FOUND_VALUE')], language), status: 422 });
    }
    return { status: 303, location: pageAddress(`${kind.key}-sent`, language), personal: true };
  }

  private choose(
    kind: Kind,
    language: TextLanguage,
    places: readonly PublicPlace[],
    { municipality, place }: AskedFor,
  ): Promise<PageAnswer> {
    const words = {
      key: kind.key,
      heading: kind.text(language, 'heading'),
      lead: kind.text(language, 'lead'),
    };
    const notice = place === undefined ? {} : { notice: commonText(language, 'place_closed') };
    const body = choosePage({ language, words, places, municipality, ...notice });
    const asked: Query = municipality === undefined ? {} : { municipality };
    return this.pages.of({ ...this.head(kind, language, asked), body });
  }

  private head(kind: Kind, language: TextLanguage, asked: Query) {
    return { key: kind.key, language, title: kind.text(language, 'title'), asked };
  }

  /** The texts that a form of a place shows; of the only association there is when the place is not known. */
  private async textsFor(
    kind: Kind,
    place: PublicPlace | undefined,
  ): Promise<Pick<ShownForm, 'consent' | 'privacy'>> {
    const about = place?.organisationId ?? (await this.sites.about())?.id;
    return {
      consent: await this.texts.of(about, kind.consent),
      privacy: await this.texts.of(about, 'privacy'),
    };
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

import type { ContactForm, RelationshipState } from '../keys/keys';
import { addDays, daysBetween, type Day } from '../days/days';

/** Days each side has to answer a proposal. */
export const ANSWER_WITHIN_DAYS = 7;

/** Days after which an unanswered proposal shows in today. */
export const ANSWER_REMINDER_DAYS = 5;

/** The days an open proposal was put to each side. */
export interface ProposalDays {
  readonly state: RelationshipState;
  readonly proposedOn: Day;
  /** The day the volunteer agreed and the seeker's days began; null before. */
  readonly volunteerAgreedOn: Day | null;
}

/** The day the side whose turn it is was asked; null when nobody's answer is awaited. */
export function askedOn({ state, proposedOn, volunteerAgreedOn }: ProposalDays): Day | null {
  if (state === 'proposed') return proposedOn;
  return state === 'volunteer_agreed' ? (volunteerAgreedOn ?? proposedOn) : null;
}

/** The last day an answer is taken; null when none is awaited. */
export function answerBy(proposal: ProposalDays): Day | null {
  const asked = askedOn(proposal);
  return asked === null ? null : addDays(asked, ANSWER_WITHIN_DAYS);
}

/** True when the last day to answer has passed: the proposal expires. */
export function hasExpired(proposal: ProposalDays, today: Day): boolean {
  const lastDay = answerBy(proposal);
  return lastDay !== null && today > lastDay;
}

/** True from the day a proposal is shown in today. */
export function isNearExpiry(proposal: ProposalDays, today: Day): boolean {
  const asked = askedOn(proposal);
  return asked !== null && daysBetween(asked, today) >= ANSWER_REMINDER_DAYS;
}

/** All that either sees of the other before both have agreed. */
export interface AnonymousCard {
  readonly alias: string;
  /** Code of the main theme. */
  readonly theme: string | null;
  /** Codes of the languages. */
  readonly language: readonly string[];
  /** Code of the wellbeing county; null when not known or protected. */
  readonly region: string | null;
  readonly form: readonly ContactForm[];
}

/** What the card is made of; anything more that comes along is left out. */
export interface CardSource {
  readonly alias: string;
  readonly themes: readonly { readonly theme: string }[];
  readonly languages: readonly { readonly code: string }[];
  readonly wellbeingCounty: string | null;
  readonly forms: readonly ContactForm[];
  readonly protected: boolean;
}

/** The anonymous card: exactly five fields, and no region of a protected person. */
export const anonymousCard = (source: CardSource): AnonymousCard => ({
  alias: source.alias,
  theme: source.themes[0]?.theme ?? null,
  language: source.languages.map(({ code }) => code),
  region: source.protected ? null : source.wellbeingCounty,
  form: [...source.forms],
});

import type {
  ContactForm,
  Gender,
  LanguageLevel,
  MatchCriterion,
  RefusalCode,
  WishCriterion,
} from '../../keys/keys';
import type { SeekerId, VolunteerId } from '../../keys/ids';
import type { Day } from '../../days/days';
import type { Details } from '../../problems/rule-violation';
import type { TaskConditions, VolunteerFacts } from '../../people/facts.types';
import type { WhyKey } from './why-keys';

/** A spoken language: ISO 639 code and how well. */
export interface SpokenLanguage {
  readonly code: string;
  readonly level: LanguageLevel;
}

/** A theme a seeker looks support for; the first of the list is the main one. */
export interface SoughtTheme {
  readonly theme: string;
  /** 1 to 3, 3 matters most. */
  readonly importance: number;
}

/** A theme a volunteer has lived through; the first of the list is the main one. */
export interface OfferedTheme {
  readonly theme: string;
  /** 1 to 3, 3 is deepest. */
  readonly depth: number;
}

/**
 * A wish of a seeker. value: gender `woman|man|other`; age `30-45`; area `same|different`; form a contact form;
 * language a code; parenthood `yes`.
 */
export interface Wish {
  readonly criterion: WishCriterion;
  readonly value: string;
  readonly required: boolean;
}

/** Limits a volunteer sets; an absent one limits nothing. */
export interface VolunteerLimits {
  readonly seekerGenders?: readonly Gender[];
}

/** What one seeker needs, without a name. */
export interface MatchNeed {
  readonly seekerId: SeekerId;
  readonly task: TaskConditions | null;
  /** Protected details: no municipality, distance or county is used or shown. */
  readonly protected: boolean;
  readonly gender: Gender | null;
  readonly municipality: string | null;
  readonly wellbeingCounty: string | null;
  readonly languages: readonly SpokenLanguage[];
  readonly themes: readonly SoughtTheme[];
  readonly forms: readonly ContactForm[];
  /** Mask of 28 weekly times; 0 when not known. */
  readonly weeklyTimes: number;
  readonly wishes: readonly Wish[];
}

/** What stands between these two people; only ever counted together, as OTHER. */
export interface Obstacles {
  /** On an exclusion list, by account or fingerprint. */
  readonly excluded: boolean;
  /** Either has declined this pair. */
  readonly refused: boolean;
  /** An earlier pair of theirs ended for one of the blocking reasons. */
  readonly earlierPairBlocked: boolean;
}

/** What one volunteer offers, without a name. */
export interface MatchVolunteer {
  readonly id: VolunteerId;
  readonly facts: VolunteerFacts;
  readonly birthYear: number | null;
  readonly gender: Gender | null;
  readonly municipality: string | null;
  readonly languages: readonly SpokenLanguage[];
  readonly themes: readonly OfferedTheme[];
  readonly refusedThemes: readonly string[];
  readonly forms: readonly ContactForm[];
  /** Mask of 28 weekly times; 0 when not known. */
  readonly weeklyTimes: number;
  readonly travelKm: number | null;
  readonly limits: VolunteerLimits;
  readonly clearedForProtected: boolean;
  readonly obstacles: Obstacles;
  /** The day the volunteer's last relationship ended; null when there was none. */
  readonly lastEndedOn: Day | null;
}

/** One criterion's share of a fit. */
export interface MatchPart {
  readonly criterion: MatchCriterion;
  readonly points: number;
  readonly of: number;
  readonly why: WhyKey;
  readonly args?: Details;
}

/** A volunteer who passes every hard rule. */
export interface Candidate {
  readonly volunteerId: VolunteerId;
  /** 0 to 1000, the sum of the parts. */
  readonly fit: number;
  /** 1 is best. */
  readonly rank: number;
  readonly parts: readonly MatchPart[];
}

/** A volunteer who fails exactly one hard rule. */
export interface OneReasonAway {
  readonly volunteerId: VolunteerId;
  readonly code: RefusalCode;
  readonly args?: Details;
  readonly wouldFit: number;
}

/** The answer for one seeker. */
export interface Shortlist {
  readonly candidates: readonly Candidate[];
  readonly excluded: {
    /** Each excluded volunteer once, at the first rule they fail. */
    readonly byReason: Readonly<Partial<Record<RefusalCode, number>>>;
    /** All of them, the best fit first. */
    readonly oneReasonAway: readonly OneReasonAway[];
  };
  readonly considered: number;
  readonly eligible: number;
}

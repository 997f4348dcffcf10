import { Injectable, inject } from '@angular/core';
import type { ShortlistCandidate, VolunteerTraits } from '@rinnakkain/api-client';
import type { MatchCriterion } from '@rinnakkain/domain';
import { CodeNames, Formats, stateLabel, stateText } from '@rinnakkain/platform-dashboard';
import type { BarGroup } from '@rinnakkain/ui';
import { type WhyArgs, WhyWords } from './why-words';

/** One criterion of a candidate in words. */
export interface ReasonLine {
  readonly criterion: string;
  readonly why: string;
  readonly points: number;
  readonly of: number;
  readonly unknown: boolean;
}

/** A candidate as the page shows it. */
export interface CandidateView {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly fit: number;
  readonly facts: string;
  readonly groups: readonly BarGroup[];
  readonly reasons: readonly ReasonLine[];
  readonly strong: string;
  readonly weak: string;
  readonly unknown: string;
}

const GROUPS: readonly { group: BarGroup['group']; criteria: readonly MatchCriterion[] }[] = [
  { group: 'experience', criteria: ['theme'] },
  { group: 'person', criteria: ['language', 'gender', 'age'] },
  { group: 'meeting', criteria: ['form', 'distance', 'time'] },
];
const STRONG_FROM = 0.8;
const WEAK_UNDER = 0.6;

/** Puts a candidate of the API into words. */
@Injectable({ providedIn: 'root' })
export class CandidateViews {
  private readonly words = inject(WhyWords);
  private readonly formats = inject(Formats);
  private readonly names = inject(CodeNames);

  /** The whole candidate. */
  of({ volunteer, rank, fit, parts, traits }: ShortlistCandidate): CandidateView {
    const lines = parts.map((part) => ({
      key: part.criterion,
      criterion: stateLabel('match', 'criterion', part.criterion),
      why: this.words.why(part.why, part.args as WhyArgs | undefined),
      points: part.points,
      of: part.of,
      unknown: this.words.isUnknown(part.why),
      wished: !part.why.endsWith('no_wish') && part.why !== 'distance.not_needed',
    }));
    const named = (some: typeof lines): string =>
      some.map(({ key }) => stateText('match', 'criterion', key)).join(', ');
    const told = lines.filter((line) => !line.unknown && line.wished);
    return {
      id: volunteer.id,
      name: volunteer.name,
      rank,
      fit,
      facts: this.traits(traits),
      groups: GROUPS.map(({ group, criteria }) => ({
        group,
        segments: lines
          .filter(({ key }) => criteria.includes(key))
          .map((line) => ({ ...line, criterion: line.key })),
      })),
      reasons: lines,
      strong: named(told.filter(({ points, of }) => points >= of * STRONG_FROM)),
      weak: named(told.filter(({ points, of }) => points < of * WEAK_UNDER)),
      unknown: named(lines.filter(({ unknown }) => unknown)),
    };
  }

  /** Age, place and free places: "38 v · Kangasala, noin 14 km · 1 paikka vapaana kahdesta". */
  traits({ age, municipality, distanceKm, places, occupied }: VolunteerTraits): string {
    const free = Math.max(0, places - occupied);
    const place = municipality
      ? this.names.municipality(municipality)
      : $localize`:@@support.traits.no_municipality:Municipality not known`;
    const distance = distanceKm === null ? null : this.formats.kilometres(distanceKm);
    return [
      age === null
        ? $localize`:@@support.traits.no_age:Age not known`
        : $localize`:@@support.traits.age:${age}:years: y`,
      distance === null || distanceKm === 0
        ? place
        : $localize`:@@support.traits.place:${place}:place:, about ${distance}:distance:`,
      places === 1 && free === 1
        ? $localize`:@@support.traits.one_place:1 free place`
        : $localize`:@@support.traits.places:${free}:free: of ${places}:places: places free`,
    ].join(' · ');
  }
}

import { Injectable, inject } from '@angular/core';
import type {
  Requirement,
  RequirementReasonAnswer,
  RequirementStandingAnswer,
  RequiredCourse,
  TrainingStatusLine,
} from '@rinnakkain/api-client';
import type { RequirementStatus, Standing } from '@rinnakkain/domain';
import { Formats, capital, requirementWords, stateText } from '@rinnakkain/platform-dashboard';
import type { StatusKind } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';

/** A requirement with what it is known by, as a column of the matrix has it. */
export interface NamedRequirement {
  readonly key: string;
  readonly requirement: Requirement;
}

/** How a requirement stands, in a shape, a word and a second line. */
export interface CellWords {
  readonly kind: StatusKind;
  readonly word: string;
  readonly more: string;
  /** Somebody must act: the cell has a ground. */
  readonly speaks: boolean;
}

const KINDS: Readonly<Record<RequirementStatus, StatusKind>> = {
  not_started: 'not_started',
  under_way: 'under_way',
  awaiting_approval: 'waits',
  approved: 'fine',
  expiring: 'attention',
  expired: 'expired',
  exempt: 'exempt',
  not_applicable: 'not_applicable',
};

/** The shape of each standing. */
export const STANDING_KINDS: Readonly<Record<Standing, StatusKind>> = {
  awaiting_approval: 'waits',
  expiring: 'attention',
  missing: 'expired',
  under_way: 'under_way',
  ready: 'fine',
  on_break: 'on_break',
};

/** What requirements and how they stand are called. */
@Injectable({ providedIn: 'root' })
export class RequirementWords {
  private readonly formats = inject(Formats);
  private readonly names = inject(OwnNames);

  /** "peruskoulutus", "ohjaajakoulutus tai Doulakoulutus", "ohjaus". */
  name({ kind, courses }: Requirement, known: readonly RequiredCourse[]): string {
    if (kind !== 'course') return requirementWords.requirement.kind[kind];
    return courses
      .map((choice) => {
        if (choice.kind) return stateText('course', 'kind', choice.kind);
        const course = known.find(({ id }) => id === choice.courseId);
        return course ? this.names.of(course.name) : requirementWords.requirement.kind.course;
      })
      .join($localize`:@@people.requirement.or: or `);
  }

  /** What limits it, for the head of a column: "24 kk", "90 vrk", "6 kk:n kuluessa". */
  limits({ kind, stage, withinMonths, validityMonths, withinDays }: Requirement): string {
    if (stage === 'within_months')
      return $localize`:@@people.requirement.within:within ${withinMonths ?? 0}:months: months`;
    if (withinDays !== null) return this.formats.days(withinDays);
    if (validityMonths !== null)
      return $localize`:@@people.requirement.months:${validityMonths}:months: months`;
    return kind === 'pledge' ? $localize`:@@people.requirement.no_end:without an end` : '';
  }

  /** A cell of the matrix. Somebody active lacks what a beginner has not started. */
  cell(cell: RequirementStandingAnswer, standing: Standing): CellWords {
    const { status, until, met } = cell;
    const lacks = !met && status === 'not_started' && standing === 'missing';
    return {
      kind: lacks ? 'expired' : KINDS[status],
      word: lacks ? $localize`:@@people.requirement.lacks:Missing` : this.word(cell),
      more: this.more(cell),
      speaks:
        lacks ||
        status === 'awaiting_approval' ||
        status === 'expiring' ||
        (status === 'expired' && until !== null),
    };
  }

  private word({ status, until }: RequirementStandingAnswer): string {
    if (status === 'expiring') return $localize`:@@people.requirement.expires:Expires`;
    if (status === 'expired') return $localize`:@@people.requirement.expired:Expired`;
    if (status === 'approved' && until !== null) return this.monthOf(until);
    return this.plain({ status });
  }

  /** How it stands, in the word alone. */
  plain({ status }: Pick<RequirementStandingAnswer, 'status'>): string {
    return capital(requirementWords.requirement.status[status]);
  }

  /** "12/2028": the month until which it holds. */
  monthOf(day: string): string {
    const [year, month] = day.split('-');
    return `${Number(month)}/${year}`;
  }

  private more({ status, until, reasons, met }: RequirementStandingAnswer): string {
    const dayOf = (code: RequirementReasonAnswer['code']) =>
      reasons.find((reason) => reason.code === code)?.day ?? null;
    const [kept, grace, due] = [dayOf('KEPT'), dayOf('IN_GRACE'), met ? dayOf('DUE_BY') : null];
    if (kept) return $localize`:@@people.requirement.kept:kept until ${this.formats.date(kept)}:day:`;
    if (grace) return $localize`:@@people.requirement.grace:counts until ${this.formats.date(grace)}:day:`;
    if (due) return $localize`:@@people.requirement.due:due by ${this.monthOf(due)}:day:`;
    if (until === null || status === 'approved') return '';
    if (status === 'exempt')
      return $localize`:@@people.requirement.until:until ${this.formats.date(until)}:day:`;
    return this.formats.day(until);
  }

  /** Readiness in one line: the missing thing by name. */
  standing(
    line: TrainingStatusLine,
    columns: readonly NamedRequirement[],
    known: readonly RequiredCourse[],
  ): string {
    const names = (of: (cell: RequirementStandingAnswer) => boolean) =>
      this.formats.list(
        columns.flatMap(({ key, requirement }) => {
          const cell = line.cells.find((one) => one.key === key);
          return cell && of(cell) ? [this.name(requirement, known)] : [];
        }),
      );
    switch (line.standing) {
      case 'awaiting_approval':
        return $localize`:@@people.standing.awaits:Awaits: ${names((cell) => !cell.met && cell.status === 'awaiting_approval')}:what:`;
      case 'expiring':
        return $localize`:@@people.standing.until:Ready until ${this.formats.date(line.until ?? '')}:day:`;
      case 'ready':
      case 'on_break':
        return capital(requirementWords.standing.key[line.standing]);
      default: {
        const missing = names((cell) => !cell.met);
        return missing
          ? $localize`:@@people.standing.missing:Missing: ${missing}:what:`
          : $localize`:@@people.standing.path:On the path`;
      }
    }
  }

  /** Why, as sentences with their days. */
  why(reasons: readonly RequirementReasonAnswer[]): string[] {
    return reasons.map(({ code, day }) => {
      const words = capital(requirementWords.requirement.reason[code]);
      return day ? `${words} ${this.formats.day(day)}` : words;
    });
  }
}

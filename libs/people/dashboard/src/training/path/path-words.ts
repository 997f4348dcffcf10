import { Injectable, inject } from '@angular/core';
import type { OwnPath, RequirementStandingAnswer } from '@rinnakkain/api-client';
import { type PathItem, type PathStep, requirementOf } from '@rinnakkain/domain';
import { Formats, capital } from '@rinnakkain/platform-dashboard';
import type { StatusKind } from '@rinnakkain/ui';
import { RequirementWords } from '../requirement-words';

type Known = Pick<OwnPath, 'courses'>;

/** What a volunteer is told of their own path. */
@Injectable({ providedIn: 'root' })
export class PathWords {
  private readonly formats = inject(Formats);
  private readonly words = inject(RequirementWords);

  name({ requirement }: Pick<PathItem, 'requirement'>, { courses }: Known): string {
    return this.words.name(
      {
        ...requirementOf(requirement.kind),
        ...requirement,
        courses: requirement.courses.map((choice) => ({ ...choice })),
      },
      courses,
    );
  }

  /** The next step in one line. */
  step(step: PathStep, known: Known): string {
    const what = this.name(step.item, known);
    switch (step.means) {
      case 'sign':
        return $localize`:@@own.path.sign:Read and sign: ${what}:what:`;
      case 'enrol':
        return $localize`:@@own.path.enrol:Enrol on a course: ${what}:what:`;
      case 'attend':
        return $localize`:@@own.path.attend:Come to the course: ${what}:what:`;
      case 'complete':
        return $localize`:@@own.path.complete:Complete what is missing: ${what}:what:`;
      case 'wait':
        return $localize`:@@own.path.wait:Awaits approval: ${what}:what:`;
      case 'place':
        return $localize`:@@own.path.place:On the waiting list: ${what}:what:`;
      default:
        return capital(what);
    }
  }

  /** What to do, or why there is nothing to do, in a sentence. */
  how({ means, item }: PathStep): string {
    switch (means) {
      case 'wait':
        return $localize`:@@own.path.how_wait:The reviewer goes through it. You don't need to do anything.`;
      case 'place':
        return $localize`:@@own.path.how_place:A place that comes free is yours when it is your turn.`;
      case 'complete':
        return $localize`:@@own.path.how_complete:Agree with the trainer on how you do the rest.`;
      case 'ask':
        return this.whom(item);
      default:
        return '';
    }
  }

  private whom({ requirement: { kind } }: PathItem): string {
    switch (kind) {
      case 'course':
        return $localize`:@@own.path.no_run:No such course is open right now. It comes here as soon as its enrolment opens.`;
      case 'interview':
        return $localize`:@@own.path.interview:The coordinator agrees on a time with you.`;
      case 'guidance':
        return $localize`:@@own.path.guidance:Come to the next guidance. The coordinator tells you the time.`;
      default:
        return $localize`:@@own.path.ask:The coordinator takes care of this with you.`;
    }
  }

  /** By when, if anything presses. */
  by({ now, by }: PathStep): string {
    if (now) return $localize`:@@own.path.needed:Needed before you can support somebody.`;
    return by
      ? $localize`:@@own.path.by:Do this by ${this.formats.day(by)}:day:; until then you are ready.`
      : '';
  }

  /** Where the volunteer stands, in a shape and words. */
  standing({ standing, until, state }: OwnPath): { kind: StatusKind; word: string } {
    if (state === 'on_break')
      return { kind: 'on_break', word: $localize`:@@own.path.on_break:You are on a break` };
    switch (standing) {
      case 'ready':
      case 'expiring': {
        const kind = standing === 'ready' ? 'fine' : 'attention';
        if (until === null)
          return { kind, word: $localize`:@@own.path.ready:You are ready to support somebody` };
        return {
          kind,
          word: $localize`:@@own.path.ready_until:You are ready until ${this.formats.day(until)}:day:`,
        };
      }
      case 'missing':
        return {
          kind: 'expired',
          word: $localize`:@@own.path.missing:Something is missing before you are ready`,
        };
      case 'awaiting_approval':
        return { kind: 'waits', word: $localize`:@@own.path.awaiting:What you have done awaits approval` };
      default:
        return { kind: 'under_way', word: $localize`:@@own.path.under_way:You are on your way` };
    }
  }

  /** What is known of one requirement: since when, until when, by when. */
  facts(
    cell: Pick<RequirementStandingAnswer, 'status' | 'since' | 'until' | 'reasons' | 'met'>,
    kind: string,
  ): string {
    const dayOf = (code: string) => cell.reasons.find((reason) => reason.code === code)?.day;
    const day = (value: string) => this.formats.date(value);
    const held = cell.status === 'approved' || cell.status === 'expiring';
    const [kept, grace, due] = [dayOf('KEPT'), dayOf('IN_GRACE'), dayOf('DUE_BY')];
    const parts = [
      // The day of a check is the named checkers' alone.
      held && cell.since && kind !== 'background_check'
        ? $localize`:@@own.path.since:done ${day(cell.since)}:day:`
        : '',
      held && cell.until ? $localize`:@@people.record.until:in force until ${day(cell.until)}:day:` : '',
      cell.status === 'exempt' && cell.until
        ? $localize`:@@people.requirement.until:until ${day(cell.until)}:day:`
        : '',
      cell.status === 'expired' && cell.until
        ? $localize`:@@people.record.expired:expired ${day(cell.until)}:day:`
        : '',
      kept ? $localize`:@@own.path.kept:the earlier requirements hold for you until ${day(kept)}:day:` : '',
      grace ? $localize`:@@own.path.grace:still counts until ${day(grace)}:day:` : '',
      due && cell.met ? $localize`:@@own.path.due:needed by ${day(due)}:day:` : '',
    ];
    return capital(parts.filter(Boolean).join(' · '));
  }

  /** What changes by a coming version, and until when one may go on as before. */
  change({ inForceFrom, met, kept }: NonNullable<OwnPath['change']>): string {
    const from = this.formats.day(inForceFrom);
    if (kept)
      return $localize`:@@own.path.change_kept:From ${from}:day: on more is required. You can go on as before until ${this.formats.day(kept.until)}:until:.`;
    return met
      ? $localize`:@@own.path.change_met:From ${from}:day: on the requirements are new. You meet them already.`
      : $localize`:@@own.path.change_lacks:From ${from}:day: on more is required before you can support somebody.`;
  }
}

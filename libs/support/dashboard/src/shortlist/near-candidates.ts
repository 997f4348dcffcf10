import { Component, computed, inject, input } from '@angular/core';
import type { NearCandidate } from '@rinnakkain/api-client';
import type { CourseKind, RefusalCode, VolunteerState } from '@rinnakkain/domain';
import { Formats, capital, stateLabel, stateText } from '@rinnakkain/platform-dashboard';
import { EmptyState, Icon, ListRow, type StatusKind } from '@rinnakkain/ui';
import { RouterLink } from '@angular/router';
import { CandidateViews } from './candidate-view';

interface NearGroup {
  readonly code: RefusalCode;
  readonly heading: string;
  readonly shape: StatusKind;
  readonly mend: string;
  readonly lines: readonly { id: string; name: string; facts: string; fact: string; fit: number }[];
}

const PAPERS = new Set<RefusalCode>(['TRAINING_MISSING', 'TRAINING_EXPIRED']);

/** Those who fail one rule alone, by rule: what mends it and where. */
@Component({
  selector: 'rk-near-candidates',
  imports: [EmptyState, Icon, ListRow, RouterLink],
  template: `@if (groups().length) {
      <p class="intro" i18n="@@support.near.intro">
        These are one thing away. When it is mended, they move to the possible ones.
      </p>
      @for (group of groups(); track group.code) {
        <section>
          <h2>
            <svg width="16" height="16" aria-hidden="true" [class.lapsed]="group.shape === 'expired'">
              <use [attr.href]="'icons.svg#status-' + group.shape" />
            </svg>
            {{ group.heading }} <span class="count">{{ group.lines.length }}</span>
          </h2>
          <p class="mend">{{ group.mend }}</p>
          <ul>
            @for (line of group.lines; track line.id) {
              <li
                rkListRow
                [heading]="line.name"
                [detail]="line.facts"
                mark="supporter"
                [link]="['/volunteers', line.id]"
              >
                <span fact>{{ line.fact }}</span>
                <span action class="end">
                  <span class="fit"
                    ><ng-container i18n="@@support.near.would_fit">would fit</ng-container>
                    <b>{{ line.fit }}</b></span
                  >
                  <a [routerLink]="['/volunteers', line.id]"
                    ><ng-container i18n="@@support.near.open">Open the volunteer</ng-container>
                    <rk-icon name="caret-right" [size]="14"
                  /></a>
                </span>
              </li>
            }
          </ul>
        </section>
      }
    } @else {
      <rk-empty-state
        heading="Nobody is one reason away"
        i18n-heading="@@support.near.none"
        text="Every other volunteer has several obstacles. The tab beside shows which."
        i18n-text="@@support.near.none_text"
      />
    }`,
  styles: `
    .intro {
      color: var(--rk-ink-2);
      padding: 14px 0 4px;
    }
    section {
      margin-top: 22px;
    }
    h2 {
      display: flex;
      gap: 9px;
      align-items: center;
    }
    .count {
      font: 400 0.875rem/1.1875rem var(--rk-font);
      color: var(--rk-ink-3);
    }
    svg {
      color: var(--rk-ink-3);
    }
    svg.lapsed {
      color: var(--rk-pihlaja);
    }
    .mend {
      color: var(--rk-ink-2);
      padding-bottom: 10px;
      border-bottom: 1px solid var(--rk-line-strong);
    }
    .end {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
      align-items: center;
      justify-content: flex-end;
      min-width: 260px;
    }
    .fit {
      display: inline-flex;
      gap: 6px;
      align-items: baseline;
      color: var(--rk-ink-2);
    }
    .fit b {
      color: var(--rk-ink);
      font: 620 1.125rem / 1.4 var(--rk-font-title);
    }
    a {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      font-weight: 600;
      text-decoration: none;
    }
  `,
})
export class NearCandidates {
  private readonly views = inject(CandidateViews);
  private readonly formats = inject(Formats);

  readonly candidates = input.required<readonly NearCandidate[]>();

  protected readonly groups = computed((): NearGroup[] => {
    const byCode = new Map<RefusalCode, NearCandidate[]>();
    for (const one of this.candidates()) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
    return [...byCode].map(([code, members]) => ({
      code,
      heading: stateLabel('refusal', 'code', code),
      shape: shapeOf(code),
      mend: mendOf(code),
      lines: members.map((one) => ({
        id: one.volunteer.id,
        name: one.volunteer.name,
        facts: this.views.traits(one.traits),
        fact: this.factOf(one),
        fit: one.wouldFit,
      })),
    }));
  });

  private factOf({ code, args }: NearCandidate): string {
    const known = (args ?? {}) as Readonly<Record<string, unknown>>;
    const day = [known['expiredOn'], known['until'], known['before'], known['day']].find(
      (value): value is string => typeof value === 'string',
    );
    if (code === 'TRAINING_EXPIRED' && day) {
      return $localize`:@@support.near.expired:Expired ${this.formats.date(day)}:day:`;
    }
    if (PAPERS.has(code) && Array.isArray(known['kinds']) && known['kinds'].length) {
      const kinds = known['kinds'].map((kind) => stateText('course', 'kind', kind as CourseKind));
      return capital(this.formats.list(kinds));
    }
    if (code === 'NOT_AVAILABLE_BEFORE' && day) {
      return $localize`:@@support.near.before:From ${this.formats.date(day)}:day:`;
    }
    if (code === 'NOT_ACTIVE' && typeof known['state'] === 'string') {
      return stateLabel('volunteer', 'state', known['state'] as VolunteerState);
    }
    if (code === 'FULL') {
      const [taken, places] = [number(known['occupied']), number(known['freePlaces'])];
      return $localize`:@@support.near.full:${taken}:taken: / ${places}:places: places in use`;
    }
    if (code === 'TOO_FAR') {
      const [way, limit] = [number(known['km']), number(known['limit'])].map((km) =>
        this.formats.kilometres(km),
      );
      return $localize`:@@support.near.too_far:About ${way}:distance:, travels ${limit}:limit:`;
    }
    return $localize`:@@support.near.rest_fine:Everything else is in order`;
  }
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** The shape of an obstacle: lapsed, full, or something that is not there yet. */
function shapeOf(code: RefusalCode): StatusKind {
  if (code === 'TRAINING_EXPIRED') return 'expired';
  if (code === 'FULL') return 'ended';
  return code === 'NOT_ACTIVE' || code === 'NOT_AVAILABLE_BEFORE' ? 'on_break' : 'not_started';
}

/** What mends an obstacle, in a sentence. */
function mendOf(code: RefusalCode): string {
  if (PAPERS.has(code)) {
    return $localize`:@@support.mend.training:An approved training or refresher puts it right. The training reviewer approves.`;
  }
  switch (code) {
    case 'AGREEMENT_MISSING':
    case 'PLEDGE_MISSING':
      return $localize`:@@support.mend.paper:Recording the signed paper on the volunteer's page puts it right.`;
    case 'INTERVIEW_MISSING':
    case 'OWN_CRISIS_UNCONFIRMED':
      return $localize`:@@support.mend.interview:An interview recorded on the volunteer's page puts it right.`;
    case 'FULL':
      return $localize`:@@support.mend.full:One more place is the volunteer's own decision. Ask only if they have the strength.`;
    case 'NOT_ACTIVE':
      return $localize`:@@support.mend.state:Only active volunteers are proposed. A break ends when the volunteer wishes.`;
    case 'LANGUAGE_UNKNOWN':
    case 'FORM_UNKNOWN':
    case 'AREA_UNKNOWN':
      return $localize`:@@support.mend.unknown:Unknown never passes as yes. Fill in what is missing and the list is counted anew.`;
    case 'GENDER':
    case 'FORM':
    case 'LANGUAGE':
    case 'NO_TIME':
    case 'TOO_FAR':
      return $localize`:@@support.mend.wish:Talk about it with the seeker or the volunteer. Nothing is changed on their behalf.`;
    default:
      return $localize`:@@support.mend.other:The volunteer's page tells what can be done.`;
  }
}

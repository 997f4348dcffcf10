import { Component, computed, inject, input } from '@angular/core';
import type { Seeker } from '@rinnakkain/api-client';
import { CodeNames, capital, stateLabel, stateText } from '@rinnakkain/platform-dashboard';
import { WishTag } from '@rinnakkain/ui';
import { requestText } from '../../person/request-text';
import { WeekWords } from '../../person/week-words';
import { WishWords } from '../wish-words';

interface NeedLine {
  what: string;
  value: string;
  /** Whether others are shut out by it; null when it is neither. */
  required: boolean | null;
}

/** What support is hoped for: each thing with whether it is a requirement or a wish. */
@Component({
  selector: 'rk-need-list',
  imports: [WishTag],
  template: `<dl>
    @for (line of lines(); track line.what + line.value) {
      <div>
        <dt>{{ line.what }}</dt>
        <dd>
          <span>{{ line.value }}</span>
          @if (line.required !== null) {
            <rk-wish-tag [required]="line.required" />
          }
        </dd>
      </div>
    }
  </dl>`,
  styles: `
    dl > div {
      display: grid;
      grid-template-columns: minmax(110px, 30%) minmax(0, 1fr);
      gap: 2px 12px;
      align-items: center;
      min-height: 44px;
      padding: 7px 0;
      border-bottom: 1px solid var(--rk-line);
    }
    dt {
      font-size: 0.90625rem;
      line-height: 1.1875rem;
      color: var(--rk-ink-3);
    }
    dd {
      display: flex;
      gap: 12px;
      align-items: center;
      justify-content: space-between;
      font-weight: 600;
    }
    dd span {
      overflow-wrap: anywhere;
    }
    @media (max-width: 639px) {
      dl > div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class NeedList {
  private readonly names = inject(CodeNames);
  private readonly words = inject(WishWords);
  private readonly weeks = inject(WeekWords);

  readonly seeker = input.required<Seeker>();

  protected readonly lines = computed((): NeedLine[] => {
    const seeker = this.seeker();
    const unknown = $localize`:@@people.seeker.unknown:Not known`;
    const [main, ...others] = seeker.themes ?? [];
    const wishes = seeker.wishes ?? [];
    return [
      ...(seeker.supported
        ? [
            {
              what: $localize`:@@people.intake.supported:For whom`,
              value: capital(requestText('supported', seeker.supported)),
              required: null,
            },
          ]
        : []),
      {
        what: $localize`:@@people.need.theme:Main theme`,
        value: main ? capital(this.names.theme(main.theme)) : unknown,
        required: main ? true : null,
      },
      ...(others.length
        ? [
            {
              what: $localize`:@@people.need.themes:Other themes`,
              value: capital(others.map(({ theme }) => this.names.theme(theme)).join(', ')),
              required: false,
            },
          ]
        : []),
      {
        what: $localize`:@@people.need.languages:Languages`,
        value: capital(this.languages()) || unknown,
        required: seeker.languages?.length ? true : null,
      },
      {
        what: $localize`:@@people.need.forms:Ways of meeting`,
        value:
          capital((seeker.forms ?? []).map((form) => stateText('contact', 'form', form)).join(', ')) ||
          unknown,
        required: seeker.forms?.length ? true : null,
      },
      ...wishes.map((wish) => ({
        what: $localize`:@@people.need.wish:Supporter: ${stateText('wish', 'criterion', wish.criterion)}:criterion:`,
        value: this.words.value(wish),
        required: wish.required,
      })),
      {
        what: $localize`:@@people.need.times:Times`,
        value: this.weeks.lines(seeker.weeklyTimes ?? []).join('; ') || unknown,
        required: seeker.weeklyTimes?.length ? false : null,
      },
      ...this.circumstances(seeker),
      ...(seeker.firstPriority
        ? [
            {
              what: $localize`:@@people.need.first:What matters first`,
              value: stateLabel('match', 'criterion', seeker.firstPriority),
              required: null,
            },
          ]
        : []),
    ];
  });

  /** What meeting takes; what nobody has told has no line. */
  private circumstances({ withChildren, accessNeeds }: Seeker): NeedLine[] {
    const along = withChildren ? $localize`:@@people.intake.yes:Yes` : $localize`:@@people.intake.no:No`;
    const needs = (accessNeeds ?? []).map((need) => requestText('access_need', need)).join(', ');
    return [
      ...(typeof withChildren === 'boolean'
        ? [
            {
              what: $localize`:@@people.intake.with_children:A child along when they meet`,
              value: along,
              required: null,
            },
          ]
        : []),
      ...(needs
        ? [
            {
              what: $localize`:@@people.intake.access_needs:What they need to take part`,
              value: capital(needs),
              required: null,
            },
          ]
        : []),
    ];
  }

  private languages(): string {
    return (this.seeker().languages ?? [])
      .map(({ code, level }) => `${this.names.languageOf(code)} (${stateText('language', 'level', level)})`)
      .join(', ');
  }
}

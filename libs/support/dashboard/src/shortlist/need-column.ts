import { Component, computed, inject, input } from '@angular/core';
import type { Seeker } from '@rinnakkain/api-client';
import { WeekWords } from '@rinnakkain/people-dashboard';
import { CodeNames, capital, stateText } from '@rinnakkain/platform-dashboard';
import { SkeletonRows, WishTag } from '@rinnakkain/ui';

interface NeedLine {
  readonly what: string;
  readonly value: string;
  readonly required: boolean | null;
}

/** What the seeker looks for: each thing with whether it is required or wished. */
@Component({
  selector: 'rk-need-column',
  imports: [SkeletonRows, WishTag],
  template: `<h2 i18n="@@support.need.heading">What is wished for</h2>
    @if (seeker()) {
      <dl>
        @for (line of lines(); track line.what) {
          <div>
            <dt>{{ line.what }}</dt>
            <dd>{{ line.value }}</dd>
            @if (line.required !== null) {
              <dd class="tag"><rk-wish-tag [required]="line.required" /></dd>
            }
          </div>
        }
      </dl>
    } @else {
      <rk-skeleton-rows [rows]="6" />
    }`,
  styles: `
    h2 {
      padding-bottom: 8px;
      border-bottom: 1px solid var(--rk-line-strong);
    }
    dl > div {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0 10px;
      align-items: center;
      padding: 8px 0;
      border-bottom: 1px solid var(--rk-line);
    }
    dt {
      grid-column: 1;
      font-size: 0.875rem;
      line-height: 1.1875rem;
      color: var(--rk-ink-3);
    }
    dd {
      grid-column: 1;
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .tag {
      grid-area: 1 / 2 / span 2;
    }
  `,
})
export class NeedColumn {
  private readonly names = inject(CodeNames);
  private readonly week = inject(WeekWords);

  readonly seeker = input.required<Seeker | null>();

  protected readonly lines = computed((): NeedLine[] => {
    const seeker = this.seeker();
    if (!seeker) return [];
    if (seeker.protected && !seeker.themes) {
      return [
        {
          what: $localize`:@@support.need.protected:Protected details`,
          value: $localize`:@@support.need.protected_text:Open them on the seeker's page, with a reason`,
          required: null,
        },
      ];
    }
    const none = $localize`:@@support.need.any:No wish`;
    const [main, ...others] = seeker.themes ?? [];
    const wish = (criterion: string) => (seeker.wishes ?? []).find((one) => one.criterion === criterion);
    const lines: NeedLine[] = [];
    const add = (what: string, value: string, required: boolean | null) =>
      lines.push({ what, value, required });
    add(
      $localize`:@@support.need.theme:Main theme`,
      main ? capital(this.names.theme(main.theme)) : none,
      main ? true : null,
    );
    if (others.length) {
      add(
        $localize`:@@support.need.themes:Other themes`,
        capital(others.map(({ theme }) => this.names.theme(theme)).join(', ')),
        false,
      );
    }
    const languages = (seeker.languages ?? []).map(({ code }) => this.names.languageOf(code));
    add(
      $localize`:@@support.need.language:Language`,
      capital(languages.join(', ')) || none,
      languages.length ? true : null,
    );
    const gender = wish('gender');
    add(
      $localize`:@@support.need.gender:Supporter`,
      gender ? capital(stateText('person', 'gender', gender.value as 'woman')) : none,
      gender?.required ?? null,
    );
    const age = wish('age');
    add(
      $localize`:@@support.need.age:Age`,
      age ? $localize`:@@support.need.years:${age.value.replace('-', '–')}:range: years` : none,
      age?.required ?? null,
    );
    const forms = (seeker.forms ?? []).map((form) => stateText('contact', 'form', form));
    add($localize`:@@support.need.form:Way`, capital(forms.join(', ')) || none, forms.length ? true : null);
    const area = wish('area');
    add(
      $localize`:@@support.need.area:Area`,
      area?.value === 'different'
        ? $localize`:@@support.need.different:Another municipality`
        : area
          ? $localize`:@@support.need.same:The same municipality`
          : none,
      area?.required ?? null,
    );
    const times = this.week.lines(seeker.weeklyTimes ?? []);
    add(
      $localize`:@@support.need.times:Times`,
      times.join('; ') || $localize`:@@support.need.unknown:Not known`,
      times.length ? false : null,
    );
    return lines;
  });
}

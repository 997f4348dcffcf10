import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Volunteer } from '@rinnakkain/api-client';
import { CodeNames, Formats, capital, stateText } from '@rinnakkain/platform-dashboard';
import { requestLabel } from '../person/request-text';
import { WeekWords } from '../person/week-words';
import { depthWord } from './details/depth-words';

interface Fact {
  name: string;
  lines: readonly string[];
  /** Too long to stand beside its name. */
  wide?: boolean;
}

/** What is told of a volunteer, in words; what is not known says so. */
@Component({
  selector: 'rk-volunteer-profile',
  imports: [MatButton, RouterLink],
  template: `<section aria-labelledby="volunteer-profile">
    <div class="heading">
      <h2 id="volunteer-profile" i18n="@@people.profile.heading">Details</h2>
      @if (volunteer().mayChange) {
        <a
          matButton
          class="rk-small"
          [routerLink]="['/volunteers', volunteer().id, 'edit']"
          i18n="@@people.profile.edit"
          >Edit the details</a
        >
      }
    </div>
    <dl class="rk-facts">
      @for (fact of facts(); track fact.name) {
        <div [class.wide]="fact.wide">
          <dt>{{ fact.name }}</dt>
          <dd>
            @for (line of fact.lines; track line) {
              <span class="line">{{ line }}</span>
            } @empty {
              <span class="rk-muted" i18n="@@people.profile.unknown">Not known</span>
            }
          </dd>
        </div>
      }
    </dl>
  </section>`,
  styles: `
    .line {
      display: block;
    }
    .rk-facts > .wide {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  `,
  styleUrl: './volunteer-aside.scss',
})
export class VolunteerProfile {
  readonly volunteer = input.required<Volunteer>();
  /** Names of units by id, as far as they are known. */
  readonly units = input<ReadonlyMap<string, string>>(new Map());

  private readonly names = inject(CodeNames);
  private readonly formats = inject(Formats);
  private readonly week = inject(WeekWords);

  protected readonly facts = computed((): Fact[] => {
    const volunteer = this.volunteer();
    const contact: Fact[] =
      volunteer.phone === undefined
        ? []
        : [
            { name: $localize`:@@people.field.phone:Phone`, lines: some(volunteer.phone) },
            { name: $localize`:@@people.field.email:E-mail`, lines: some(volunteer.email), wide: true },
          ];
    return [...contact, ...this.person(volunteer), ...this.support(volunteer), ...this.terms(volunteer)];
  });

  private person(volunteer: Volunteer): Fact[] {
    return [
      { name: $localize`:@@people.field.alias:Name shown to seekers`, lines: some(volunteer.alias) },
      {
        name: $localize`:@@people.field.birth_year:Year of birth`,
        lines: volunteer.birthYear ? [String(volunteer.birthYear)] : [],
      },
      {
        name: $localize`:@@people.field.gender:Gender`,
        lines: volunteer.gender ? [capital(stateText('person', 'gender', volunteer.gender))] : [],
      },
      {
        name: $localize`:@@people.field.municipality:Municipality`,
        lines: volunteer.municipality ? [this.names.municipality(volunteer.municipality)] : [],
      },
      {
        name: $localize`:@@people.field.languages:Languages`,
        lines: volunteer.languages.map(
          ({ code, level }) =>
            `${capital(this.names.languageOf(code))}, ${stateText('language', 'level', level)}`,
        ),
      },
    ];
  }

  private support(volunteer: Volunteer): Fact[] {
    return [
      {
        name: $localize`:@@people.field.themes:Own experience`,
        lines: volunteer.themes.map(
          ({ theme, depth }) => `${capital(this.names.theme(theme))}, ${depthWord(depth)}`,
        ),
      },
      ...(volunteer.refusedThemes.length
        ? [
            {
              name: $localize`:@@people.field.refused_themes:Does not take`,
              lines: volunteer.refusedThemes.map((theme) => capital(this.names.theme(theme))),
            },
          ]
        : []),
      {
        name: $localize`:@@people.field.forms:Forms of contact`,
        lines: volunteer.forms.map((form) => capital(stateText('contact', 'form', form))),
      },
      {
        name: $localize`:@@people.field.weekly_times:Weekly times`,
        lines: this.week.lines(volunteer.weeklyTimes),
      },
      {
        name: $localize`:@@people.field.travel:Travels at most`,
        lines: volunteer.travelKm === null ? [] : [this.formats.kilometres(volunteer.travelKm)],
      },
    ];
  }

  private terms(volunteer: Volunteer): Fact[] {
    const { seekerGenders } = volunteer.limits;
    const units = volunteer.units.flatMap((id) => this.units().get(id) ?? []);
    return [
      {
        name: $localize`:@@people.field.own_limits:Own limits`,
        lines: [
          seekerGenders.length
            ? $localize`:@@people.profile.supports_only:Supports only: ${this.formats.list(
                seekerGenders.map((gender) => stateText('person', 'gender', gender)),
              )}:genders:`
            : $localize`:@@people.profile.no_limits:None`,
        ],
      },
      {
        name: $localize`:@@people.field.cleared:Protected details`,
        lines: [
          volunteer.clearedForProtected
            ? $localize`:@@people.profile.cleared:May support seekers with protected details`
            : $localize`:@@people.profile.not_cleared:Not cleared`,
        ],
      },
      ...(volunteer.intendedEnd
        ? [
            {
              name: $localize`:@@people.field.intended_end:Intends to stop`,
              lines: [this.formats.day(volunteer.intendedEnd)],
            },
          ]
        : []),
      ...(volunteer.heardFrom
        ? [
            {
              name: $localize`:@@people.intake.heard_from:Heard of us`,
              lines: [requestLabel('heard_from', volunteer.heardFrom)],
            },
          ]
        : []),
      ...(units.length ? [{ name: $localize`:@@people.field.units:Units`, lines: units }] : []),
    ];
  }
}

const some = (text: string | null | undefined): string[] => (text ? [text] : []);

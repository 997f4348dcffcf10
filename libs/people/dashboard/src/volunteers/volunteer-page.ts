import { Component, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import type { Volunteer } from '@rinnakkain/api-client';
import {
  CodeNames,
  Formats,
  NotFoundPage,
  Session,
  capital,
  problemOf,
  stateText,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import { PageHeader, SkeletonRows, Status } from '@rinnakkain/ui';
import { VolunteerCertificates } from '../certificates/volunteer-certificates';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { VolunteerAccount } from './volunteer-account';
import { VolunteerConsents } from './volunteer-consents';
import { VolunteerExemptions } from './volunteer-exemptions';
import { VolunteerGuidance } from './volunteer-guidance';
import { VolunteerInterviews } from './volunteer-interviews';
import { VolunteerPapers } from './volunteer-papers';
import { VolunteerProfile } from './volunteer-profile';
import { VolunteerReadiness } from './volunteer-readiness';
import { VolunteerRelationships } from './volunteer-relationships';
import { VolunteerSteps } from './volunteer-steps';
import { VolunteerTraining } from './volunteer-training';
import { VolunteersApi } from './volunteers-api';
import { readinessWord, statusOfVolunteer } from './volunteer-words';

/** One volunteer: readiness at a glance and what mends it, training, relationships, interviews, details. */
@Component({
  selector: 'rk-volunteer-page',
  imports: [
    NotFoundPage,
    PageHeader,
    ProblemNote,
    RefusalNote,
    SkeletonRows,
    Status,
    VolunteerAccount,
    VolunteerCertificates,
    VolunteerConsents,
    VolunteerExemptions,
    VolunteerGuidance,
    VolunteerInterviews,
    VolunteerPapers,
    VolunteerProfile,
    VolunteerReadiness,
    VolunteerRelationships,
    VolunteerSteps,
    VolunteerTraining,
  ],
  templateUrl: './volunteer-page.html',
  styleUrl: './volunteer-page.scss',
})
export class VolunteerPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(VolunteersApi);
  private readonly formats = inject(Formats);
  private readonly names = inject(CodeNames);
  protected readonly session = inject(Session);
  private readonly training = viewChild(VolunteerTraining);

  private readonly found = this.api.volunteer(() => this.id());
  private readonly unitList = this.api.units();
  protected readonly units = computed(
    () =>
      new Map(this.unitList.hasValue() ? this.unitList.value().items.map(({ id, name }) => [id, name]) : []),
  );
  protected readonly volunteer = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly sending = new Sending();
  /** The row of readiness whose form is open; none when another volunteer comes. */
  protected readonly open = linkedSignal<string, string | null>({ source: this.id, computation: () => null });

  protected readonly crumbs = computed(() => [
    { name: $localize`:@@shell.menu.volunteers:Volunteers`, link: '/volunteers' },
    { name: this.volunteer()?.firstName ?? '' },
  ]);

  protected nameOf({ firstName, lastName }: Volunteer): string {
    return `${firstName} ${lastName}`;
  }

  protected statusOf = ({ state }: Volunteer) => statusOfVolunteer(state);

  protected readinessOf = ({ readiness, state }: Volunteer) => readinessWord(readiness, state, this.formats);

  protected reasonOf({ exitReason }: Volunteer): string {
    return exitReason ? capital(stateText('volunteer', 'exit_reason', exitReason)) : '';
  }

  /** Main theme, place and languages in one line. */
  protected factsOf({ themes, municipality, languages, arrivedAt, state }: Volunteer): string {
    const theme = themes[0]?.theme;
    const facts = [
      theme ? capital(this.names.theme(theme)) : null,
      municipality ? this.names.municipality(municipality) : null,
      languages.map(({ code }) => this.names.languageOf(code)).join(', ') || null,
      state === 'received'
        ? $localize`:@@people.volunteer.arrived:arrived ${this.formats.nearMoment(arrivedAt)}:when:`
        : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
    return capital(facts);
  }

  protected show(volunteer: Volunteer): void {
    this.found.set(volunteer);
    this.sending.forget();
  }

  protected fetchNewest(): void {
    this.sending.forget();
    this.found.reload();
  }

  protected fetchTraining(): void {
    this.found.reload();
    this.training()?.reload();
  }
}

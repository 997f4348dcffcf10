import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Consent, RemainingData, Volunteer } from '@rinnakkain/api-client';
import { RETENTION_MONTHS } from '@rinnakkain/domain';
import { DayPipe, Session, stateText } from '@rinnakkain/platform-dashboard';
import { Confirmation, Status, TODAY, Undo } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { VolunteerConsentForm } from './consent-form';
import { VolunteersApi } from './volunteers-api';

/** The consents of a volunteer: recording one, withdrawing one, and what is kept after a withdrawal and why. */
@Component({
  selector: 'rk-volunteer-consents',
  imports: [DayPipe, MatButton, RefusalNote, Status, VolunteerConsentForm],
  template: `<section aria-labelledby="volunteer-consents">
    <h2 id="volunteer-consents" i18n="@@people.consent.heading">Consent</h2>
    @if (volunteer().consented) {
      <rk-status kind="fine"><ng-container i18n="@@people.consent.given">given</ng-container></rk-status>
    } @else {
      <rk-status kind="expired"
        ><ng-container i18n="@@people.consent.missing">missing</ng-container></rk-status
      >
      <p class="rk-meta" i18n="@@people.consent.without">
        Without consent only name and contact details can be saved.
      </p>
    }
    @if (volunteer().consents.length) {
      <dl class="rk-facts">
        @for (consent of volunteer().consents; track consent.id) {
          <div>
            <dt>{{ consent.day | rkDay: 'date' }}</dt>
            <dd>
              <ng-container i18n="@@people.consent.line"
                >Text {{ consent.textVersion }}, {{ wayOf(consent) }}</ng-container
              >
              @if (consent.withdrawnOn; as day) {
                ·
                <ng-container i18n="@@people.consent.withdrawn"
                  >withdrawn {{ day | rkDay: 'date' }}</ng-container
                >
              } @else if (mayChange()) {
                <button
                  matButton
                  class="rk-small rk-quiet withdraw"
                  type="button"
                  (click)="withdraw(consent)"
                >
                  <ng-container i18n="@@people.consent.withdraw">Record a withdrawal</ng-container>
                </button>
              }
            </dd>
          </div>
        }
      </dl>
    }
    <rk-refusal-note [problem]="sending.problem()" />
    @if (remains(); as remains) {
      <div role="status">
        <p><b i18n="@@people.consent.remains">The consent has been withdrawn. This is kept:</b></p>
        <ul class="remains">
          @for (one of remains; track one.kind) {
            <li>{{ remainWord(one) }}</li>
          }
        </ul>
      </div>
    }
    @if (recording()) {
      <rk-volunteer-consent-form
        [volunteer]="volunteer()"
        (saved)="recorded($event)"
        (cancelled)="recording.set(false)"
      />
    } @else if (mayChange() && !volunteer().consented) {
      <button matButton="tonal" class="rk-small" type="button" (click)="recording.set(true)">
        <ng-container i18n="@@people.consent.record">Record consent</ng-container>
      </button>
    }
  </section>`,
  styleUrl: './volunteer-aside.scss',
})
export class VolunteerConsents {
  readonly volunteer = input.required<Volunteer>();
  readonly changed = output<Volunteer>();

  private readonly api = inject(VolunteersApi);
  private readonly confirmation = inject(Confirmation);
  private readonly undo = inject(Undo);
  private readonly session = inject(Session);
  private readonly today = inject(TODAY);
  protected readonly recording = signal(false);
  protected readonly sending = new Sending();
  protected readonly remains = signal<readonly RemainingData[] | null>(null);
  protected readonly mayChange = computed(
    () => this.volunteer().mayChange && this.session.may('volunteer.consent'),
  );

  protected wayOf = ({ how }: Consent): string => stateText('consent', 'way', how);

  protected remainWord({ kind, retention }: RemainingData): string {
    return `${remainWords[kind]}: ${keptFor(RETENTION_MONTHS[retention])}`;
  }

  protected recorded(volunteer: Volunteer): void {
    this.recording.set(false);
    this.remains.set(null);
    this.changed.emit(volunteer);
    this.undo.offer($localize`:@@people.consent.recorded:Consent recorded`);
  }

  protected async withdraw(consent: Consent): Promise<void> {
    const { id, firstName, lastName } = this.volunteer();
    const name = `${firstName} ${lastName}`;
    const sure = await this.confirmation.ask({
      title: $localize`:@@people.consent.question:Record that ${name}:name: withdrew the consent?`,
      consequences: [
        $localize`:@@people.consent.leaves:The volunteer leaves: nobody is proposed to them any more.`,
        $localize`:@@people.consent.open:End open relationships from their own pages.`,
        $localize`:@@people.consent.then:After this you see what is kept, and why.`,
      ],
      verb: $localize`:@@people.consent.withdraw:Record a withdrawal`,
      danger: true,
    });
    if (!sure) return;
    await this.sending.send(async () => {
      const { volunteer, remains } = await this.api.withdrawConsent(id, consent.id, this.today());
      this.remains.set(remains);
      this.changed.emit(volunteer);
    });
  }
}

const remainWords: Readonly<Record<RemainingData['kind'], string>> = {
  name: $localize`:@@people.consent.kept.name:name and contact details`,
  consent: $localize`:@@people.consent.kept.consent:when the consent was given and withdrawn`,
  papers: $localize`:@@people.consent.kept.papers:agreement and pledge`,
  training: $localize`:@@people.consent.kept.training:training records`,
  audit: $localize`:@@people.consent.kept.audit:the log of events`,
};

const keptFor = (months: number): string =>
  months % 12
    ? $localize`:@@people.consent.months:${months}:months: months`
    : $localize`:@@people.consent.years:${months / 12}:years: years`;

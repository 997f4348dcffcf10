import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type {
  RemainingRecordKind,
  RemainingRecordReason,
  Seeker,
  SeekerConsent,
  WithdrawnConsent,
} from '@rinnakkain/api-client';
import { CONSENT_WAYS, type ConsentWay, limits } from '@rinnakkain/domain';
import {
  DayPipe,
  type Problem,
  Session,
  problemOf,
  stateLabel,
  stateText,
} from '@rinnakkain/platform-dashboard';
import {
  Confirmation,
  DayField,
  ErrorNote,
  Field,
  FormFrame,
  Options,
  SectionHeading,
  TODAY,
  TextInput,
} from '@rinnakkain/ui';
import { SeekersApi } from '../seekers-api';

/** What stays after consent is withdrawn, in words. */
export const remainingWords: Record<RemainingRecordKind, string> = {
  contact: $localize`:@@people.remaining.contact:Name and contact details`,
  contact_notes: $localize`:@@people.remaining.contact_notes:Contact notes`,
  consent: $localize`:@@people.remaining.consent:Consent and its withdrawal`,
  relationships: $localize`:@@people.remaining.relationships:Relationships and their entries`,
  audit: $localize`:@@people.remaining.audit:Log of events`,
};
const whyWords: Record<RemainingRecordReason, string> = {
  claims_and_safety: $localize`:@@people.remaining.why.claims_and_safety:for claims and safety`,
  proof_of_consent: $localize`:@@people.remaining.why.proof_of_consent:as proof of consent`,
  proof_of_processing: $localize`:@@people.remaining.why.proof_of_processing:as proof of what was done`,
};

/** The consent of a request: recording it, and withdrawing it with what that leads to. */
@Component({
  selector: 'rk-consent-card',
  imports: [DayField, DayPipe, ErrorNote, Field, FormFrame, MatButton, Options, SectionHeading, TextInput],
  templateUrl: './consent-card.html',
  styleUrl: './cards.scss',
})
export class ConsentCard {
  readonly seeker = input.required<Seeker>();
  readonly changed = output();
  readonly withdrawn = output<WithdrawnConsent>();

  private readonly api = inject(SeekersApi);
  private readonly confirmation = inject(Confirmation);
  protected readonly session = inject(Session);
  protected readonly today = inject(TODAY);
  protected readonly latest = computed((): SeekerConsent | null => this.seeker().consents?.[0] ?? null);
  protected readonly recording = signal(false);
  protected readonly version = signal('');
  protected readonly day = signal<string | null>(this.today());
  protected readonly how = signal<ConsentWay | null>('spoken');
  protected readonly ways = CONSENT_WAYS.map((way) => ({
    value: way,
    label: stateLabel('consent', 'way', way),
  }));
  protected readonly versionFault = computed(() => {
    const version = this.version().trim();
    if (!this.tried() || (version && version.length <= limits.textVersionMaxLength)) return null;
    return $localize`:@@people.intake.version_missing:Write which version of the text was read, for example 2026-1.`;
  });
  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected wayOf(way: ConsentWay): string {
    return stateText('consent', 'way', way);
  }

  protected writeVersion(event: Event): void {
    this.version.set((event.target as HTMLInputElement).value);
  }

  protected async record(): Promise<void> {
    this.tried.set(true);
    const [day, how] = [this.day(), this.how()];
    if (this.versionFault() || !day || !how) return;
    await this.run(async () => {
      await this.api.consent(this.seeker().id, { textVersion: this.version().trim(), day, how });
      this.recording.set(false);
      this.changed.emit();
    });
  }

  protected async withdraw(consent: SeekerConsent): Promise<void> {
    if (!(await this.confirmation.ask(this.question()))) return;
    await this.run(async () =>
      this.withdrawn.emit(await this.api.withdrawConsent(this.seeker().id, consent.id)),
    );
  }

  private question() {
    const { state } = this.seeker();
    return {
      title: $localize`:@@people.seeker.consent.withdraw_title:Withdraw the consent?`,
      consequences: [
        ...(state === 'in_relationship'
          ? [
              $localize`:@@people.seeker.consent.ends_pair:The running relationship ends at once; the supporter no longer sees anything of them.`,
            ]
          : state === 'proposed'
            ? [$localize`:@@people.seeker.consent.ends_proposal:The open proposal is withdrawn.`]
            : []),
        $localize`:@@people.seeker.consent.closes:The request closes.`,
        $localize`:@@people.seeker.consent.deletes:Themes, wishes, times, place and background are deleted for good.`,
        $localize`:@@people.seeker.consent.remains:Name, contact details, contact notes, the record of consent and the log remain for as long as the law needs them. You see the days afterwards.`,
      ],
      verb: $localize`:@@people.seeker.consent.withdraw:Withdraw the consent`,
      danger: true,
    };
  }

  private async run(action: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await action();
    } catch (failure) {
      this.problem.set(problemOf(failure));
    } finally {
      this.busy.set(false);
    }
  }
}

/** One thing that remains, with why. */
export const remainingLine = (what: RemainingRecordKind, why: RemainingRecordReason): string =>
  `${remainingWords[what]}, ${whyWords[why]}`;

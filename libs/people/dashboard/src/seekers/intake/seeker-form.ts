import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Seeker } from '@rinnakkain/api-client';
import { type Problem, Session, Unsaved } from '@rinnakkain/platform-dashboard';
import { ErrorNote, ErrorSummary, Field, FormFrame, Icon, Options, TODAY, TextInput } from '@rinnakkain/ui';
import { ConsentPart } from './consent-part';
import { draftRules } from './draft-rules';
import { NeedPart } from './need-part';
import { ResponsibilityPart } from './responsibility-part';
import { SafetyPart } from './safety-part';
import { type ContactValue, type SeekerDraft, emptyDraft } from './seeker-draft';

/** What the form sends: the answers, and which hidden contact values were given up for new ones. */
export interface FilledForm {
  draft: SeekerDraft;
  retyped: ContactValue[];
}

/** The form of a request in the order of a first call: safety, who, consent, need, who answers. One submit. */
@Component({
  selector: 'rk-seeker-form',
  imports: [
    ConsentPart,
    ErrorNote,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Icon,
    MatButton,
    NeedPart,
    Options,
    ResponsibilityPart,
    SafetyPart,
    TextInput,
  ],
  templateUrl: './seeker-form.html',
  styleUrl: './intake.scss',
})
export class SeekerForm {
  /** What is recorded; a new request when nothing is given. */
  readonly begin = input<SeekerDraft>();
  /** What the form holds at first, when that is something else. */
  readonly filled = input<SeekerDraft>();
  /** The request that is edited. */
  readonly seeker = input<Seeker>();
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  /** Everything has been saved: leaving asks nothing. */
  readonly saved = input(false);
  readonly send = output<FilledForm>();

  private readonly session = inject(Session);
  private readonly fresh = emptyDraft(
    inject(TODAY)(),
    onlyOne(this.session.acting()?.units.map(({ id }) => id)),
    this.session.me()?.account.id ?? '',
  );
  protected readonly start = computed(() => this.begin() ?? this.fresh);
  protected readonly model = linkedSignal(() => ({ ...(this.filled() ?? this.start()) }));
  protected readonly form = form(this.model, draftRules);
  protected readonly editing = computed(() => this.seeker() !== undefined);
  protected readonly needShown = computed(() => this.model().consent === 'given');
  /** Contact values stay hidden while they are edited; the new one is typed in their place. */
  private readonly retyping = signal<readonly ContactValue[]>([]);
  protected readonly phoneHidden = computed(() => this.hidden('phone', this.seeker()?.phoneMasked));
  protected readonly emailHidden = computed(() => this.hidden('email', this.seeker()?.emailMasked));
  protected readonly failed = $localize`:@@people.intake.failed:This wasn't saved. What you typed is still here.`;
  protected readonly faults = computed(() => this.problem()?.fieldFaults ?? []);
  protected readonly protections = [
    {
      value: 'no' as const,
      label: $localize`:@@people.intake.protection.no:No, or not known`,
    },
    {
      value: 'yes' as const,
      label: $localize`:@@people.intake.protection.yes:Yes, protect the details`,
      hint: $localize`:@@people.intake.protection.yes_hint:Others see only an alias. Only the coordinator and the deputy can open the details, with a reason, and each opening is logged. Where they live isn't saved.`,
    },
  ];
  protected readonly protectionHint = $localize`:@@people.intake.protection_hint:Ask, for example: could someone be looking for you, or be dangerous if they knew you look for support?`;

  constructor() {
    inject(Unsaved).watch(
      () => !this.saved() && JSON.stringify(this.model()) !== JSON.stringify(this.start()),
    );
  }

  protected retype(value: ContactValue): void {
    this.retyping.update((values) => [...values, value]);
  }

  protected submit(): void {
    this.send.emit({
      draft: this.model(),
      retyped: [...this.retyping()],
    });
  }

  private hidden(value: ContactValue, masked: string | null | undefined): string {
    return this.retyping().includes(value) ? '' : (masked ?? '');
  }
}

const onlyOne = (ids: readonly string[] = []): string => (ids.length === 1 ? (ids[0] ?? '') : '');

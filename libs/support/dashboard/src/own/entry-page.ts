import { Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Formats, MomentPipe, problemOf, stateLabel, ProblemNote } from '@rinnakkain/platform-dashboard';
import { Icon, SkeletonRows } from '@rinnakkain/ui';
import { NoLongerHere } from './no-longer-here';
import { OwnApi } from './own-api';

/** One own entry: that it has been sent, whether it has been read, what it says, and the way to correct it. */
@Component({
  selector: 'rk-entry-page',
  imports: [Icon, MatButton, MomentPipe, NoLongerHere, ProblemNote, RouterLink, SkeletonRows],
  templateUrl: './entry-page.html',
  styleUrls: ['./own-pages.scss', './entry-page.scss'],
})
export class EntryPage {
  private readonly api = inject(OwnApi);
  private readonly formats = inject(Formats);

  /** The relationship and the entry, from the address; `sent` right after sending. */
  readonly id = input.required<string>();
  readonly entry = input.required<string>();
  readonly sent = input(false, { transform: booleanAttribute });

  private readonly relationship = this.api.relationship(this.id);
  protected readonly sessions = this.api.sessions(this.id);
  protected readonly session = computed(() =>
    this.sessions.hasValue() ? this.sessions.value().items.find(({ id }) => id === this.entry()) : undefined,
  );
  protected readonly problem = computed(() => {
    const failure = this.sessions.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly gone = computed(
    () => this.problem()?.status === 404 || (this.sessions.hasValue() && !this.session()),
  );
  protected readonly coordinator = computed(() => {
    const name = this.relationship.hasValue() ? this.relationship.value().coordinator.name : null;
    return name ?? $localize`:@@own.coordinator:The coordinator`;
  });
  /** Thanks and what happens next. */
  protected readonly thanks = computed(() => {
    const thanks =
      this.session()?.outcome === 'held'
        ? $localize`:@@own.sent.thanks:Thank you for being there.`
        : $localize`:@@own.sent.thanks_anyway:Thank you for telling.`;
    return `${thanks} ${$localize`:@@own.sent.who:${this.coordinator()}:coordinator: acknowledges it once they have read it.`}`;
  });
  protected readonly mayCorrect = computed(() => this.session()?.allowed.includes('correct') ?? false);
  protected readonly facts = computed(() => {
    const session = this.session();
    if (!session) return [];
    const { day, start, minutes, form, outcome, note } = session;
    return [
      { name: $localize`:@@own.entry.when:When`, value: this.formats.dayAndTime(day, start) },
      { name: $localize`:@@own.entry.outcome:How it went`, value: stateLabel('session', 'outcome', outcome) },
      ...(minutes
        ? [{ name: $localize`:@@own.log.minutes:Length`, value: this.formats.minutes(minutes) }]
        : []),
      { name: $localize`:@@own.entry.form:Form`, value: stateLabel('session', 'form', form) },
      ...(note ? [{ name: $localize`:@@own.entry.note:Note`, value: note }] : []),
    ];
  });
}

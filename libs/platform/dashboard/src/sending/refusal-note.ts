import { Component, computed, inject, input, output } from '@angular/core';
import type { RefusalCode } from '@rinnakkain/domain';
import { ErrorNote } from '@rinnakkain/ui';
import type { Problem } from '../api/problem';
import { Formats } from '../formats/formats';
import { stateText } from '../words/state-text';

/**
 * What was refused and why; stays silent about faults that stand at their own field (`fields`, JSON pointers). When
 * somebody else changed the same thing, one button fetches the newest version.
 */
@Component({
  selector: 'rk-refusal-note',
  imports: [ErrorNote],
  template: `@if (problem(); as problem) {
    @if (heading(); as heading) {
      <rk-error-note
        [heading]="heading"
        [text]="text()"
        [code]="problem.helpCode"
        [look]="conflict() ? 'attention' : 'error'"
        [action]="conflict() ? newest : ''"
        (act)="reload.emit()"
      />
    }
  }`,
})
export class RefusalNote {
  readonly problem = input.required<Problem | null>();
  readonly fields = input<readonly string[]>([]);
  readonly reload = output();

  private readonly formats = inject(Formats);
  protected readonly newest = $localize`:@@people.refusal.newest:Load the newest version`;
  protected readonly conflict = computed(() => this.problem()?.code === 'CHANGED_MEANWHILE');
  private readonly elsewhere = computed(() =>
    (this.problem()?.fieldFaults ?? []).filter(({ pointer }) => !this.fields().includes(pointer)),
  );
  protected readonly heading = computed(() => {
    const problem = this.problem();
    if (!problem) return '';
    return problem.fieldFaults.length && !this.elsewhere().length ? '' : problem.text;
  });
  protected readonly text = computed(() => {
    const missing = this.problem()?.details['missing'];
    if (Array.isArray(missing) && missing.length) {
      const words = (missing as { code: RefusalCode }[]).map(({ code }) =>
        stateText('refusal', 'code', code),
      );
      return `${this.formats.list([...new Set(words)])}.`;
    }
    return [...new Set(this.elsewhere().map(({ message }) => message))].join(' ');
  });
}

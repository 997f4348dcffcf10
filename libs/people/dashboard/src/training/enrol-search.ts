import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { TrainedVolunteer } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { problemOf } from '@rinnakkain/platform-dashboard';
import { EntityMark, Undo } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { RunsApi } from './runs-api';

/** Finds a volunteer by name and enrols them. */
@Component({
  selector: 'rk-enrol-search',
  imports: [EntityMark, MatButton, RefusalNote],
  template: `<label>
      <span i18n="@@people.run.enrol_who">Enrol a volunteer</span>
      <input class="rk-input" type="search" autocomplete="off" [value]="words()" (input)="search($event)" />
    </label>
    <rk-refusal-note [problem]="sending.problem() ?? problem()" />
    <div role="status">
      @if (found(); as found) {
        <ul>
          @for (volunteer of found; track volunteer.id) {
            <li>
              <rk-mark kind="supporter" [size]="18" />
              <span>{{ volunteer.name }}</span>
              <button
                matButton="tonal"
                class="rk-small"
                type="button"
                [disabled]="sending.busy()"
                (click)="enrol(volunteer)"
              >
                {{ full() ? waitLabel : enrolLabel }}<span class="rk-hidden">: {{ volunteer.name }}</span>
              </button>
            </li>
          } @empty {
            <li class="rk-meta" i18n="@@people.run.nobody_found">
              Nobody by that name who could be enrolled.
            </li>
          }
        </ul>
      }
    </div>`,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    label {
      display: grid;
      gap: 5px;
      max-width: 340px;
      font-size: 0.90625rem;
      line-height: 1.1875rem;
      font-weight: 600;
    }
    li {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 40px;
      max-width: 520px;
      border-bottom: 1px solid var(--rk-line);
    }
    li > span {
      flex: 1;
    }
  `,
})
export class EnrolSearch {
  readonly runId = input.required<string>();
  readonly full = input(false);
  readonly enrolled = output();

  private readonly api = inject(RunsApi);
  private readonly undo = inject(Undo);
  protected readonly words = signal('');
  private readonly asked = computed(() => {
    const words = this.words().trim();
    return words.length >= limits.searchMinLength ? words : '';
  });
  private readonly list = this.api.enrollable(
    () => this.runId(),
    () => this.asked(),
  );
  protected readonly found = computed(() =>
    this.asked() && this.list.hasValue() ? this.list.value().items : null,
  );
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly sending = new Sending();
  protected readonly enrolLabel = $localize`:@@people.run.enrol:Enrol`;
  protected readonly waitLabel = $localize`:@@people.run.to_waiting:To the waiting list`;

  protected search(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

  protected async enrol({ id, name }: TrainedVolunteer): Promise<void> {
    await this.sending.send(async () => {
      await this.api.enrol(this.runId(), id);
      this.words.set('');
      this.undo.offer($localize`:@@people.run.enrolled:Enrolled: ${name}:name:`);
      this.enrolled.emit();
    });
  }
}

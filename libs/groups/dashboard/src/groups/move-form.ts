import { Component, inject, input, output } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { GroupMeetingLine } from '@rinnakkain/api-client';
import { RefusalNote, Sending } from '@rinnakkain/people-dashboard';
import { Formats, TimeField } from '@rinnakkain/platform-dashboard';
import { DayField, ErrorSummary, FormFrame, storedModel, Undo } from '@rinnakkain/ui';
import { GroupsApi } from './groups-api';

/** A new day and time for one meeting. */
@Component({
  selector: 'rk-move-form',
  imports: [DayField, ErrorSummary, FormField, FormFrame, MatButton, RefusalNote, TimeField],
  template: `<form rkForm [faults]="sending.faults()" (send)="move()">
    <rk-error-summary />
    <rk-refusal-note [problem]="sending.problem()" />
    <div class="two">
      <rk-day-field label="New day" i18n-label="@@groups.move.day" [formField]="form.day" />
      <rk-time-field label="Begins" i18n-label="@@groups.begins" [formField]="form.start" />
    </div>
    <footer>
      <button matButton="filled" type="submit" [disabled]="sending.busy()" i18n="@@groups.move">
        Move the meeting
      </button>
      <button matButton class="rk-quiet" type="button" (click)="cancelled.emit()" i18n="@@ui.cancel">
        Cancel
      </button>
    </footer>
  </form>`,
  styleUrl: './group-rows.scss',
})
export class MoveForm {
  readonly meeting = input.required<GroupMeetingLine>();
  readonly saved = output();
  readonly cancelled = output();

  private readonly api = inject(GroupsApi);
  private readonly undo = inject(Undo);
  private readonly formats = inject(Formats);
  private readonly model = storedModel(() => ({
    day: this.meeting().day as string | null,
    start: this.meeting().start,
  }));
  protected readonly form = form(this.model, (path) => {
    required(path.day, { message: $localize`:@@groups.move.day_missing:Choose the new day.` });
    required(path.start);
  });
  protected readonly sending = new Sending();

  protected async move(): Promise<void> {
    const { day, start } = this.model();
    await this.sending.send(async () => {
      const { day: to } = await this.api.stepMeeting(this.meeting(), {
        action: 'move',
        ...(day ? { day } : {}),
        start,
      });
      this.undo.offer($localize`:@@groups.moved:The meeting was moved to ${this.formats.day(to)}:day:`);
      this.saved.emit();
    });
  }
}

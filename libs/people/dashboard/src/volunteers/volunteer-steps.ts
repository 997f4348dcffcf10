import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { Volunteer, VolunteerAction, VolunteerState } from '@rinnakkain/api-client';
import { VOLUNTEER_LIFECYCLE } from '@rinnakkain/domain';
import { stateLabel, stateText } from '@rinnakkain/platform-dashboard';
import { Confirmation, Icon, Undo } from '@rinnakkain/ui';
import { firstValueFrom } from 'rxjs';
import type { Sending } from '../sending/sending';
import { ExitDialog, type Leaving, type LeavingAnswer } from './exit-dialog';
import { VolunteersApi } from './volunteers-api';

/** The step that leads on from each state, the likeliest first; the page's filled button. */
const ONWARD: Readonly<Partial<Record<VolunteerState, readonly VolunteerAction[]>>> = {
  received: ['contact'],
  contacted: ['set_interview'],
  interview_set: ['record_interview'],
  interviewed: ['approve', 'accept_to_training'],
  in_training: ['approve'],
  on_break: ['resume'],
};
const BACK: Partial<Record<VolunteerAction, VolunteerAction>> = {
  pause: 'resume',
  resume: 'pause',
  stop: 'resume',
};

/** What can be done with a volunteer's place on the path: the next step as a button, the others in a menu. */
@Component({
  selector: 'rk-volunteer-steps',
  imports: [Icon, MatButton, MatMenu, MatMenuItem, MatMenuTrigger],
  template: `@if (next(); as next) {
      <button
        [matButton]="filled() ? 'filled' : 'outlined'"
        type="button"
        [disabled]="sending().busy()"
        (click)="take(next)"
      >
        {{ verbOf(next) }}
      </button>
    }
    @if (others().length) {
      <button matButton="outlined" type="button" [matMenuTriggerFor]="menu" [disabled]="sending().busy()">
        <ng-container i18n="@@people.volunteer.other_steps">Change the state</ng-container>
        <rk-icon name="caret-down-bold" [size]="14" />
      </button>
      <mat-menu #menu="matMenu">
        @for (action of others(); track action) {
          <button mat-menu-item type="button" (click)="take(action)">{{ verbOf(action) }}</button>
        }
      </mat-menu>
    }`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class VolunteerSteps {
  readonly volunteer = input.required<Volunteer>();
  readonly sending = input.required<Sending>();
  /** False while something else on the page is the thing to do. */
  readonly filled = input(true);
  readonly changed = output<Volunteer>();
  /** The interview is recorded with a form of its own. */
  readonly interviewed = output();

  private readonly api = inject(VolunteersApi);
  private readonly dialogs = inject(MatDialog);
  private readonly confirmation = inject(Confirmation);
  private readonly undo = inject(Undo);

  /** Of the allowed steps the one that leads on; approval comes first once only it is missing. */
  protected readonly next = computed((): VolunteerAction | null => {
    const { allowed, readiness, state } = this.volunteer();
    const lacksOnlyApproval = readiness.missing.every((code) => code === 'NOT_ACTIVE');
    const onward = (ONWARD[state] ?? []).filter((action) => action !== 'approve' || lacksOnlyApproval);
    return onward.find((action) => allowed.includes(action)) ?? null;
  });
  protected readonly others = computed(() =>
    this.volunteer().allowed.filter((action) => action !== this.next()),
  );

  protected verbOf = (action: VolunteerAction): string => stateLabel('volunteer', 'action', action);

  protected async take(action: VolunteerAction): Promise<void> {
    if (action === 'record_interview') {
      this.interviewed.emit();
      return;
    }
    if (action === 'stop' && !(await this.sureToStop())) return;
    if (VOLUNTEER_LIFECYCLE.transitions[action].reason) {
      const answer = await this.askReason(action);
      if (answer) await this.go(action, answer);
      return;
    }
    await this.go(action);
  }

  private async go(action: VolunteerAction, answer?: LeavingAnswer): Promise<void> {
    await this.sending().send(async () => {
      const { id, version } = this.volunteer();
      const volunteer = await this.api.transition(id, version, {
        action,
        ...(answer?.reason && { reason: answer.reason }),
      });
      this.changed.emit(volunteer);
      const back = BACK[action];
      const word = stateText('volunteer', 'state', volunteer.state);
      this.undo.offer(
        `${volunteer.firstName} ${volunteer.lastName}: ${word}`,
        back && volunteer.allowed.includes(back) ? () => void this.go(back) : undefined,
      );
    });
  }

  private sureToStop(): Promise<boolean> {
    const name = this.nameOf();
    return this.confirmation.ask({
      title: $localize`:@@people.volunteer.stop_question:End the volunteering of ${name}:name:?`,
      consequences: [
        $localize`:@@people.volunteer.stop_proposals:Nobody is proposed to ${name}:name: any more.`,
        $localize`:@@people.volunteer.stop_relationships:Open relationships stay: end each from its own page.`,
        $localize`:@@people.volunteer.stop_back:The volunteer can be made active again later.`,
      ],
      verb: stateLabel('volunteer', 'action', 'stop'),
      danger: true,
    });
  }

  private askReason(action: VolunteerAction): Promise<LeavingAnswer | undefined> {
    const opened = this.dialogs.open<ExitDialog, Leaving, LeavingAnswer>(ExitDialog, {
      data: { name: this.nameOf(), action },
      panelClass: 'rk-dialog',
      autoFocus: '#rk-exit-title',
      ariaLabelledBy: 'rk-exit-title',
    });
    return firstValueFrom(opened.afterClosed());
  }

  private nameOf(): string {
    return `${this.volunteer().firstName} ${this.volunteer().lastName}`;
  }
}

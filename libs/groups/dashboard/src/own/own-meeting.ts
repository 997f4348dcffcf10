import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { GroupMeetingLine, OwnSubstitution } from '@rinnakkain/api-client';
import { rotaIsOpen } from '@rinnakkain/domain';
import { RefusalNote, Sending } from '@rinnakkain/people-dashboard';
import { Formats } from '@rinnakkain/platform-dashboard';
import { Status, TODAY, Undo } from '@rinnakkain/ui';
import { countOfMeeting, statusOfMeeting, textOfGroup, whenOfMeeting } from '../groups/group-words';
import { GroupsApi } from '../groups/groups-api';

/** One meeting of one's own in the list: what it is, how it stands, and a substitute asked for or given back. */
@Component({
  selector: 'rk-own-meeting',
  imports: [MatButton, RefusalNote, RouterLink, Status],
  template: `<a [routerLink]="['/meetings', meeting().id]">
      <span class="name">{{ name() }}</span>
      <span class="when">{{ when() }}</span>
      @if (count(); as words) {
        <span class="when">{{ words }}</span>
      } @else if (meeting().state === 'cancelled' || meeting().state === 'moved') {
        <rk-status plain [kind]="status().kind">{{ status().word }}</rk-status>
      }
    </a>
    @if (open()) {
      <div class="rota">
        @if (substitution(); as substitution) {
          @if (substitution.part === 'stands_in') {
            <rk-status kind="under_way" i18n="@@own.rota.stands_in">you stand in</rk-status>
            <button
              matButton
              class="rk-small"
              type="button"
              [disabled]="sending.busy()"
              (click)="takeBack(substitution)"
              i18n="@@own.rota.give_back"
            >
              I can't come after all<span class="rk-hidden">: {{ when() }}</span>
            </button>
          } @else {
            @if (substitution.filled) {
              <rk-status kind="fine" i18n="@@own.rota.filled">a substitute comes for you</rk-status>
            } @else {
              <rk-status kind="waits" i18n="@@own.rota.wanted">a substitute is wanted for you</rk-status>
            }
            <button
              matButton
              class="rk-small"
              type="button"
              [disabled]="sending.busy()"
              (click)="takeBack(substitution)"
              i18n="@@own.rota.comes"
            >
              I'll come after all<span class="rk-hidden">: {{ when() }}</span>
            </button>
          }
        } @else {
          <button
            matButton
            class="rk-small"
            type="button"
            [disabled]="sending.busy()"
            (click)="ask()"
            i18n="@@own.rota.ask"
          >
            Ask for a substitute<span class="rk-hidden">: {{ when() }}</span>
          </button>
        }
      </div>
    }
    <rk-refusal-note [problem]="sending.problem()" (reload)="changed.emit()" />`,
  styles: `
    :host {
      display: block;
    }
    a {
      display: grid;
      gap: 2px;
      min-height: 56px;
      padding: 10px 0;
      align-content: center;
      color: var(--rk-ink);
      text-decoration: none;
    }
    a:hover .name {
      text-decoration: underline;
    }
    .name {
      font-weight: 650;
    }
    .when {
      color: var(--rk-ink-2);
    }
    .rota {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      align-items: center;
      min-height: 44px;
      padding-bottom: 8px;
    }
    .rota > button:first-child {
      margin-left: -11px;
    }
    .rota button {
      min-height: 44px;
    }
    rk-refusal-note:not(:has(*)) {
      display: none;
    }
  `,
})
export class OwnMeeting {
  readonly meeting = input.required<GroupMeetingLine>();
  /** One is away from it or stands in at it. */
  readonly substitution = input<OwnSubstitution>();
  readonly changed = output();

  private readonly api = inject(GroupsApi);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly today = inject(TODAY);
  protected readonly sending = new Sending();
  protected readonly name = computed(() => textOfGroup(this.meeting().groupName, this.formats.language));
  protected readonly when = computed(() => whenOfMeeting(this.meeting(), this.formats));
  protected readonly count = computed(() => countOfMeeting(this.meeting()));
  protected readonly status = computed(() => statusOfMeeting(this.meeting()));
  protected readonly open = computed(() => rotaIsOpen(this.meeting(), this.today()));

  protected async ask(): Promise<void> {
    await this.sending.send(async () => {
      const asked = await this.api.askSubstitute(this.meeting().id, {});
      this.undo.offer(
        $localize`:@@own.rota.asked:A substitute is being looked for`,
        () => void this.takeBack(asked),
      );
      this.changed.emit();
    });
  }

  protected async takeBack(held: { readonly id: string; readonly version: number }): Promise<void> {
    await this.sending.send(async () => {
      await this.api.undoSubstitution(held);
      this.undo.offer($localize`:@@own.rota.undone:The change has been saved`);
      this.changed.emit();
    });
  }
}

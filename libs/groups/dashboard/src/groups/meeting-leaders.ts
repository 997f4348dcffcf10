import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { RotaMeeting, RotaPerson } from '@rinnakkain/api-client';
import { isFilled, type OwnGroupType } from '@rinnakkain/domain';
import { RefusalNote, Sending } from '@rinnakkain/people-dashboard';
import { Formats, Session } from '@rinnakkain/platform-dashboard';
import { Status, Undo } from '@rinnakkain/ui';
import { GroupsApi } from './groups-api';
import { SubstituteForm } from './substitute-form';

/** Who leads one meeting: those who come, who is away and who stands in; and whether they are enough. */
@Component({
  selector: 'rk-meeting-leaders',
  imports: [MatButton, RefusalNote, Status, SubstituteForm],
  template: `<div class="who">
      @for (leader of meeting().leaders; track leader.volunteerId ?? leader.accountId) {
        <p>
          <span>{{ textOf(leader) }}</span>
          @if (leader.away; as away) {
            @if (changes()) {
              @if (!isFilled(away) || !away.ready) {
                <button
                  matButton
                  class="rk-small"
                  type="button"
                  (click)="choosing.set(leader)"
                  i18n="@@groups.rota.name_other"
                >
                  Name a substitute<span class="rk-hidden">: {{ leader.name }}</span>
                </button>
              }
              <button
                matButton
                class="rk-small"
                type="button"
                [disabled]="sending.busy()"
                (click)="takeBack(leader)"
                i18n="@@groups.rota.comes"
              >
                Leads after all<span class="rk-hidden">: {{ leader.name }}</span>
              </button>
            }
          } @else if (changes()) {
            <button
              matButton
              class="rk-small"
              type="button"
              (click)="choosing.set(leader)"
              i18n="@@groups.rota.is_away"
            >
              Mark as away<span class="rk-hidden">: {{ leader.name }}</span>
            </button>
          }
        </p>
      }
      @if (!meeting().led) {
        <rk-status kind="attention" i18n="@@groups.rota.unled">leaders are missing</rk-status>
      }
    </div>
    <rk-refusal-note [problem]="sending.problem()" (reload)="changed.emit()" />
    @if (choosing(); as leader) {
      <rk-substitute-form
        [meetingId]="meeting().id"
        [type]="type()"
        [unitId]="unitId()"
        [leader]="leader"
        [present]="meeting().leaders"
        (saved)="saved()"
        (cancelled)="choosing.set(null)"
      />
    }`,
  styles: `
    .who p {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      align-items: center;
      min-height: 36px;
      font-size: 0.90625rem;
      line-height: 1.1875rem;
      color: var(--rk-ink-2);
    }
    rk-refusal-note:not(:has(*)) {
      display: none;
    }
  `,
})
export class MeetingLeaders {
  readonly meeting = input.required<RotaMeeting>();
  /** Of the group. */
  readonly type = input.required<OwnGroupType>();
  /** Of the group. */
  readonly unitId = input.required<string>();
  readonly changed = output();

  private readonly api = inject(GroupsApi);
  private readonly undo = inject(Undo);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  protected readonly sending = new Sending();
  /** Who is said to be away, while a substitute is chosen. */
  protected readonly choosing = signal<RotaPerson | null>(null);
  protected readonly isFilled = isFilled;
  protected readonly changes = computed(() => this.session.may('substitution.ask'));

  /** "Aino Ahti · poissa, sijainen Kalle Kuvitelma". */
  protected textOf({ name, away }: RotaPerson): string {
    const who = name ?? $localize`:@@groups.rota.unknown:Name deleted`;
    if (!away) return who;
    if (!isFilled(away)) return $localize`:@@groups.rota.wanted:${who}:name: is away, a substitute is wanted`;
    const substitute = away.name ?? $localize`:@@groups.rota.unknown:Name deleted`;
    return away.ready
      ? $localize`:@@groups.rota.stood_in:${who}:name: is away, ${substitute}:substitute: stands in`
      : $localize`:@@groups.rota.not_ready:${who}:name: is away, ${substitute}:substitute: is not ready to lead any more`;
  }

  protected async takeBack({ name, away }: RotaPerson): Promise<void> {
    if (!away) return;
    await this.sending.send(async () => {
      await this.api.undoSubstitution(away);
      const day = this.formats.day(this.meeting().day);
      this.undo.offer($localize`:@@groups.rota.undone:${name ?? ''}:name: leads on ${day}:day: after all`);
      this.changed.emit();
    });
  }

  protected saved(): void {
    this.choosing.set(null);
    this.changed.emit();
  }
}

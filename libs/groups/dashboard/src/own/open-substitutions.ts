import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OpenSubstitution } from '@rinnakkain/api-client';
import { RefusalNote, Sending } from '@rinnakkain/people-dashboard';
import { Formats } from '@rinnakkain/platform-dashboard';
import { Undo } from '@rinnakkain/ui';
import { textOfGroup, typeOfGroup, whenOfMeeting } from '../groups/group-words';
import { GroupsApi } from '../groups/groups-api';

/** Meetings for which a substitute is looked for, and which one is ready to lead. */
@Component({
  selector: 'rk-open-substitutions',
  imports: [MatButton, RefusalNote],
  template: `<h2 i18n="@@own.rota.open">A substitute is wanted</h2>
    <rk-refusal-note [problem]="sending.problem()" (reload)="changed.emit()" />
    <ul>
      @for (each of open(); track each.id) {
        <li>
          <span class="name">{{ nameOf(each) }}</span>
          <span class="when">{{ typeOf(each.type) }}</span>
          <span class="when">{{ whenOf(each) }}</span>
          <button
            matButton="tonal"
            type="button"
            [disabled]="sending.busy()"
            (click)="take(each)"
            i18n="@@own.rota.take"
          >
            I'll stand in<span class="rk-hidden">: {{ nameOf(each) }}, {{ whenOf(each) }}</span>
          </button>
        </li>
      }
    </ul>`,
  styles: `
    :host {
      display: block;
    }
    li {
      display: grid;
      gap: 2px;
      padding: 10px 0 12px;
      border-bottom: 1px solid var(--rk-line);
    }
    .name {
      font-weight: 650;
    }
    .when {
      color: var(--rk-ink-2);
    }
    button {
      justify-self: start;
      min-height: 44px;
      margin-top: 6px;
    }
    rk-refusal-note:not(:has(*)) {
      display: none;
    }
  `,
})
export class OpenSubstitutions {
  readonly open = input.required<readonly OpenSubstitution[]>();
  readonly changed = output();

  private readonly api = inject(GroupsApi);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  protected readonly sending = new Sending();
  protected readonly typeOf = typeOfGroup;
  protected nameOf = ({ groupName }: OpenSubstitution): string =>
    textOfGroup(groupName, this.formats.language);
  protected whenOf = (each: OpenSubstitution): string => whenOfMeeting(each, this.formats);

  protected async take(each: OpenSubstitution): Promise<void> {
    await this.sending.send(async () => {
      const { own } = await this.api.takeSubstitution(each);
      const taken = own.find(({ id }) => id === each.id);
      this.undo.offer(
        $localize`:@@own.rota.taken:You stand in on ${this.formats.day(each.day)}:day:`,
        taken && (() => void this.giveBack(taken)),
      );
      this.changed.emit();
    });
  }

  private async giveBack(taken: { readonly id: string; readonly version: number }): Promise<void> {
    await this.sending.send(async () => {
      await this.api.undoSubstitution(taken);
      this.changed.emit();
    });
  }
}

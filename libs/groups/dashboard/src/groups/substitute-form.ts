import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type {
  AccountOfOrganisation,
  NewSubstitution,
  RotaPerson,
  VolunteerLine,
} from '@rinnakkain/api-client';
import { GROUP_TYPE_RULES, limits, type OwnGroupType } from '@rinnakkain/domain';
import { RefusalNote, Sending } from '@rinnakkain/people-dashboard';
import { ProblemNote } from '@rinnakkain/platform-dashboard';
import { Undo } from '@rinnakkain/ui';
import { GroupsApi } from './groups-api';

/** Somebody is away from a meeting: a substitute is named at once, or looked for among those trained to lead. */
@Component({
  selector: 'rk-substitute-form',
  imports: [MatButton, ProblemNote, RefusalNote],
  template: `<section class="box" [attr.aria-label]="heading()">
    <h4>{{ heading() }}</h4>
    <rk-refusal-note [problem]="sending.problem()" />
    <label>
      <span i18n="@@groups.rota.find">Find a volunteer</span>
      <input
        class="rk-input"
        type="search"
        autocomplete="off"
        aria-describedby="rk-substitute-rule"
        [value]="words()"
        (input)="search($event)"
      />
    </label>
    <p class="rk-meta" id="rk-substitute-rule" i18n="@@groups.rota.rule">
      Ready on the day of the meeting, and trained to lead groups.
    </p>
    <div role="status">
      @if (found(); as found) {
        <ul>
          @for (volunteer of found; track volunteer.id) {
            <li>
              <span>{{ volunteer.firstName }} {{ volunteer.lastName }}</span>
              <button
                matButton="tonal"
                class="rk-small"
                type="button"
                [disabled]="sending.busy()"
                (click)="name(volunteer)"
              >
                <ng-container i18n="@@groups.rota.choose">Name as substitute</ng-container
                ><span class="rk-hidden">: {{ volunteer.firstName }} {{ volunteer.lastName }}</span>
              </button>
            </li>
          } @empty {
            <li class="rk-meta" i18n="@@groups.leaders.nobody">Nobody by that name who is ready.</li>
          }
        </ul>
      }
    </div>
    @if (accounts.problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="accounts.again()" />
    }
    @if (staff().length) {
      <div class="staff">
        <label>
          <span i18n="@@groups.rota.staff">Or somebody of the staff</span>
          <select class="rk-input" autocomplete="off" [value]="chosen()?.id ?? ''" (change)="choose($event)">
            <option value="" i18n="@@groups.leaders.choose">Choose</option>
            @for (one of staff(); track one.id) {
              <option [value]="one.id">{{ one.name }}</option>
            }
          </select>
        </label>
        @if (chosen(); as one) {
          <button
            matButton="tonal"
            class="rk-small"
            type="button"
            [disabled]="sending.busy()"
            (click)="nameStaff(one)"
          >
            <ng-container i18n="@@groups.rota.choose">Name as substitute</ng-container
            ><span class="rk-hidden">: {{ one.name }}</span>
          </button>
        }
      </div>
    }
    <footer>
      @if (!leader().away) {
        <button
          matButton="outlined"
          type="button"
          [disabled]="sending.busy()"
          (click)="ask()"
          i18n="@@groups.rota.ask"
        >
          Ask those trained to lead
        </button>
      }
      <button matButton class="rk-quiet" type="button" (click)="cancelled.emit()" i18n="@@ui.cancel">
        Cancel
      </button>
    </footer>
  </section>`,
  styleUrl: './choosing-people.scss',
  styles: `
    .box {
      display: grid;
      gap: 10px;
      max-width: 560px;
      margin: 6px 0 10px;
      padding: 16px 18px;
      border: 1px solid var(--rk-line);
      border-radius: var(--rk-radius-sheet);
      background: var(--rk-surface-low);
    }
    h4 {
      margin: 0;
      font-size: 1.03125rem;
      line-height: 1.375rem;
      font-weight: 650;
    }
    .staff {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: end;
    }
    .staff label {
      flex: 1 1 240px;
    }
    footer {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    rk-refusal-note:not(:has(*)) {
      display: none;
    }
  `,
})
export class SubstituteForm {
  readonly meetingId = input.required<string>();
  /** Who is away. */
  readonly leader = input.required<RotaPerson>();
  /** Those who lead the meeting, and who stands in at it: none of them can be named. */
  readonly present = input.required<readonly RotaPerson[]>();
  /** Of the group. */
  readonly type = input.required<OwnGroupType>();
  /** Of the group: whose volunteers and coordinators may stand in. */
  readonly unitId = input.required<string>();
  readonly saved = output();
  readonly cancelled = output();

  private readonly api = inject(GroupsApi);
  private readonly undo = inject(Undo);
  protected readonly sending = new Sending();
  protected readonly words = signal('');
  /** Of the staff, to be named. */
  protected readonly chosen = signal<AccountOfOrganisation | null>(null);
  private readonly asked = computed(() => {
    const words = this.words().trim();
    return words.length >= limits.searchMinLength ? words : '';
  });
  private readonly volunteers = this.api.volunteers(() => this.asked(), this.unitId);
  protected readonly found = computed(() =>
    this.asked() && this.volunteers.hasValue() ? this.volunteers.value().items : null,
  );
  protected readonly accounts = this.api.staffWhoLead(this.unitId);
  protected readonly staff = computed(() => {
    const there = this.present().flatMap(({ accountId, away }) => [accountId, away?.accountId]);
    return GROUP_TYPE_RULES[this.type()].runBy.includes('staff')
      ? this.accounts.items().filter(({ id }) => !there.includes(id))
      : [];
  });
  protected readonly heading = computed(
    () => $localize`:@@groups.rota.heading:A substitute for ${this.leader().name ?? ''}:name:`,
  );

  protected search(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

  protected async name({ id, firstName, lastName }: VolunteerLine): Promise<void> {
    await this.standsIn({ volunteerId: id }, `${firstName} ${lastName}`);
  }

  protected choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.chosen.set(this.staff().find(({ id }) => id === value) ?? null);
  }

  protected async nameStaff({ id, name }: AccountOfOrganisation): Promise<void> {
    await this.standsIn({ accountId: id }, name);
  }

  protected async ask(): Promise<void> {
    if (await this.send({ volunteerId: null }))
      this.undo.offer($localize`:@@groups.rota.asked:A substitute is being looked for`);
  }

  private async standsIn(who: NewSubstitution, name: string): Promise<void> {
    if (await this.send(who)) this.undo.offer($localize`:@@groups.rota.named:${name}:name: stands in`);
  }

  private send(who: NewSubstitution): Promise<boolean> {
    const { volunteerId: awayVolunteerId, accountId: awayAccountId } = this.leader();
    return this.sending.send(async () => {
      await this.api.askSubstitute(this.meetingId(), {
        ...(awayVolunteerId ? { awayVolunteerId } : {}),
        ...(awayAccountId ? { awayAccountId } : {}),
        ...who,
      });
      this.saved.emit();
    });
  }
}

import { Component, computed, inject, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { GROUP_TYPE_RULES, type OwnGroupType, limits } from '@rinnakkain/domain';
import { ProblemNote } from '@rinnakkain/platform-dashboard';
import { EntityMark, Icon } from '@rinnakkain/ui';
import type { LeaderDraft } from './group-draft';
import { GroupsApi } from './groups-api';

/** Who leads a group: ready volunteers by name, and staff where the kind of the group allows. */
@Component({
  selector: 'rk-leaders-field',
  imports: [EntityMark, Icon, MatButton, ProblemNote],
  template: `<p class="rk-meta">{{ rule() }}</p>
    <ul>
      @for (leader of value(); track leader.volunteerId ?? leader.accountId) {
        <li>
          @if (leader.volunteerId) {
            <rk-mark kind="supporter" [size]="18" />
          } @else {
            <rk-icon name="user" [size]="18" />
          }
          <span>{{ leader.name }}</span>
          <button matButton class="rk-small" type="button" (click)="remove(leader)">
            <ng-container i18n="@@groups.leaders.remove">Remove</ng-container
            ><span class="rk-hidden">: {{ leader.name }}</span>
          </button>
        </li>
      } @empty {
        <li class="rk-meta" i18n="@@groups.leaders.none">Nobody yet.</li>
      }
    </ul>
    @if (value().length < most) {
      <div class="two">
        @if (allows('volunteer')) {
          <div class="search">
            <label>
              <span i18n="@@groups.leaders.volunteer">Add a volunteer</span>
              <input
                class="rk-input"
                type="search"
                autocomplete="off"
                [value]="words()"
                (input)="search($event)"
              />
            </label>
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
                        (click)="addVolunteer(volunteer)"
                      >
                        <ng-container i18n="@@groups.leaders.add">Add</ng-container
                        ><span class="rk-hidden">: {{ volunteer.firstName }} {{ volunteer.lastName }}</span>
                      </button>
                    </li>
                  } @empty {
                    <li class="rk-meta" i18n="@@groups.leaders.nobody">Nobody by that name who is ready.</li>
                  }
                </ul>
              }
            </div>
          </div>
        }
        @if (allows('staff')) {
          @if (accounts.problem(); as problem) {
            <rk-problem-note [problem]="problem" (again)="accounts.again()" />
          }
        }
        @if (allows('staff') && staff().length) {
          <label>
            <span i18n="@@groups.leaders.staff">Add somebody of the staff</span>
            <select class="rk-input" autocomplete="off" (change)="addStaff($event)">
              <option value="" i18n="@@groups.leaders.choose">Choose</option>
              @for (one of staff(); track one.id) {
                <option [value]="one.id">{{ one.name }}</option>
              }
            </select>
          </label>
        }
      </div>
    }`,
  styleUrl: './choosing-people.scss',
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
      gap: 18px 20px;
      align-items: start;
    }
  `,
})
export class LeadersField {
  readonly type = input.required<OwnGroupType>();
  /** Whose volunteers and coordinators may lead it; empty while it is not chosen. */
  readonly unitId = input.required<string>();
  readonly value = model.required<readonly LeaderDraft[]>();

  private readonly api = inject(GroupsApi);
  protected readonly words = signal('');
  private readonly asked = computed(() => {
    const words = this.words().trim();
    return words.length >= limits.searchMinLength ? words : '';
  });
  private readonly volunteers = this.api.volunteers(() => this.asked(), this.unitId);
  protected readonly accounts = this.api.staffWhoLead(this.unitId);
  protected readonly most = limits.groupLeadersMax;
  protected readonly found = computed(() =>
    this.asked() && this.volunteers.hasValue()
      ? this.volunteers.value().items.filter(({ id }) => !this.value().some((one) => one.volunteerId === id))
      : null,
  );
  protected readonly staff = computed(() =>
    this.accounts.items().filter(({ id }) => !this.value().some((one) => one.accountId === id)),
  );
  protected readonly rule = computed(() => {
    const least = GROUP_TYPE_RULES[this.type()].leadersMin;
    return least > 1
      ? $localize`:@@groups.leaders.two:At least two lead it, one of them trained for leading groups. Somebody of the staff counts as trained.`
      : $localize`:@@groups.leaders.one:At least one leads it, trained for leading groups. Somebody of the staff counts as trained.`;
  });

  protected allows(who: 'staff' | 'volunteer'): boolean {
    return GROUP_TYPE_RULES[this.type()].runBy.includes(who);
  }

  protected search(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

  protected addVolunteer({
    id,
    firstName,
    lastName,
  }: {
    id: string;
    firstName: string;
    lastName: string;
  }): void {
    this.value.update((all) => [
      ...all,
      { volunteerId: id, accountId: null, name: `${firstName} ${lastName}` },
    ]);
    this.words.set('');
  }

  protected addStaff(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const one = this.staff().find(({ id }) => id === select.value);
    if (one) this.value.update((all) => [...all, { volunteerId: null, accountId: one.id, name: one.name }]);
    select.value = '';
  }

  protected remove(leader: LeaderDraft): void {
    this.value.update((all) => all.filter((one) => one !== leader));
  }
}

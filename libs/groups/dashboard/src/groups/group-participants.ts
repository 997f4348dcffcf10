import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Group, GroupParticipant, ParticipantAction } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { RefusalNote, Sending } from '@rinnakkain/people-dashboard';
import { Formats, Session, groupWords, capital } from '@rinnakkain/platform-dashboard';
import { ErrorSummary, Field, FormFrame, SectionHeading, Status, TextInput, Undo } from '@rinnakkain/ui';
import { statusOfParticipant } from './group-words';
import { GroupsApi } from './groups-api';

/** Those who have registered, those who wait for a place, and one form to enrol somebody. */
@Component({
  selector: 'rk-group-participants',
  imports: [
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    MatButton,
    RefusalNote,
    SectionHeading,
    Status,
    TextInput,
  ],
  template: `@for (part of parts(); track part.heading) {
      <section>
        <rk-section-heading [heading]="part.heading" [count]="part.people.length" [rule]="part.rule" />
        <ul>
          @for (person of part.people; track person.id) {
            <li>
              <div class="what">
                <h3>{{ person.alias ?? goneLabel }}</h3>
                <p>{{ factsOf(person) }}</p>
              </div>
              <rk-status plain [kind]="statusOf(person).kind">{{ statusOf(person).word }}</rk-status>
              <div class="steps">
                @for (action of person.allowed; track action) {
                  <button
                    matButton
                    class="rk-small"
                    type="button"
                    [disabled]="sending.busy()"
                    (click)="step(person, action)"
                  >
                    {{ verbOf(action) }}<span class="rk-hidden">: {{ person.alias }}</span>
                  </button>
                }
              </div>
            </li>
          } @empty {
            <li class="none" i18n="@@groups.no_participants">Nobody has registered yet.</li>
          }
        </ul>
      </section>
    }
    <rk-refusal-note [problem]="sending.problem()" (reload)="changed.emit()" />
    @if (group().joinable && session.may('participant.create')) {
      @if (enrolling()) {
        <form rkForm [faults]="sending.faults()" (send)="enrol()">
          <rk-error-summary />
          <rk-field
            label="By what name they wish to be called"
            i18n-label="@@groups.enrol.alias"
            hint="A first name or an alias; not the whole name."
            i18n-hint="@@groups.enrol.alias_hint"
            pointer="/alias"
          >
            <input rkInput [formField]="form.alias" />
          </rk-field>
          <rk-field label="Phone number" i18n-label="@@groups.enrol.phone" pointer="/phone" optional>
            <input rkInput inputmode="tel" [formField]="form.phone" />
          </rk-field>
          <rk-field label="E-mail" i18n-label="@@groups.enrol.email" pointer="/email" optional>
            <input rkInput inputmode="email" [formField]="form.email" />
          </rk-field>
          <footer>
            <button matButton="filled" type="submit" [disabled]="sending.busy()">{{ enrolLabel() }}</button>
            <button
              matButton
              class="rk-quiet"
              type="button"
              (click)="enrolling.set(false)"
              i18n="@@ui.cancel"
            >
              Cancel
            </button>
          </footer>
        </form>
      } @else {
        <button matButton="outlined" type="button" class="add" (click)="enrolling.set(true)">
          {{ enrolLabel() }}
        </button>
      }
    }`,
  styleUrl: './group-rows.scss',
  styles: `
    section + section {
      margin-top: 28px;
    }
    .add {
      margin-top: 12px;
    }
  `,
})
export class GroupParticipants {
  readonly group = input.required<Group>();
  readonly participants = input.required<readonly GroupParticipant[]>();
  readonly changed = output();

  private readonly api = inject(GroupsApi);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  protected readonly session = inject(Session);
  protected readonly sending = new Sending();
  protected readonly enrolling = signal(false);
  private readonly model = signal({ alias: '', phone: '', email: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.alias, { message: $localize`:@@groups.enrol.alias_missing:Write a name or an alias.` });
    maxLength(path.alias, limits.aliasMaxLength);
  });
  protected readonly goneLabel = $localize`:@@groups.participant_gone:deleted`;
  protected readonly enrolLabel = computed(() =>
    this.group().state === 'full' || (this.group().capacityMax ?? Infinity) <= this.group().taken
      ? $localize`:@@groups.enrol.waiting:Enrol on the waiting list`
      : $localize`:@@groups.enrol:Enrol somebody`,
  );
  protected readonly parts = computed(() => {
    const waiting = this.participants().filter(({ state }) => state === 'waitlisted');
    const others = this.participants().filter(({ state }) => state !== 'waitlisted');
    const placed = { heading: $localize`:@@groups.participants:Participants`, rule: '', people: others };
    if (!waiting.length) return [placed];
    const rule = $localize`:@@groups.waiting_rule:A place that comes free goes to the first`;
    return [placed, { heading: $localize`:@@groups.waiting:Waiting list`, rule, people: waiting }];
  });
  protected statusOf = ({ state }: GroupParticipant) => statusOfParticipant(state);
  protected verbOf = (action: ParticipantAction): string => capital(groupWords.participant.action[action]);

  protected factsOf({ phone, email, day }: GroupParticipant): string {
    const since = $localize`:@@groups.registered:registered ${this.formats.date(day)}:day:`;
    return [phone, email, since].filter(Boolean).join(' · ');
  }

  protected async step(person: GroupParticipant, action: ParticipantAction): Promise<void> {
    await this.sending.send(async () => {
      const { state } = await this.api.stepParticipant(person, action);
      this.undo.offer(`${person.alias ?? ''}: ${statusOfParticipant(state).word}`);
      this.changed.emit();
    });
  }

  protected async enrol(): Promise<void> {
    const { alias, phone, email } = this.model();
    await this.sending.send(async () => {
      const { state } = await this.api.enrol(this.group().id, {
        alias: alias.trim(),
        ...(phone.trim() ? { phone: phone.trim() } : {}),
        ...(email.trim() ? { email: email.trim() } : {}),
      });
      this.undo.offer(`${alias.trim()}: ${statusOfParticipant(state).word}`);
      this.model.set({ alias: '', phone: '', email: '' });
      this.enrolling.set(false);
      this.changed.emit();
    });
  }
}

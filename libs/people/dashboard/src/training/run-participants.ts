import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CourseRun, Participant, TrainingRecordAction } from '@rinnakkain/api-client';
import { trainingActionPermission } from '@rinnakkain/domain';
import { Formats, Session, stateLabel, stateText } from '@rinnakkain/platform-dashboard';
import { EntityMark, SectionHeading, Status } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { lackingOf, presenceOf } from './run-words';
import { kindOfRecord } from './training-words';

/** A step somebody wants to take with a participant's record. */
export interface ParticipantStep {
  readonly participant: Participant;
  readonly action: TrainingRecordAction;
}

/** Those who have a place, with what they have done of what the run asks, and those who wait for one. */
@Component({
  selector: 'rk-run-participants',
  imports: [EntityMark, MatButton, RouterLink, SectionHeading, Status],
  template: `@for (group of groups(); track group.heading) {
    <section>
      <rk-section-heading [heading]="group.heading" [count]="group.people.length" [rule]="group.rule" />
      <ul>
        @for (person of group.people; track person.id) {
          <li>
            <div class="what">
              <h3>
                <rk-mark kind="supporter" [size]="18" />
                @if (session.may('volunteer.read')) {
                  <a [routerLink]="['/volunteers', person.volunteer.id]">{{ person.volunteer.name }}</a>
                } @else {
                  {{ person.volunteer.name }}
                }
              </h3>
              @if (begun() && person.state !== 'waitlisted') {
                <p>{{ presenceOf(person) }}</p>
                @if (person.state === 'to_be_completed') {
                  <p class="note">{{ lackingOf(person) }}</p>
                }
              }
            </div>
            <rk-status [plain]="person.state !== 'to_be_completed'" [kind]="kindOf(person)">{{
              wordOf(person)
            }}</rk-status>
            <div class="steps">
              @for (action of stepsOf(person); track action) {
                <button
                  matButton
                  class="rk-small"
                  type="button"
                  [disabled]="busy()"
                  (click)="stepped.emit({ participant: person, action })"
                >
                  {{ verbOf(action) }}<span class="rk-hidden">: {{ person.volunteer.name }}</span>
                </button>
              }
            </div>
          </li>
        } @empty {
          <li class="none">{{ group.none }}</li>
        }
      </ul>
    </section>
  }`,
  styleUrl: '../volunteers/volunteer-rows.scss',
  styles: `
    section + section {
      margin-top: 28px;
    }
    @media (min-width: 768px) {
      li {
        grid-template-columns: minmax(0, 1fr) minmax(0, 170px) minmax(0, auto);
      }
      .steps {
        min-width: 190px;
      }
    }
  `,
})
export class RunParticipants {
  readonly run = input.required<CourseRun>();
  readonly participants = input.required<readonly Participant[]>();
  readonly busy = input(false);
  readonly stepped = output<ParticipantStep>();

  private readonly formats = inject(Formats);
  private readonly names = inject(OwnNames);
  protected readonly session = inject(Session);
  protected readonly begun = computed(() => ['running', 'ended'].includes(this.run().state));
  protected readonly groups = computed(() => {
    const waiting = this.participants().filter(({ state }) => state === 'waitlisted');
    const placed = {
      heading: $localize`:@@people.run.participants:Participants`,
      rule: '',
      none: $localize`:@@people.run.no_participants:Nobody has enrolled yet.`,
      people: this.participants().filter(({ state }) => state !== 'waitlisted'),
    };
    if (!waiting.length) return [placed];
    const rule = $localize`:@@people.run.waiting_rule:A place that comes free goes to the first`;
    return [
      placed,
      { heading: $localize`:@@people.run.waiting:Waiting list`, rule, none: '', people: waiting },
    ];
  });

  protected kindOf = ({ state }: Participant) => kindOfRecord(state);
  protected wordOf = ({ state }: Participant): string => stateText('training_record', 'state', state);
  protected verbOf = (action: TrainingRecordAction): string =>
    stateLabel('training_record', 'action', action);

  protected presenceOf({ evidence }: Participant): string {
    return presenceOf(evidence, this.formats);
  }

  protected lackingOf({ evidence }: Participant): string {
    return lackingOf(evidence, this.formats, (name) => this.names.of(name));
  }

  /** Steps by hand: cancelling and giving a place before, what became of somebody after. */
  protected stepsOf({ allowed }: Participant): TrainingRecordAction[] {
    const now: readonly TrainingRecordAction[] = this.begun() ? ['interrupt', 'mark_no_show'] : ['cancel'];
    return allowed.filter(
      (action) =>
        now.includes(action) &&
        trainingActionPermission(action) === 'training.record.transition' &&
        this.session.may('training.record.transition'),
    );
  }
}

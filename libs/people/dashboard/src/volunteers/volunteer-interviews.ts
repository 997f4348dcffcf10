import { Component, inject, input } from '@angular/core';
import type { Interview } from '@rinnakkain/api-client';
import { DayPipe, Formats, capital } from '@rinnakkain/platform-dashboard';
import { SectionHeading, Status } from '@rinnakkain/ui';

/** The interviews of a volunteer, the latest first: what each settled, and its note. */
@Component({
  selector: 'rk-volunteer-interviews',
  imports: [DayPipe, SectionHeading, Status],
  template: `<rk-section-heading
      heading="Interviews"
      i18n-heading="@@people.interview.heading"
      [count]="interviews().length"
    />
    <ul>
      @for (interview of interviews(); track interview.id) {
        <li>
          <div class="what">
            <h3>
              {{ interview.day | rkDay }}{{ interview.interviewer ? ' · ' + interview.interviewer : '' }}
            </h3>
            <p>{{ factsOf(interview) }}</p>
            @if (interview.note) {
              <p class="note">{{ interview.note }}</p>
            }
          </div>
          @if (interview.recommended) {
            <rk-status plain kind="fine"
              ><ng-container i18n="@@people.interview.is_recommended">recommended</ng-container></rk-status
            >
          } @else {
            <rk-status plain kind="ended"
              ><ng-container i18n="@@people.interview.not_recommended"
                >not recommended</ng-container
              ></rk-status
            >
          }
        </li>
      }
    </ul>`,
  styleUrl: './volunteer-rows.scss',
})
export class VolunteerInterviews {
  readonly interviews = input.required<readonly Interview[]>();
  private readonly formats = inject(Formats);

  protected factsOf({ ownCrisisProcessed, identitySeen }: Interview): string {
    return capital(
      this.formats.list([
        ownCrisisProcessed
          ? $localize`:@@people.interview.crisis_yes:own crisis worked through`
          : $localize`:@@people.interview.crisis_no:own crisis not worked through`,
        identitySeen
          ? $localize`:@@people.readiness.identity_seen:identity seen`
          : $localize`:@@people.readiness.identity_not_seen:identity not seen`,
      ]),
    );
  }
}

import { Component, computed, inject, input } from '@angular/core';
import type { Seeker } from '@rinnakkain/api-client';
import { municipalityOf } from '@rinnakkain/domain';
import { CodeNames, Formats, stateLabel } from '@rinnakkain/platform-dashboard';
import { SectionHeading } from '@rinnakkain/ui';
import { requestLabel } from '../../person/request-text';
import { OwnNames } from '../../person/own-names';
import { SeekersApi } from '../seekers-api';

/** When the request came and went on, its task, and what is known of the person. */
@Component({
  selector: 'rk-request-facts',
  imports: [SectionHeading],
  template: `<rk-section-heading heading="Request" i18n-heading="@@people.request" />
    <dl class="rk-facts bare">
      @for (fact of facts(); track fact.what) {
        <div>
          <dt>{{ fact.what }}</dt>
          <dd>{{ fact.value }}</dd>
        </div>
      }
    </dl>`,
  styleUrl: './cards.scss',
})
export class RequestFacts {
  readonly seeker = input.required<Seeker>();

  private readonly names = inject(CodeNames);
  private readonly ownNames = inject(OwnNames);
  private readonly formats = inject(Formats);
  private readonly taskList = inject(SeekersApi).tasks();
  private readonly task = computed(() => {
    const task = this.taskList.hasValue()
      ? this.taskList.value().items.find(({ id }) => id === this.seeker().taskId)
      : undefined;
    return task ? this.ownNames.of(task.name) : '';
  });

  protected readonly facts = computed(() => {
    const seeker = this.seeker();
    const day = (value: string) => this.formats.date(value);
    const lines: [string, string | null | undefined][] = [
      [
        $localize`:@@people.request.arrived:Arrived`,
        seeker.arrivedAt && this.formats.nearDay(this.formats.dayOf(seeker.arrivedAt)),
      ],
      [
        $localize`:@@people.request.contacted:First contact`,
        seeker.contactedOn
          ? day(seeker.contactedOn)
          : seeker.contactDueOn
            ? $localize`:@@people.request.due:Not yet, by ${day(seeker.contactDueOn)}:day:`
            : null,
      ],
      [$localize`:@@people.request.closed:Ended`, seeker.closedOn && day(seeker.closedOn)],
      [
        $localize`:@@people.request.reason:Why`,
        seeker.exitReason && stateLabel('seeker', 'exit_reason', seeker.exitReason),
      ],
      [$localize`:@@people.intake.task:Task`, this.task()],
      [
        $localize`:@@people.intake.priority:Priority`,
        seeker.priority && seeker.priority !== 'normal'
          ? [stateLabel('seeker', 'priority', seeker.priority), seeker.priorityReason]
              .filter(Boolean)
              .join(': ')
          : null,
      ],
      [$localize`:@@people.request.lives:Lives in`, this.place()],
      [
        $localize`:@@people.request.travels:Can travel`,
        typeof seeker.travelKm === 'number' ? this.formats.kilometres(seeker.travelKm) : null,
      ],
      [
        $localize`:@@people.intake.gender:Gender`,
        seeker.gender && stateLabel('person', 'gender', seeker.gender),
      ],
      [
        $localize`:@@people.request.born:Born in`,
        seeker.birthDecade ? $localize`:@@people.request.decade:${seeker.birthDecade}:decade:s` : null,
      ],
      [
        $localize`:@@people.intake.heard_from:Heard of us`,
        seeker.heardFrom && requestLabel('heard_from', seeker.heardFrom),
      ],
      [$localize`:@@people.intake.alias:Alias`, seeker.firstName ? seeker.alias : null],
    ];
    return lines.flatMap(([what, value]) => (value ? [{ what, value }] : []));
  });

  private place(): string | null {
    const { municipality, wellbeingCounty } = this.seeker();
    if (municipality) {
      const county = municipalityOf(municipality)?.county;
      return [this.names.municipality(municipality), county && this.names.county(county)]
        .filter(Boolean)
        .join(', ');
    }
    return wellbeingCounty ? this.names.county(wellbeingCounty) : null;
  }
}

import { Component, computed, inject, input } from '@angular/core';
import type { RelationshipPage } from '@rinnakkain/api-client';
import type { RelationshipState } from '@rinnakkain/domain';
import { Formats, stateLabel } from '@rinnakkain/platform-dashboard';
import { type Stage, StageLine } from '@rinnakkain/ui';

type Way = 'proposed' | 'volunteer_agreed' | 'agreed' | 'first_meeting_set' | 'running' | 'ending';

const path: readonly Way[] = [
  'proposed',
  'volunteer_agreed',
  'agreed',
  'first_meeting_set',
  'running',
  'ending',
];
/** Ends that cut the path short. */
const cuts: readonly RelationshipState[] = ['declined', 'expired', 'withdrawn', 'discontinued'];

/** Where a pair stands on its path, with the days of the stages reached. */
@Component({
  selector: 'rk-pair-stages',
  imports: [StageLine],
  template: '<rk-stage-line [stages]="stages()" [now]="now()" />',
  styles: ':host { display: block; margin-bottom: 22px; }',
})
export class PairStages {
  private readonly formats = inject(Formats);
  readonly pair = input.required<RelationshipPage>();

  private readonly cut = computed(() => cuts.includes(this.pair().state));
  private readonly reached = computed(() => {
    const days = new Map((this.pair().stages ?? []).map(({ state, day }) => [state, day]));
    return path.filter((stage) => days.has(stage)).length;
  });
  protected readonly now = computed(() => {
    const { state } = this.pair();
    if (this.cut()) return this.reached();
    if (state === 'ended') return path.length - 1;
    return path.indexOf(state === 'on_break' ? 'running' : (state as Way));
  });
  /** The day of a stage; a break has a day of its own. */
  private dayOf(stage: Way, days: ReadonlyMap<RelationshipState, string | null>): string | null | undefined {
    const { state, endedOn, plannedEndOn } = this.pair();
    if (stage === 'ending') return endedOn ?? plannedEndOn;
    return days.get(stage === 'running' && state === 'on_break' ? 'on_break' : stage);
  }

  protected readonly stages = computed((): Stage[] => {
    const pair = this.pair();
    const days = new Map((pair.stages ?? []).map(({ state, day }) => [state, day]));
    const dayOf = (day: string | null | undefined): { day?: string } =>
      day ? { day: this.formats.date(day) } : {};
    const line = path.map((stage): Stage => ({
      name:
        stage === 'running' && pair.state === 'on_break'
          ? stateLabel('relationship', 'state', 'on_break')
          : names[stage],
      ...dayOf(this.dayOf(stage, days)),
    }));
    if (!this.cut()) return line;
    return [
      ...line.slice(0, this.reached()),
      { name: stateLabel('relationship', 'state', pair.state), ...dayOf(days.get(pair.state)) },
    ];
  });
}

const names: Readonly<Record<Way, string>> = {
  proposed: $localize`:@@support.stage.proposed:Proposal`,
  volunteer_agreed: $localize`:@@support.stage.volunteer_agreed:Volunteer agreed`,
  agreed: $localize`:@@support.stage.agreed:Consents`,
  first_meeting_set: $localize`:@@support.stage.first_meeting_set:Opening meeting`,
  running: $localize`:@@support.stage.running:Running`,
  ending: $localize`:@@support.stage.ending:Ending`,
};

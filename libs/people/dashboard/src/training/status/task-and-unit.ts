import { Component, computed, inject, input, output } from '@angular/core';
import { FilterSelect } from '@rinnakkain/ui';
import { OwnNames } from '../../person/own-names';
import { TasksApi } from '../../tasks/tasks-api';
import { VolunteersApi } from '../../volunteers/volunteers-api';

/** The filters that the views of the training status share: the task, and where it is asked for, the unit. */
@Component({
  selector: 'rk-task-and-unit',
  imports: [FilterSelect],
  template: `<rk-filter-select
      class="task"
      label="Task"
      i18n-label="@@people.tasks.task"
      every="What everybody needs"
      i18n-every="@@people.status.every_task"
      [choices]="tasks()"
      [value]="task()"
      (chosen)="narrowed.emit({ task: $event })"
    />
    @if (byUnit()) {
      <rk-filter-select
        label="Unit"
        i18n-label="@@people.filter.unit"
        every="All units"
        i18n-every="@@people.filter.every_unit"
        [choices]="units()"
        [value]="unit()"
        (chosen)="narrowed.emit({ unit: $event })"
      />
    }`,
  styles: `
    :host {
      display: contents;
    }
    .task {
      flex-basis: 220px;
      max-width: 280px;
    }
    @media (max-width: 639px) {
      .task {
        max-width: none;
      }
    }
  `,
})
export class TaskAndUnit {
  readonly task = input<string>();
  readonly unit = input<string>();
  readonly byUnit = input(true);
  readonly narrowed = output<Record<string, string | null>>();

  private readonly names = inject(OwnNames);
  private readonly taskList = inject(TasksApi).tasks();
  private readonly unitList = inject(VolunteersApi).units();
  protected readonly tasks = computed(() =>
    this.taskList.hasValue()
      ? this.taskList.value().items.map(({ id, name }) => ({ id, name: this.names.of(name) }))
      : [],
  );
  protected readonly units = computed(() => (this.unitList.hasValue() ? this.unitList.value().items : []));
}

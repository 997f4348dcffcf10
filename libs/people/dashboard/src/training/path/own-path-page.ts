import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { capital, ProblemNote } from '@rinnakkain/platform-dashboard';
import { ErrorNote, SkeletonRows, Status } from '@rinnakkain/ui';
import { OwnCertificates } from '../../certificates/own-certificates';
import { OwnNames } from '../../person/own-names';
import { CalendarFeedCard } from '../calendar-feed-card';
import { OwnRunList } from '../own-run-list';
import { RequirementWords } from '../requirement-words';
import { NextStepCard } from './next-step-card';
import { OwnPathState } from './own-path';
import { PathLine, type PathPoint } from './path-line';
import { PathWords } from './path-words';

/** My path: where a volunteer stands, the step that comes next, every step with its days, courses and certificates. */
@Component({
  selector: 'rk-own-path-page',
  imports: [
    CalendarFeedCard,
    ErrorNote,
    NextStepCard,
    OwnCertificates,
    OwnRunList,
    PathLine,
    ProblemNote,
    RouterLink,
    SkeletonRows,
    Status,
  ],
  templateUrl: './own-path-page.html',
  styleUrl: './own-path-page.scss',
})
export class OwnPathPage {
  private readonly router = inject(Router);
  private readonly names = inject(OwnNames);
  private readonly words = inject(PathWords);
  private readonly requirements = inject(RequirementWords);

  /** The task, from the address. */
  readonly task = input<string>();
  protected readonly state = new OwnPathState(this.task);
  protected readonly runs = this.state.runs;

  protected readonly standing = computed(() => {
    const path = this.state.path();
    return path ? this.words.standing(path) : null;
  });
  protected readonly tasks = computed(() => {
    const { tasks = [], taskId } = this.state.path() ?? {};
    return tasks.map(({ id, name }) => ({ id, name: this.names.of(name), chosen: id === taskId }));
  });
  protected readonly points = computed((): PathPoint[] => {
    const path = this.state.path();
    if (!path) return [];
    const next = this.state.next();
    return path.columns.flatMap(({ key, requirement }) => {
      const cell = path.cells.find((one) => one.key === key);
      if (!cell || cell.status === 'not_applicable') return [];
      const step = this.state.steps().find(({ item }) => item.key === key);
      const { kind, word } = this.requirements.cell(cell, path.standing);
      return {
        key,
        name: this.requirements.name(requirement, path.courses),
        kind,
        word: cell.status === 'approved' ? this.requirements.plain(cell) : word,
        facts: this.words.facts(cell, requirement.kind),
        how: step && step !== next ? this.words.how(step) : '',
        done: ['approved', 'expiring', 'exempt'].includes(cell.status),
        now: key === next?.item.key,
      };
    });
  });
  protected readonly change = computed(() => {
    const path = this.state.path();
    if (!path?.change) return null;
    return {
      sentence: this.words.change(path.change),
      items: this.state
        .coming()
        .map((item) => ({ key: item.key, name: capital(this.words.name(item, path)) })),
    };
  });

  protected choose(event: Event): void {
    void this.router.navigate([], {
      queryParams: { task: (event.target as HTMLSelectElement).value },
      replaceUrl: true,
    });
  }
}

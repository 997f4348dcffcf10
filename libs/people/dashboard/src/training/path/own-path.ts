import { computed, inject } from '@angular/core';
import type { CourseRun } from '@rinnakkain/api-client';
import { type PathItem, type PathRun, nextStepOf, stepsOf } from '@rinnakkain/domain';
import { problemOf } from '@rinnakkain/platform-dashboard';
import { PapersApi } from '../../papers/papers-api';
import { OwnRuns } from '../own-runs';
import { RequirementsApi } from '../requirements-api';
import { itemsOf } from './path-items';

/** A volunteer's own path: where they stand, what they can do about it, and the step that comes next. */
export class OwnPathState {
  readonly runs = new OwnRuns(() => this.found.reload());
  private readonly ownPapers = inject(PapersApi).own();
  private readonly found;

  readonly path = computed(() => (this.found.hasValue() ? this.found.value() : null));
  readonly papers = computed(() => (this.ownPapers.hasValue() ? this.ownPapers.value() : null));
  readonly here = computed(() => this.path() !== null && this.papers() !== null && this.runs.here());
  readonly problem = computed(() => {
    const failure = this.found.error() ?? this.ownPapers.error();
    return failure ? problemOf(failure) : this.runs.problem();
  });
  /** What a coming version will require besides, or otherwise than today. */
  readonly coming = computed((): PathItem[] => {
    const path = this.path();
    if (!path?.change) return [];
    const now = new Set(
      itemsOf(path)
        .filter(({ status }) => status !== 'not_applicable')
        .map(({ key }) => key),
    );
    return itemsOf(path.change).filter(({ key, status }) => !now.has(key) && status !== 'not_applicable');
  });
  readonly steps = computed(() => {
    const path = this.path();
    const papers = (this.papers()?.toSign ?? []).map(({ kind }) => kind);
    const runs = [...this.runs.enrolments(), ...this.runs.offered()].map(asPathRun);
    return path ? stepsOf(itemsOf(path), { papers, runs }) : [];
  });
  readonly next = computed(() => nextStepOf(this.steps()));
  /** The run by which the next step is taken. */
  readonly run = computed(() => {
    const id = this.next()?.runId;
    return [...this.runs.enrolments(), ...this.runs.offered()].find((run) => run.id === id) ?? null;
  });

  /** @param task The task to tell of; the nearest unless told. */
  constructor(task: () => string | undefined) {
    this.found = inject(RequirementsApi).ownPath(task);
  }

  reload(): void {
    this.ownPapers.reload();
    this.runs.reload();
  }
}

const asPathRun = ({ id, course, own, allowed }: CourseRun): PathRun => ({
  id,
  courseId: course.id,
  courseKind: course.kind,
  own: own?.state ?? null,
  mayEnrol: allowed.includes('enrol_self'),
});

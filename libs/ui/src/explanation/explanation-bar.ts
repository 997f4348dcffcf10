import { Component, computed, input } from '@angular/core';

/** One criterion: `points` gained of `of`; `unknown` when half points were given for lack of knowledge. */
export interface BarSegment {
  criterion: string;
  points: number;
  of: number;
  unknown?: boolean;
}

/** The criteria that belong together under one heading. */
export interface BarGroup {
  group: 'experience' | 'person' | 'meeting';
  segments: readonly BarSegment[];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The whole thousand: width is weight, fill is points, the gap what was not gained, hatching unknown. */
@Component({
  selector: 'rk-explanation-bar',
  template: `<div class="fit" role="img" [attr.aria-label]="sentence()">
    @for (group of drawn(); track group.name) {
      <div class="group" [style.flex-grow]="group.of">
        @if (labels()) {
          <div class="label">
            <span>{{ group.name }}</span>
            <span
              ><b>{{ group.points }}</b> / {{ group.of }}</span
            >
          </div>
        }
        <div class="bar">
          @for (segment of group.segments; track segment.criterion) {
            <span class="segment" [class.unknown]="segment.unknown" [style.flex-grow]="segment.of">
              @if (!segment.unknown) {
                <span
                  class="fill"
                  [style.width.%]="segment.of ? (segment.points / segment.of) * 100 : 0"
                ></span>
              }
            </span>
          }
        </div>
      </div>
    }
  </div>`,
  styles: `
    .fit {
      display: flex;
      gap: 10px;
    }
    .group {
      display: grid;
      gap: 4px;
      min-width: 0;
      flex-basis: 0;
    }
    .label {
      display: flex;
      justify-content: space-between;
      gap: 6px;
      font-size: 0.84375rem;
      line-height: 1.0625rem;
      color: var(--rk-ink-3);
      white-space: nowrap;
    }
    .label b,
    .label span:first-child {
      font-weight: 400;
      color: var(--rk-ink-2);
    }
    .bar {
      display: flex;
      gap: 2px;
      height: 10px;
    }
    .segment {
      position: relative;
      flex-basis: 0;
      min-width: 3px;
      border-radius: 2px;
      overflow: hidden;
      background: var(--rk-surface-top);
      box-shadow: inset 0 0 0 1px var(--rk-line-strong);
    }
    .fill {
      position: absolute;
      inset: 0 auto 0 0;
      background: var(--rk-jarvi);
      border-radius: 2px 0 0 2px;
    }
    .unknown {
      background:
        repeating-linear-gradient(-45deg, var(--rk-outline) 0 1.5px, transparent 1.5px 5px),
        var(--rk-surface-mid);
    }
    @media (max-width: 639px) {
      .fit {
        display: grid;
      }
    }
    @media (forced-colors: active) {
      .segment {
        border: 1px solid CanvasText;
      }
      .fill {
        background: CanvasText;
        forced-color-adjust: none;
      }
    }
  `,
})
export class ExplanationBar {
  readonly groups = input.required<readonly BarGroup[]>();
  /** Whether the names and points of the groups stand above the bar. */
  readonly labels = input(true);

  private readonly names: Record<BarGroup['group'], string> = {
    experience: $localize`:@@ui.explanation.experience:Experience`,
    person: $localize`:@@ui.explanation.person:Person`,
    meeting: $localize`:@@ui.explanation.meeting:Meeting`,
  };

  protected readonly drawn = computed(() =>
    this.groups().map(({ group, segments }) => ({
      name: this.names[group],
      segments,
      points: sum(segments.map(({ points }) => points)),
      of: sum(segments.map(({ of }) => of)),
    })),
  );

  protected readonly sentence = computed(() => {
    const points = sum(this.drawn().map((group) => group.points));
    const of = sum(this.drawn().map((group) => group.of));
    const parts = this.drawn().map((group) => `${group.name} ${group.points} / ${group.of}`);
    return $localize`:@@ui.explanation.sum:${points}:points: of ${of}:of: points. ${parts.join(', ')}:parts:`;
  });
}

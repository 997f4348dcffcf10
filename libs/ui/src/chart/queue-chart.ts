import { Component, computed, input } from '@angular/core';

/** How many wait in one span of time; `over` when the span is past the target. */
export interface QueueBar {
  label: string;
  count: number;
  over?: boolean;
}

// The drawing's own measures; the template repeats the width and the floor.
const width = 288;
const floor = 86;
const top = 16;

/** The queue by waiting time: its sentence first, bars past the target hatched, the target as a dashed line. */
@Component({
  selector: 'rk-queue-chart',
  template: `<p class="sentence">{{ sentence() }}</p>
    <svg viewBox="0 0 288 108" width="100%" aria-hidden="true">
      <defs>
        <pattern
          id="rk-hatch"
          width="5"
          height="5"
          patternTransform="rotate(45)"
          patternUnits="userSpaceOnUse"
        >
          <path d="M0 0V5" stroke="var(--rk-chart-2)" stroke-width="3.4" />
        </pattern>
      </defs>
      @for (bar of drawn(); track bar.label) {
        <rect
          [attr.x]="bar.x"
          [attr.y]="bar.y"
          [attr.width]="bar.width"
          [attr.height]="bar.height"
          rx="2"
          [class.over]="bar.over"
        />
        <text class="count" [attr.x]="bar.x + bar.width / 2" [attr.y]="bar.y - 5">{{ bar.count }}</text>
        <text [attr.x]="bar.x + bar.width / 2" y="104">{{ bar.label }}</text>
      }
      <path class="floor" d="M0 86.5H288" />
      @if (target() !== null) {
        <path class="target" [attr.d]="'M' + target() + ' 2V86'" />
      }
    </svg>
    <p class="axis">
      <span>{{ axis() }}</span> <span>{{ targetCaption() }}</span>
    </p>
    <table class="rk-hidden">
      <caption>
        {{
          axis()
        }}
      </caption>
      @for (bar of bars(); track bar.label) {
        <tr>
          <th scope="row">{{ bar.label }}</th>
          <td>{{ bar.count }}</td>
        </tr>
      }
    </table>`,
  styles: `
    :host {
      display: block;
      position: relative;
      max-width: 320px;
    }
    .sentence {
      font-size: 0.875rem;
      line-height: 1.1875rem;
      color: var(--rk-ink-2);
      margin-bottom: 6px;
    }
    svg {
      overflow: visible;
    }
    rect {
      fill: var(--rk-chart-1);
    }
    rect.over {
      fill: url(#rk-hatch);
      stroke: var(--rk-chart-2);
      stroke-width: 1.5;
    }
    text {
      font: 400 13px var(--rk-font);
      fill: var(--rk-ink-3);
      text-anchor: middle;
    }
    .count {
      font-weight: 600;
      fill: var(--rk-ink);
    }
    .floor {
      stroke: var(--rk-line-strong);
    }
    .target {
      stroke: var(--rk-ink);
      stroke-width: 1.5;
      stroke-dasharray: 3 3;
    }
    .axis {
      display: flex;
      justify-content: space-between;
      gap: 8px;
      font-size: 0.8125rem;
      line-height: 1.0625rem;
      color: var(--rk-ink-3);
      padding-top: 4px;
    }
  `,
})
export class QueueChart {
  readonly bars = input.required<readonly QueueBar[]>();
  readonly sentence = input.required<string>();
  readonly axis = input('');
  readonly targetCaption = input('');

  private readonly step = computed(() => width / Math.max(1, this.bars().length));
  protected readonly drawn = computed(() => {
    const most = Math.max(1, ...this.bars().map(({ count }) => count));
    return this.bars().map((bar, at) => {
      const height = (bar.count / most) * (floor - top);
      return { ...bar, x: at * this.step() + 4, width: this.step() - 8, y: floor - height, height };
    });
  });
  protected readonly target = computed(() => {
    const first = this.bars().findIndex(({ over }) => over);
    return first > 0 ? first * this.step() : null;
  });
}

import { Component, computed, input } from '@angular/core';

/** The bar of one criterion in the table of reasons; its length is its weight of `scale` points. */
@Component({
  selector: 'rk-points-bar',
  template: `<span class="bar" aria-hidden="true" [class.unknown]="unknown()" [style.width.%]="width()">
      @if (!unknown()) {
        <span class="fill" [style.width.%]="of() ? (points() / of()) * 100 : 0"></span>
      }
    </span>
    <span class="figure"
      ><b>{{ points() }}</b> / {{ of() }}</span
    >`,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 100px auto;
      gap: 8px;
      align-items: center;
      white-space: nowrap;
    }
    .bar {
      position: relative;
      display: block;
      height: 8px;
      min-width: 3px;
      border-radius: 2px;
      overflow: hidden;
      background: var(--rk-surface-top);
    }
    .fill {
      position: absolute;
      inset: 0 auto 0 0;
      background: var(--rk-jarvi);
    }
    .unknown {
      background:
        repeating-linear-gradient(-45deg, var(--rk-outline) 0 1.5px, transparent 1.5px 5px),
        var(--rk-surface-mid);
    }
    .figure {
      color: var(--rk-ink-3);
    }
    .figure b {
      color: var(--rk-ink);
    }
  `,
})
export class PointsBar {
  readonly points = input.required<number>();
  readonly of = input.required<number>();
  readonly scale = input(400);
  readonly unknown = input(false);
  protected readonly width = computed(() => Math.min(100, (this.of() / this.scale()) * 100));
}

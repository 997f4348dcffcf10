import { Component, computed, input } from '@angular/core';

/** One stage: its name and the day in words; `day` may stay empty. */
export interface Stage {
  name: string;
  day?: string;
}

/** Where a pair stands: stages under two lines, done coloured, the present bold. `now` is the index of the present. */
@Component({
  selector: 'rk-stage-line',
  template: `<ol>
    @for (stage of drawn(); track stage.name) {
      <li [class]="stage.place" [attr.aria-current]="stage.place === 'now' ? 'step' : null">
        <span class="lines" aria-hidden="true"></span>
        <b>{{ stage.name }}</b>
        <span>{{ stage.day }}</span>
      </li>
    }
  </ol>`,
  styles: `
    ol {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    li {
      display: grid;
      align-content: start;
      font-size: 0.875rem;
      line-height: 1.125rem;
      color: var(--rk-ink-3);
      padding-right: 8px;
    }
    .lines {
      height: 12px;
      margin-right: -8px;
      background: linear-gradient(
        180deg,
        var(--rk-line-strong) 0 3px,
        transparent 3px 7px,
        var(--rk-line-strong) 7px 10px,
        transparent 10px
      );
    }
    .done .lines,
    .now .lines {
      background: linear-gradient(
        180deg,
        var(--rk-jarvi) 0 3px,
        transparent 3px 7px,
        var(--rk-kanerva) 7px 10px,
        transparent 10px
      );
    }
    .now .lines {
      mask: linear-gradient(90deg, #000 55%, rgb(0 0 0 / 0.22) 55%);
    }
    b {
      font-weight: 600;
      color: var(--rk-ink-2);
      overflow-wrap: anywhere;
    }
    .next b {
      color: var(--rk-ink-3);
    }
    .now b {
      font-weight: 650;
      color: var(--rk-ink);
    }
    @media (max-width: 639px) {
      ol {
        grid-auto-flow: row;
        gap: 6px;
      }
      li {
        grid-template-columns: 10px 1fr auto;
        gap: 10px;
      }
      .lines {
        height: auto;
        margin: 0;
      }
    }
  `,
})
export class StageLine {
  readonly stages = input.required<readonly Stage[]>();
  readonly now = input.required<number>();
  protected readonly drawn = computed(() =>
    this.stages().map((stage, at) => ({
      ...stage,
      place: at < this.now() ? 'done' : at === this.now() ? 'now' : 'next',
    })),
  );
}

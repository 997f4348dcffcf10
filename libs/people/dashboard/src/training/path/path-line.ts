import { Component, input } from '@angular/core';
import { Status, type StatusKind } from '@rinnakkain/ui';

/** A step of the path: its name, how it stands, and what is known of it; `done` is behind. */
export interface PathPoint {
  readonly key: string;
  readonly name: string;
  readonly kind: StatusKind;
  readonly word: string;
  readonly facts: string;
  readonly how: string;
  readonly done: boolean;
  readonly now: boolean;
}

/** The path as two lines running down: coloured as far as it has been gone, dotted where it goes on. */
@Component({
  selector: 'rk-path-line',
  imports: [Status],
  template: `<ol>
    @for (point of points(); track point.key) {
      <li [class.done]="point.done" [attr.aria-current]="point.now ? 'step' : null">
        <span class="lines" aria-hidden="true"></span>
        <div>
          <h3>{{ point.name }}</h3>
          <rk-status plain [kind]="point.kind">{{ point.word }}</rk-status>
          @if (point.facts) {
            <p class="rk-meta">{{ point.facts }}</p>
          }
          @if (point.how) {
            <p>{{ point.how }}</p>
          }
        </div>
      </li>
    }
  </ol>`,
  styles: `
    li {
      display: grid;
      grid-template-columns: 9px minmax(0, 1fr);
      gap: 0 14px;
    }
    .lines {
      background:
        repeating-linear-gradient(180deg, transparent 0 4px, var(--rk-surface) 4px 7px),
        linear-gradient(90deg, var(--rk-outline) 0 3px, transparent 3px 6px, var(--rk-outline) 6px 9px);
    }
    .done .lines {
      background: linear-gradient(
        90deg,
        var(--rk-jarvi) 0 3px,
        transparent 3px 6px,
        var(--rk-kanerva) 6px 9px
      );
    }
    div {
      display: grid;
      gap: 3px;
      justify-items: start;
      padding: 9px 0 11px;
      border-bottom: 1px solid var(--rk-line);
    }
    li:last-child div {
      border: 0;
    }
    h3 {
      font-weight: 650;
      font-size: 1.0625rem;
      line-height: 1.4375rem;
      overflow-wrap: anywhere;
    }
    h3::first-letter {
      text-transform: uppercase;
    }
  `,
})
export class PathLine {
  readonly points = input.required<readonly PathPoint[]>();
}

import { Component, input } from '@angular/core';
import type { RefusalCode } from '@rinnakkain/domain';
import { stateLabel } from '@rinnakkain/platform-dashboard';

/** Why the others are not possible: each volunteer counted once, at the first rule that says no. Nobody is named. */
@Component({
  selector: 'rk-walls',
  template: `<p class="intro" i18n="@@support.walls.intro">
      Each volunteer is counted once, by the first obstacle. Nobody is named here.
    </p>
    @if (byReason().length) {
      <table>
        <thead>
          <tr>
            <th scope="col" i18n="@@support.walls.obstacle">Obstacle</th>
            <th scope="col" class="count" i18n="@@support.walls.count">Volunteers</th>
          </tr>
        </thead>
        <tbody>
          @for (wall of byReason(); track wall.code) {
            <tr>
              <th scope="row">{{ word(wall.code) }}</th>
              <td class="count">{{ wall.count }}</td>
            </tr>
          }
        </tbody>
      </table>
    } @else {
      <p i18n="@@support.walls.none">Every volunteer is a possible supporter.</p>
    }`,
  styles: `
    .intro {
      color: var(--rk-ink-2);
      padding: 14px 0;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      height: var(--rk-row);
      text-align: left;
      border-bottom: 1px solid var(--rk-line);
      font-weight: 400;
    }
    thead th {
      height: 40px;
      font-size: 0.84375rem;
      font-weight: 600;
      color: var(--rk-ink-2);
      border-color: var(--rk-line-strong);
    }
    .count {
      text-align: right;
    }
  `,
})
export class Walls {
  readonly byReason = input.required<readonly { code: RefusalCode; count: number }[]>();
  protected word = (code: RefusalCode): string => stateLabel('refusal', 'code', code);
}

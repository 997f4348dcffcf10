import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { NextStepCard } from './next-step-card';
import { OwnPathState } from './own-path';

/** On the first page of a volunteer who supports nobody yet: the step that comes next, or the way to the path. */
@Component({
  selector: 'rk-own-path-card',
  imports: [MatButton, NextStepCard, RouterLink],
  template: `@if (state.here()) {
    <!-- What waits for a signature stands on the page already. -->
    @if (state.next() && state.next()?.means !== 'sign') {
      <rk-next-step-card [state]="state" link />
    } @else {
      <a matButton="outlined" class="rk-large" routerLink="/own/path" i18n="@@own.path.title">My path</a>
    }
  }`,
  styles: `
    :host {
      display: grid;
    }
  `,
})
export class OwnPathCard {
  protected readonly state = new OwnPathState(() => undefined);
}

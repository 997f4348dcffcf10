import { Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { stateLabel } from '@rinnakkain/platform-dashboard';
import { OwnRunCard } from '../own-run-card';
import type { OwnPathState } from './own-path';
import { PathWords } from './path-words';

/** The one step that comes next, with what it takes: a paper to sign, a run to enrol on, or what is waited for. */
@Component({
  selector: 'rk-next-step-card',
  imports: [MatButton, OwnRunCard, RouterLink],
  template: `@if (told(); as told) {
    <section class="rk-card" aria-labelledby="own-next">
      <p class="over" id="own-next" i18n="@@own.path.next">Next</p>
      <h2>{{ told.what }}</h2>
      @if (told.how) {
        <p>{{ told.how }}</p>
      }
      @if (told.by) {
        <p class="rk-meta">{{ told.by }}</p>
      }
      @if (paper(); as paper) {
        <a matButton="filled" class="rk-large" [routerLink]="['/own/papers', paper.textId]">
          <ng-container i18n="@@own.papers.read">Read and sign</ng-container
          ><span class="rk-hidden">: {{ paper.name }}</span>
        </a>
      } @else if (state().run(); as run) {
        @if (link()) {
          <a matButton="filled" class="rk-large" routerLink="/own/path" i18n="@@own.path.open">To my path</a>
        } @else {
          <rk-own-run-card
            [run]="run"
            [busy]="state().runs.busy() === run.id"
            (entered)="state().runs.enter(run)"
            (left)="state().runs.leave(run)"
            (calendar)="state().runs.saveCalendar(run)"
            (told)="state().runs.thank()"
          />
        }
      } @else if (link()) {
        <a matButton="outlined" class="rk-large" routerLink="/own/path" i18n="@@own.path.open">To my path</a>
      }
    </section>
  }`,
  styles: `
    section {
      display: grid;
      gap: 10px;
      border: 2px solid var(--rk-jarvi);
    }
    .over {
      font-size: 0.9375rem;
      line-height: 1.1875rem;
      font-weight: 600;
      color: var(--rk-jarvi);
    }
    h2 {
      font-size: 1.25rem;
      line-height: 1.625rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class NextStepCard {
  readonly state = input.required<OwnPathState>();
  /** Leads to the page of the path instead of showing the run itself. */
  readonly link = input(false, { transform: booleanAttribute });

  private readonly words = inject(PathWords);
  protected readonly told = computed(() => {
    const [step, path] = [this.state().next(), this.state().path()];
    if (!step || !path) return null;
    return {
      what: this.words.step(step, path),
      how: this.words.how(step),
      by: step.means === 'wait' || step.means === 'place' ? '' : this.words.by(step),
    };
  });
  protected readonly paper = computed(() => {
    const step = this.state().next();
    if (step?.means !== 'sign') return null;
    const waiting = this.state().papers()?.toSign ?? [];
    const paper = waiting.find(({ kind }) => kind === step.item.requirement.kind);
    return paper ? { textId: paper.textId, name: stateLabel('paper', 'kind', paper.kind) } : null;
  });
}

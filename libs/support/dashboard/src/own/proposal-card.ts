import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { RelationshipRow } from '@rinnakkain/api-client';
import { CodeNames, DayPipe, Formats, capital, stateText } from '@rinnakkain/platform-dashboard';
import { EntityMark, Icon } from '@rinnakkain/ui';

/** An open proposal: the anonymous card and two answers of the same weight; nobody is asked for a reason. */
@Component({
  selector: 'rk-proposal-card',
  imports: [DayPipe, EntityMark, Icon, MatButton],
  template: `<header>
      <rk-mark kind="pair" [size]="28" />
      <div>
        <h2>{{ proposal().card?.alias }}</h2>
        <p i18n="@@own.proposal.what">is looking for a supporter</p>
      </div>
    </header>
    <dl>
      @for (fact of facts(); track fact.name) {
        <div>
          <dt>{{ fact.name }}</dt>
          <dd>{{ fact.value }}</dd>
        </div>
      }
    </dl>
    @if (asked()) {
      <p class="ask">
        <ng-container i18n="@@own.proposal.ask">Would you be the supporter?</ng-container>&ngsp;
        @if (proposal().expiresOn; as day) {
          <ng-container i18n="@@own.proposal.until">Answer by {{ day | rkDay }} at the latest.</ng-container
          >&ngsp;
        }
        <ng-container i18n="@@own.proposal.no_reason">You don't need to give a reason.</ng-container>
      </p>
      <div class="answers">
        <button matButton="filled" class="rk-large" type="button" [disabled]="busy()" (click)="agreed.emit()">
          <ng-container i18n="@@own.proposal.agree">I agree</ng-container>
        </button>
        <button
          matButton="outlined"
          class="rk-large"
          type="button"
          [disabled]="busy()"
          (click)="declined.emit()"
        >
          <ng-container i18n="@@own.proposal.decline">Not this time</ng-container>
        </button>
      </div>
    } @else {
      <p class="rk-note rk-note-info">
        <rk-icon name="hourglass-medium" />
        <span
          ><b i18n="@@own.proposal.agreed">Thank you, you have agreed.</b>&ngsp;
          <ng-container i18n="@@own.proposal.waits"
            >{{ coordinator() }} now asks the other person. You will see the answer here.</ng-container
          ></span
        >
      </p>
    }`,
  styleUrl: './cards.scss',
})
export class ProposalCard {
  private readonly names = inject(CodeNames);
  private readonly formats = inject(Formats);

  readonly proposal = input.required<RelationshipRow>();
  readonly busy = input(false);
  readonly agreed = output();
  readonly declined = output();

  protected readonly asked = computed(() => this.proposal().allowed.includes('volunteer_agrees'));
  protected readonly coordinator = computed(
    () => this.proposal().coordinator.name ?? $localize`:@@own.coordinator:The coordinator`,
  );
  protected readonly facts = computed(() => {
    const card = this.proposal().card;
    if (!card) return [];
    const unknown = $localize`:@@own.proposal.unknown:Not known`;
    const listed = (words: readonly string[]) => capital(this.formats.list(words)) || unknown;
    return [
      {
        name: $localize`:@@own.proposal.theme:About`,
        value: card.theme ? capital(this.names.theme(card.theme)) : unknown,
      },
      {
        name: $localize`:@@own.proposal.language:Language`,
        value: listed(card.language.map((code) => this.names.languageOf(code))),
      },
      {
        name: $localize`:@@own.proposal.region:Region`,
        value: card.region ? this.names.county(card.region) : unknown,
      },
      {
        name: $localize`:@@own.proposal.form:How you would meet`,
        value: listed(card.form.map((form) => stateText('contact', 'form', form))),
      },
    ];
  });
}

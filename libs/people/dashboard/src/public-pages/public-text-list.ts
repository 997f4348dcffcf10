import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { PublicTextKind, PublicTextLine } from '@rinnakkain/api-client';
import { PUBLIC_TEXT_KINDS } from '@rinnakkain/domain';
import { Formats, problemOf, ProblemNote } from '@rinnakkain/platform-dashboard';
import { Icon, SkeletonRows, Status, TODAY } from '@rinnakkain/ui';
import { standingOfText } from '../papers/paper-words';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { PublicPagesApi } from './public-pages-api';
import { daysOfPublicText, nameOfKind, nameOfPublicText } from './public-text-words';

/** The texts of the public pages by version: which one stands there now, and a draft to write on. */
@Component({
  selector: 'rk-public-text-list',
  imports: [Icon, MatButton, ProblemNote, RefusalNote, RouterLink, SkeletonRows, Status],
  template: `<rk-refusal-note [problem]="sending.problem()" />
    @if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="retry()" />
    } @else if (groups(); as groups) {
      @for (group of groups; track group.kind) {
        <section [attr.aria-label]="group.name">
          <header>
            <h3>{{ group.name }}</h3>
            @if (!group.hasDraft) {
              <button
                matButton
                class="rk-small"
                type="button"
                [disabled]="sending.busy()"
                (click)="begin(group.kind)"
              >
                <rk-icon name="plus-bold" [size]="14" />
                @if (group.rows.length) {
                  <ng-container i18n="@@people.paper_texts.new">New version</ng-container>
                } @else {
                  <ng-container i18n="@@people.public_texts.first">Write your own</ng-container>
                }
                <span class="rk-hidden">: {{ group.name }}</span>
              </button>
            }
          </header>
          <ul>
            @for (row of group.rows; track row.id) {
              <li>
                <div>
                  <a class="name" [routerLink]="['/admin/public-texts', row.id]">{{ row.name }}</a>
                  @if (row.facts) {
                    <p class="rk-meta">{{ row.facts }}</p>
                  }
                </div>
                <rk-status plain [kind]="row.standing.kind">{{ row.standing.word }}</rk-status>
              </li>
            }
            @if (!group.inUse) {
              <li>
                <span i18n="@@people.public_texts.default">The product's own text</span>
                <rk-status plain kind="fine" i18n="@@people.paper_text.in_use">in use</rk-status>
              </li>
            }
          </ul>
        </section>
      }
    } @else {
      <rk-skeleton-rows what="Fetching the texts" i18n-what="@@people.paper_texts.fetching" />
    }`,
  styleUrl: './public-text-list.scss',
})
export class PublicTextList {
  private readonly api = inject(PublicPagesApi);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);
  private readonly list = this.api.texts();

  protected readonly sending = new Sending();
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly groups = computed(() => {
    const all = this.list.hasValue() ? this.list.value().items : null;
    return all && PUBLIC_TEXT_KINDS.map((kind) => this.groupOf(kind, all));
  });

  protected async begin(kind: PublicTextKind): Promise<void> {
    await this.sending.send(async () => {
      const { id } = await this.api.beginText(kind);
      await this.router.navigate(['/admin/public-texts', id]);
    });
  }

  protected retry(): void {
    this.list.reload();
  }

  private groupOf(kind: PublicTextKind, all: readonly PublicTextLine[]) {
    const own = all.filter((text) => text.kind === kind);
    const today = this.today();
    return {
      kind,
      name: nameOfKind(kind),
      hasDraft: own.some(({ state }) => state === 'draft'),
      inUse: own.some(({ appliesFrom }) => appliesFrom !== null && appliesFrom <= today),
      rows: own.map((text) => ({
        id: text.id,
        name: nameOfPublicText(text),
        facts: daysOfPublicText(text, this.formats),
        standing: standingOfText(text, own, today),
      })),
    };
  }
}

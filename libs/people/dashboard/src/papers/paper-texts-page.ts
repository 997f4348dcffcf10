import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { PaperKind, PaperTextLine } from '@rinnakkain/api-client';
import { PAPER_KINDS } from '@rinnakkain/domain';
import { Formats, Session, problemOf, stateLabel, ProblemNote } from '@rinnakkain/platform-dashboard';
import { EmptyState, Icon, PageHeader, SectionHeading, SkeletonRows, Status, TODAY } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { daysOfText, nameOfText, standingOfText } from './paper-words';
import { PapersApi } from './papers-api';

/** The texts of the agreement and the pledge by version: which one is signed now, and a draft to write on. */
@Component({
  selector: 'rk-paper-texts-page',
  imports: [
    EmptyState,
    Icon,
    MatButton,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SectionHeading,
    SkeletonRows,
    Status,
  ],
  templateUrl: './paper-texts-page.html',
  styleUrl: './paper-texts-page.scss',
})
export class PaperTextsPage {
  private readonly api = inject(PapersApi);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);
  protected readonly session = inject(Session);
  private readonly list = this.api.texts(() => ({}));

  protected readonly sending = new Sending();
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly groups = computed(() => {
    const all = this.list.hasValue() ? this.list.value().items : null;
    return all && PAPER_KINDS.map((kind) => this.groupOf(kind, all));
  });

  protected async begin(kind: PaperKind, latest: string | null): Promise<void> {
    await this.sending.send(async () => {
      const texts = latest ? (await this.api.newest(latest)).texts : {};
      const { id } = await this.api.begin({ kind, texts });
      await this.router.navigate(['/paper-texts', id]);
    });
  }

  protected retry(): void {
    this.list.reload();
  }

  private groupOf(kind: PaperKind, all: readonly PaperTextLine[]) {
    const own = all.filter((text) => text.kind === kind);
    return {
      kind,
      name: stateLabel('paper', 'kind', kind),
      hasDraft: own.some(({ state }) => state === 'draft'),
      latest: own.find(({ state }) => state === 'published')?.id ?? null,
      rows: own.map((text) => ({
        id: text.id,
        name: nameOfText(text),
        facts: daysOfText(text, this.formats),
        standing: standingOfText(text, all, this.today()),
      })),
    };
  }
}

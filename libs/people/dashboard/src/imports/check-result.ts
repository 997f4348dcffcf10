import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Import } from '@rinnakkain/api-client';
import { Formats, problemOf, ProblemNote } from '@rinnakkain/platform-dashboard';
import { Confirmation, ErrorNote, Paginator, SkeletonRows, Status, Undo } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { ImportFiles } from './import-files';
import { columnsOf, countOfKind, IMPORT_PATHS, placeOfFault, sentenceOfFault } from './import-words';
import { ImportsApi } from './imports-api';

/** How often is asked how far the writing is, milliseconds. */
const ASKED_EVERY = 700;

/** What a trial run found, every fault by row and column; the confirmation, how far it is, and what came of it. */
@Component({
  selector: 'rk-check-result',
  imports: [ErrorNote, MatButton, Paginator, ProblemNote, RefusalNote, RouterLink, SkeletonRows, Status],
  templateUrl: './check-result.html',
  styleUrl: './imports.scss',
})
export class CheckResult {
  readonly table = input.required<Import>();
  readonly changed = output<Import>();
  readonly columns = output();
  readonly reload = output();

  private readonly api = inject(ImportsApi);
  private readonly formats = inject(Formats);
  private readonly confirmation = inject(Confirmation);
  private readonly files = inject(ImportFiles);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly leaving = inject(DestroyRef);
  protected readonly sending = new Sending();
  protected readonly page = signal(1);
  protected readonly pageSize = signal(25);
  protected readonly percent = signal<number | null>(null);
  /** The rows that were left out, kept to be saved: on the server nothing is left of them. */
  protected readonly leftOut = signal<string | null>(null);

  private readonly found = this.api.faults(
    () => (this.table().failedCount > 0 && this.table().state !== 'confirmed' ? this.table().id : null),
    () => ({ page: this.page(), pageSize: this.pageSize(), version: undefined }),
  );
  protected readonly faults = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly placeOfFault = placeOfFault;
  protected readonly sentenceOfFault = sentenceOfFault;

  protected readonly list = computed(() => IMPORT_PATHS[this.table().kind].list);
  protected readonly start = computed(() => IMPORT_PATHS[this.table().kind].start);
  protected readonly writing = computed(() => this.percent() !== null);
  protected readonly fresh = computed(() => this.counted(this.table().freshCount));
  protected readonly counts = computed(() => {
    const { freshCount, knownCount, failedCount } = this.table();
    return [
      { name: $localize`:@@people.import.fresh:New`, count: freshCount, kind: 'fine' as const },
      {
        name: $localize`:@@people.import.known:Here already, no change`,
        count: knownCount,
        kind: 'ended' as const,
      },
      {
        name: $localize`:@@people.import.failed:With an error`,
        count: failedCount,
        kind: failedCount ? ('expired' as const) : ('not_applicable' as const),
      },
    ].map((each) => ({ ...each, count: this.formats.number(each.count) }));
  });
  protected readonly verb = computed(() =>
    this.table().failedCount > 0
      ? $localize`:@@people.import.confirm_rest:Import ${this.fresh()}:count: without the rows with errors`
      : $localize`:@@people.import.confirm:Import ${this.fresh()}:count:`,
  );
  protected readonly outcome = computed(
    () => $localize`:@@people.import.outcome:${this.fresh()}:count: imported`,
  );
  protected readonly alsoKnown = computed(() => {
    const { knownCount } = this.table();
    return knownCount
      ? $localize`:@@people.import.outcome_known:Rows that were here already and stayed as they are: ${this.formats.number(knownCount)}:rows:.`
      : '';
  });

  protected turn(page: number): void {
    this.page.set(page);
  }

  protected resize(size: number): void {
    this.pageSize.set(size);
    this.page.set(1);
  }

  protected again(): void {
    this.found.reload();
  }

  protected async download(): Promise<void> {
    await this.sending.send(async () => {
      this.files.giveFailedRows(this.leftOut() ?? (await this.files.failedRows(this.table().id)));
    });
  }

  /** The same columns tried again: something has changed since. */
  protected async recheck(): Promise<void> {
    await this.sending.send(async () => {
      this.changed.emit(await this.api.map(this.table(), columnsOf(this.table())));
      this.page.set(1);
      this.found.reload();
    });
  }

  protected async confirm(): Promise<void> {
    const { id, failedCount } = this.table();
    const sure = await this.confirmation.ask({
      title: $localize`:@@people.import.question:Import ${this.fresh()}:count:?`,
      consequences: [
        $localize`:@@people.import.then_all:All of them are saved, or none.`,
        ...(failedCount
          ? [
              $localize`:@@people.import.then_left_out:Rows with errors that are left out: ${this.formats.number(failedCount)}:rows:. You can correct them and import them later.`,
            ]
          : []),
        $localize`:@@people.import.then_gone:The uploaded table is deleted from the service.`,
      ],
      verb: $localize`:@@people.import.verb:Import`,
    });
    if (!sure) return;
    this.percent.set(0);
    const watching = setInterval(() => void this.watch(id), ASKED_EVERY);
    this.leaving.onDestroy(() => clearInterval(watching));
    await this.sending.send(async () => {
      if (failedCount) this.leftOut.set(await this.files.failedRows(id));
      const done = await this.api.confirm(this.table(), failedCount > 0);
      this.undo.offer($localize`:@@people.import.done:The import is done`);
      this.changed.emit(done);
    });
    clearInterval(watching);
    this.percent.set(null);
    if (this.sending.problem()) this.leftOut.set(null);
  }

  protected async giveUp(): Promise<void> {
    const sure = await this.confirmation.ask({
      title: $localize`:@@people.import.give_up_question:Delete the uploaded table?`,
      consequences: [$localize`:@@people.import.give_up_then:Nothing of it has been saved.`],
      verb: $localize`:@@people.import.give_up_verb:Delete`,
      danger: true,
    });
    if (!sure) return;
    const gone = await this.sending.send(() => this.api.giveUp(this.table().id));
    if (gone) await this.router.navigateByUrl(this.start());
  }

  private async watch(id: string): Promise<void> {
    try {
      const { percent } = await this.api.progress(id);
      if (this.writing() && percent !== null) this.percent.set(percent);
    } catch {
      // The import itself tells when something is wrong.
    }
  }

  private counted(count: number): string {
    return countOfKind(this.table().kind, count, this.formats.number(count));
  }
}

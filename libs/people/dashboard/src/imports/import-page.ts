import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import type { Import } from '@rinnakkain/api-client';
import { NotFoundPage, problemOf, ProblemNote } from '@rinnakkain/platform-dashboard';
import { PageHeader, SkeletonRows, StageLine } from '@rinnakkain/ui';
import { CheckResult } from './check-result';
import { ColumnsForm } from './columns-form';
import { crumbsOfImport, stepsOfImport, titleOfImport } from './import-words';
import { ImportsApi } from './imports-api';

/** The second and third step of an import: what its columns mean, and what its trial run found. */
@Component({
  selector: 'rk-import-page',
  imports: [CheckResult, ColumnsForm, NotFoundPage, PageHeader, ProblemNote, SkeletonRows, StageLine],
  template: `@if (problem(); as problem) {
      @if (problem.code === 'NOT_FOUND') {
        <rk-not-found-page />
      } @else {
        <rk-problem-note [problem]="problem" (again)="found.reload()" />
      }
    } @else if (table(); as table) {
      <rk-page-header [heading]="title()" [lead]="lead()" [crumbs]="crumbs()" />
      <rk-stage-line class="steps" [stages]="steps" [now]="asksForColumns() ? 1 : 2" />
      @if (asksForColumns()) {
        <rk-columns-form [table]="table" (saved)="check($event)" (reload)="found.reload()" />
      } @else {
        <rk-check-result
          [table]="table"
          (changed)="table$.set($event)"
          (columns)="go('columns')"
          (reload)="found.reload()"
        />
      }
    } @else {
      <rk-page-header heading="Import" i18n-heading="@@people.import.title" />
      <rk-skeleton-rows what="Fetching the table" i18n-what="@@people.import.fetching" />
    }`,
  styleUrl: './imports.scss',
})
export class ImportPage {
  /** From the address. */
  readonly id = input.required<string>();
  readonly step = input<string>();

  private readonly router = inject(Router);
  protected readonly found = inject(ImportsApi).import(() => this.id());
  /** What was fetched, or what a step since has made of it. */
  protected readonly table$ = linkedSignal<Import | null>(() =>
    this.found.hasValue() ? this.found.value() : null,
  );
  protected readonly table = this.table$.asReadonly();
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly steps = stepsOfImport();
  protected readonly title = computed(() => titleOfImport(this.table()?.kind ?? 'volunteers'));
  protected readonly crumbs = computed(() => crumbsOfImport(this.table()?.kind ?? 'volunteers'));
  protected readonly lead = computed(() => this.table()?.fileName ?? '');
  protected readonly asksForColumns = computed(() => {
    const table = this.table();
    return table?.state !== 'confirmed' && (this.step() === 'columns' || (table?.missing.length ?? 0) > 0);
  });

  protected check(table: Import): void {
    this.table$.set(table);
    this.go(null);
  }

  protected go(step: 'columns' | null): void {
    void this.router.navigate([], { queryParams: { step } });
  }
}

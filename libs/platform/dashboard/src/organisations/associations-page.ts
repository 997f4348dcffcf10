import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EmptyState, Icon, PageHeader, SkeletonRows } from '@rinnakkain/ui';
import { problemOf } from '../api/problem';
import { Formats } from '../formats/formats';
import { OrganisationsApi } from './organisations-api';
import { ProblemNote } from '../api/problem-note';

/** The associations of the platform: figures only, never what is in them. */
@Component({
  selector: 'rk-associations-page',
  imports: [EmptyState, Icon, MatButton, PageHeader, ProblemNote, RouterLink, SkeletonRows],
  templateUrl: './associations-page.html',
})
export class AssociationsPage {
  private readonly associations = inject(OrganisationsApi).associations();
  protected readonly formats = inject(Formats);
  protected readonly list = computed(() =>
    this.associations.hasValue() ? this.associations.value().items : null,
  );
  protected readonly problem = computed(() => {
    const failure = this.associations.error();
    return failure ? problemOf(failure) : null;
  });

  protected sinceOf(instant: string): string {
    return this.formats.date(this.formats.dayOf(instant));
  }

  protected retry(): void {
    this.associations.reload();
  }
}

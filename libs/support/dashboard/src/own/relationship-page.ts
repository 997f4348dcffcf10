import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { SESSION_LOGGING_STATES, volunteerView } from '@rinnakkain/domain';
import { DayPipe, problemOf, stateText, ProblemNote } from '@rinnakkain/platform-dashboard';
import { EntityMark, Icon, SkeletonRows, Status, type StatusKind } from '@rinnakkain/ui';
import { NoLongerHere } from './no-longer-here';
import { OwnApi } from './own-api';
import { ReleasedContact } from './released-contact';
import { wholeName } from './shown-as';

/** One own relationship: who, how it stands, the released contact behind a tap, and what can be done. */
@Component({
  selector: 'rk-own-relationship-page',
  imports: [
    DayPipe,
    EntityMark,
    Icon,
    MatButton,
    NoLongerHere,
    ProblemNote,
    ReleasedContact,
    RouterLink,
    SkeletonRows,
    Status,
  ],
  templateUrl: './relationship-page.html',
  styleUrl: './own-pages.scss',
})
export class OwnRelationshipPage {
  /** The relationship, from the address. */
  readonly id = input.required<string>();
  protected readonly relationship = inject(OwnApi).relationship(this.id);

  protected readonly page = computed(() => (this.relationship.hasValue() ? this.relationship.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.relationship.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly name = computed(() => {
    const page = this.page();
    return page ? wholeName(page) : '';
  });
  protected readonly view = computed(() => {
    const page = this.page();
    return page ? volunteerView(page.state) : 'nothing';
  });
  protected readonly mayLog = computed(() =>
    SESSION_LOGGING_STATES.some((state) => state === this.page()?.state),
  );
  protected readonly state = computed((): { kind: StatusKind; word: string } => {
    const state = this.page()?.state ?? 'running';
    const kind: StatusKind = state === 'running' ? 'fine' : state === 'on_break' ? 'on_break' : 'under_way';
    return { kind, word: stateText('relationship', 'state', state) };
  });
}

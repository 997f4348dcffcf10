import { Component, input } from '@angular/core';

/** Whose line is drawn: the supporter's left, the seeker's right, both, or a group's three. */
export type MarkKind = 'supporter' | 'seeker' | 'pair' | 'group';

/** The lines that stand before a name. Decoration: the word beside it says the same. Size in px. */
@Component({
  selector: 'rk-mark',
  template: `<svg [attr.width]="size()" [attr.height]="size()" aria-hidden="true">
    <use [attr.href]="'icons.svg#mark-' + kind()" />
  </svg>`,
  styles: ':host { display: inline-flex; flex: none; }',
})
export class EntityMark {
  readonly kind = input.required<MarkKind>();
  readonly size = input(20);
}

import { Component, input } from '@angular/core';
import { IconName } from './icon-name';

/** One icon of the sprite; always beside a word or inside a control that has a name of its own. Size in px. */
@Component({
  selector: 'rk-icon',
  template: `<svg [attr.width]="size()" [attr.height]="size()" aria-hidden="true" fill="currentColor">
    <use [attr.href]="'icons.svg#' + name()" />
  </svg>`,
  styles: ':host { display: inline-flex; flex: none; }',
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly size = input(20);
}

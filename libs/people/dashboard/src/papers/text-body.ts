import { Component, computed, input } from '@angular/core';
import { textBlocks } from '@rinnakkain/domain';

/** The words of a text as they are read: headings, paragraphs and lists. */
@Component({
  selector: 'rk-text-body',
  template: `@for (block of blocks(); track $index) {
    @switch (block.kind) {
      @case ('heading') {
        <h2>{{ block.text }}</h2>
      }
      @case ('paragraph') {
        <p>{{ block.text }}</p>
      }
      @case ('list') {
        <ul>
          @for (item of block.items; track $index) {
            <li>{{ item }}</li>
          }
        </ul>
      }
    }
  }`,
  host: { '[attr.lang]': 'language()' },
  styles: `
    :host {
      display: grid;
      gap: 12px;
      max-width: 70ch;
      font-size: 1.03125rem;
      line-height: 1.5625rem;
      overflow-wrap: anywhere;
    }
    h2 {
      margin-top: 6px;
      font-weight: 650;
    }
    ul {
      display: grid;
      gap: 6px;
      padding-left: 20px;
      list-style: disc;
    }
  `,
})
export class TextBody {
  readonly body = input.required<string>();
  /** The language it is written in. */
  readonly language = input.required<string>();

  protected readonly blocks = computed(() => textBlocks(this.body()));
}

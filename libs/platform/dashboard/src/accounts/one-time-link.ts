import {
  Component,
  ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { limits } from '@rinnakkain/domain';
import { Icon } from '@rinnakkain/ui';

let made = 0;

/** A link that is told once: to copy and to give to the person oneself. Takes the focus when it comes. */
@Component({
  selector: 'rk-one-time-link',
  imports: [Icon, MatButton],
  template: `<section [attr.aria-labelledby]="id + '-title'">
    <h2 [id]="id + '-title'" tabindex="-1" #title>{{ heading() }}</h2>
    @if (explanation()) {
      <p>{{ explanation() }}</p>
    } @else {
      <p i18n="@@platform.link.text">
        The link is shown only now. It works once, for {{ days }} days. Give it to the person yourself, in a
        way that reaches only them.
      </p>
    }
    <label [for]="id">{{ label() }}</label>
    <div class="line">
      <input
        autocomplete="off"
        [id]="id"
        class="rk-input"
        readonly
        [value]="link()"
        (focus)="selectAll($event)"
      />
      <button matButton="filled" type="button" (click)="copy()">
        <rk-icon name="copy" [size]="18" />
        <ng-container i18n="@@platform.link.copy">Copy the link</ng-container>
      </button>
      <button matButton class="rk-quiet" type="button" (click)="closed.emit()" i18n="@@platform.link.close">
        Done
      </button>
    </div>
    <p class="rk-meta" role="status">
      @switch (copied()) {
        @case ('yes') {
          <ng-container i18n="@@platform.link.copied">The link has been copied.</ng-container>
        }
        @case ('no') {
          <ng-container i18n="@@platform.link.not_copied"
            >Copying didn't work. Select the link and copy it yourself.</ng-container
          >
        }
      }
    </p>
  </section>`,
  styles: `
    section {
      display: grid;
      gap: 8px;
      padding: 16px 18px;
      border-radius: var(--rk-radius-sheet);
      background: var(--rk-jarvi-tint);
    }
    h2:focus {
      outline: none;
    }
    p {
      max-width: 70ch;
    }
    label {
      font-size: 0.90625rem;
      font-weight: 600;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    input {
      flex: 1 1 260px;
      min-width: 0;
      max-width: 640px;
    }
  `,
})
export class OneTimeLink {
  readonly heading = input.required<string>();
  readonly link = input.required<string>();
  /** What it is for, where it is not a link that works once. */
  readonly explanation = input('');
  readonly label = input($localize`:@@platform.link.label:One-time link`);
  readonly closed = output();

  protected readonly id = `rk-link-${++made}`;
  protected readonly days = limits.invitationDays;
  protected readonly copied = signal<'' | 'yes' | 'no'>('');
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  private readonly clipboard = navigator.clipboard as Clipboard | undefined;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.title().nativeElement.focus());
  }

  protected async copy(): Promise<void> {
    try {
      if (!this.clipboard) throw new Error('no clipboard here');
      await this.clipboard.writeText(this.link());
      this.copied.set('yes');
    } catch {
      this.copied.set('no');
      this.element.querySelector('input')?.focus();
    }
  }

  protected selectAll(event: Event): void {
    (event.target as HTMLInputElement).select();
  }
}

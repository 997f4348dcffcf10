import { ApplicationRef, Component, DestroyRef, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { HiddenScreen, Session } from '@rinnakkain/platform-dashboard';
import { Icon } from '@rinnakkain/ui';
import type { Command } from './command';
import { Palette } from './palette';
import { paletteKey } from './palette-key';
import { pagesLabel, searchLabel } from './palette-labels';

/** The way to everything, in the top bar: looks like the field it opens and says its key, Ctrl K. */
@Component({
  selector: 'rk-palette-button',
  imports: [Icon],
  template: `<button
    type="button"
    aria-haspopup="dialog"
    aria-keyshortcuts="Control+K Meta+K"
    [attr.title]="label()"
    (click)="open()"
  >
    <rk-icon name="magnifying-glass" [size]="18" />
    <span class="label">{{ label() }}</span>
    <kbd aria-hidden="true" translate="no">{{ key }}</kbd>
  </button>`,
  styleUrl: './palette-button.scss',
})
export class PaletteButton {
  private readonly dialogs = inject(MatDialog);
  private readonly screen = inject(HiddenScreen);
  private readonly session = inject(Session);
  private readonly app = inject(ApplicationRef);
  protected readonly key = paletteKey;

  constructor() {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      if (event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.open();
    };
    document.addEventListener('keydown', listen);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', listen));
  }

  protected label(): string {
    return this.session.may('search') ? searchLabel : pagesLabel;
  }

  /** Not over a question that waits for its answer, nor behind a screen that is hidden. */
  protected open(): void {
    if (this.dialogs.openDialogs.length > 0 || this.screen.hidden()) return;
    const opened = this.dialogs.open<Palette, undefined, Command>(Palette, {
      panelClass: 'rk-dialog',
      position: { top: '12vh' },
      autoFocus: '#rk-palette-field',
      ariaLabel: this.label(),
      delayFocusTrap: false,
      enterAnimationDuration: 0,
      exitAnimationDuration: 0,
    });
    // The focus is back where it was before the command moves it on.
    opened.afterClosed().subscribe((command) => void command?.run());
    // What is typed right after the key belongs to the field: it has the focus now, not after the next frame.
    this.app.tick();
  }
}

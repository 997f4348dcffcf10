import { Component, Injectable, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_SNACK_BAR_DATA, MatSnackBar, MatSnackBarRef } from '@angular/material/snack-bar';

/** How long one may undo, in milliseconds. */
export const undoTime = 60_000;

/** What was done and the way back. */
export interface Done {
  text: string;
  undo?: () => void;
}

/** The bar at the bottom that says what was done; opened through `Undo`. */
@Component({
  selector: 'rk-undo-bar',
  imports: [MatButton],
  template: `<p>{{ done.text }}</p>
    @if (done.undo) {
      <button matButton type="button" i18n="@@ui.undo" (click)="bar.dismissWithAction()">Undo</button>
    }
    <button matButton type="button" i18n="@@ui.close" (click)="bar.dismiss()">Close</button>`,
  styles: `
    :host {
      display: flex;
      gap: 14px;
      align-items: center;
      font-size: 0.9375rem;
      line-height: 1.25rem;
    }
    p {
      flex: 1;
    }
    button {
      --mat-button-text-label-text-color: var(--rk-inverse-accent);
      margin: -6px;
    }
  `,
})
export class UndoBar {
  protected readonly done = inject<Done>(MAT_SNACK_BAR_DATA);
  protected readonly bar = inject<MatSnackBarRef<UndoBar>>(MatSnackBarRef);
}

/** Tells what was done and offers to undo it for a minute; never the only word about an error. */
@Injectable({ providedIn: 'root' })
export class Undo {
  private readonly bars = inject(MatSnackBar);

  /** Shows `text`; pressing *Undo* calls `undo` once. */
  offer(text: string, undo?: () => void): void {
    const bar = this.bars.openFromComponent<UndoBar, Done>(UndoBar, {
      data: { text, ...(undo && { undo }) },
      duration: undoTime,
      politeness: 'polite',
      announcementMessage: text,
      panelClass: 'rk-undo',
    });
    if (undo) bar.onAction().subscribe(() => undo());
  }
}

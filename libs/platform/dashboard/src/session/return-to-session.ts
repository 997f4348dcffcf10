import { Injectable, inject, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

/** Asks the password over the open page when the session has ended; one question at a time. */
@Injectable({ providedIn: 'root' })
export class ReturnToSession {
  private readonly dialogs = inject(MatDialog);
  private asking: Promise<boolean> | undefined;

  /** True while the question covers the page. */
  readonly open = signal(false);

  /** Resolves true when the same person is back; otherwise the dialog has already left the page. */
  ask(): Promise<boolean> {
    this.asking ??= this.openDialog().finally(() => {
      this.asking = undefined;
      this.open.set(false);
    });
    return this.asking;
  }

  private async openDialog(): Promise<boolean> {
    this.open.set(true);
    const { ReturnDialog } = await import('./return-dialog');
    const dialog = this.dialogs.open<unknown, undefined, boolean>(ReturnDialog, {
      disableClose: true,
      panelClass: 'rk-dialog',
      backdropClass: 'rk-cover',
      autoFocus: 'first-tabbable',
      ariaLabelledBy: 'rk-return-title',
    });
    return (await firstValueFrom(dialog.afterClosed())) === true;
  }
}

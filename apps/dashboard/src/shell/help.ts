import { Injectable, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';

/** Shows the keys that work everywhere, and whom to ask. */
@Injectable({ providedIn: 'root' })
export class Help {
  private readonly dialogs = inject(MatDialog);

  async show(): Promise<void> {
    const { HelpDialog } = await import('./help-dialog');
    this.dialogs.open(HelpDialog, {
      panelClass: 'rk-dialog',
      autoFocus: '#rk-help-title',
      ariaLabelledBy: 'rk-help-title',
    });
  }
}

import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogClose } from '@angular/material/dialog';
import { paletteKey } from './palette/palette-key';

/** The keys that work everywhere, and whom to ask. */
@Component({
  selector: 'rk-help-dialog',
  imports: [MatButton, MatDialogClose],
  template: `<h2 id="rk-help-title" tabindex="-1" i18n="@@shell.help">Help</h2>
    <dl class="rk-facts">
      <div>
        <dt translate="no">{{ paletteKey }}</dt>
        <dd i18n="@@shell.help.search">Search for a person or a page</dd>
      </div>
      <div>
        <dt translate="no">↑ ↓ Home End Enter</dt>
        <dd i18n="@@shell.help.arrows">Choose from what was found</dd>
      </div>
      <div>
        <dt translate="no">Tab</dt>
        <dd i18n="@@shell.help.tab">Move from one control to the next</dd>
      </div>
      <div>
        <dt translate="no">Esc</dt>
        <dd i18n="@@shell.help.escape">Close a menu, a calendar or a question</dd>
      </div>
    </dl>
    <p i18n="@@shell.help.ask">
      If something doesn't work, tell your association's administrator what you did and the short code you
      saw.
    </p>
    <footer>
      <button matButton="outlined" type="button" mat-dialog-close i18n="@@ui.close">Close</button>
    </footer>`,
  styles: `
    :host {
      display: block;
      padding: 20px 22px 18px;
    }
    h2 {
      margin-bottom: 8px;
    }
    h2:focus {
      outline: none;
    }
    p {
      margin-top: 12px;
      color: var(--rk-ink-2);
    }
    footer {
      display: flex;
      justify-content: flex-end;
      margin-top: 18px;
    }
  `,
})
export class HelpDialog {
  protected readonly paletteKey = paletteKey;
}

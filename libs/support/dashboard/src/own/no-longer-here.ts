import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@rinnakkain/ui';

/** A relationship that is no longer the volunteer's to see: ended, or never theirs. */
@Component({
  selector: 'rk-no-longer-here',
  imports: [EmptyState, MatButton, RouterLink],
  template: `<rk-empty-state
    kind="done"
    heading="This isn't shown to you any more"
    i18n-heading="@@own.gone"
    text="When a relationship ends, its details leave your view at once. If you want to talk about it, contact your coordinator. Thank you for being there."
    i18n-text="@@own.gone_text"
  >
    <a matButton="outlined" routerLink="/own" i18n="@@own.to_home">To the home page</a>
  </rk-empty-state>`,
})
export class NoLongerHere {}

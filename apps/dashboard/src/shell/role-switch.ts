import { Injectable, inject, signal } from '@angular/core';
import { type ActivatedRouteSnapshot, Router } from '@angular/router';
import { Session, Unsaved, askToLeave } from '@rinnakkain/platform-dashboard';
import { Confirmation } from '@rinnakkain/ui';

/** Changes the role in one click and keeps the page when the new role may see it. */
@Injectable({ providedIn: 'root' })
export class RoleSwitch {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly unsaved = inject(Unsaved);
  private readonly confirmation = inject(Confirmation);

  /** True while the page is put away: it comes back with the rights of the new role. */
  readonly switching = signal(false);

  async to(membershipId: string): Promise<void> {
    if (membershipId === this.session.acting()?.id) return;
    if (this.unsaved.anything() && !(await askToLeave(this.confirmation))) return;
    this.switching.set(true);
    try {
      await this.session.actAs(membershipId);
      await this.router.navigateByUrl(this.router.url, { onSameUrlNavigation: 'reload' });
      if (isMissing(this.router.routerState.snapshot.root)) {
        await this.router.navigateByUrl(this.session.firstPage());
      }
    } finally {
      this.switching.set(false);
    }
  }
}

function isMissing(route: ActivatedRouteSnapshot): boolean {
  return route.data['missing'] === true || route.children.some(isMissing);
}

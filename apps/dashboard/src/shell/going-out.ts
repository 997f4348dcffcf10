import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@rinnakkain/platform-dashboard';

/** Signs out and goes to the sign-in page. */
@Injectable({ providedIn: 'root' })
export class GoingOut {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  async out(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}

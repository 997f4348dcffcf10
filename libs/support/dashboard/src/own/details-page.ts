import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  Appearance,
  Formats,
  Languages,
  type Look,
  Session,
  stateLabel,
} from '@rinnakkain/platform-dashboard';
import { Icon, Options } from '@rinnakkain/ui';

/** Own details: who is signed in and where, the language and the look of the pages, and the way out. */
@Component({
  selector: 'rk-own-details-page',
  imports: [Icon, Languages, MatButton, Options, RouterLink],
  template: `<h1 tabindex="-1" i18n="@@own.details">Own details</h1>
    <dl class="rk-facts">
      <div>
        <dt i18n="@@own.details.name">Name</dt>
        <dd>{{ session.me()?.account?.name }}</dd>
      </div>
      <div>
        <dt i18n="@@own.details.association">Association</dt>
        <dd>{{ session.acting()?.organisation?.name }}</dd>
      </div>
      <div>
        <dt i18n="@@own.details.role">Role</dt>
        <dd>{{ role() }}</dd>
      </div>
    </dl>
    <p class="rk-meta" i18n="@@own.details.change">
      If your name, address or telephone number has changed, tell the coordinator. A new password is a new
      link from the coordinator.
    </p>
    <a matButton="outlined" class="rk-large wide" routerLink="/own/papers">
      <rk-icon name="file-text" />
      <ng-container i18n="@@own.details.papers">Agreement, pledge and certificates</ng-container>
    </a>
    <section>
      <h2 i18n="@@own.details.language">Language</h2>
      <rk-languages />
    </section>
    <rk-options
      label="Appearance"
      i18n-label="@@own.details.look"
      [columns]="3"
      [options]="looks"
      [value]="appearance.look()"
      (valueChange)="choose($event)"
    />
    @if (others().length) {
      <section>
        <h2 i18n="@@own.details.roles">Your other roles</h2>
        @for (membership of others(); track membership.id) {
          <button matButton="outlined" class="rk-large wide" type="button" (click)="actAs(membership.id)">
            {{ membership.name }}
          </button>
        }
      </section>
    }
    <button
      matButton="outlined"
      class="rk-large wide"
      type="button"
      (click)="signOut()"
      i18n="@@platform.sign_out"
    >
      Sign out
    </button>`,
  styleUrl: './own-pages.scss',
})
export class OwnDetailsPage {
  protected readonly session = inject(Session);
  protected readonly appearance = inject(Appearance);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);

  protected readonly role = computed(() => {
    const role = this.session.role();
    return role ? stateLabel('role', 'key', role) : '';
  });
  protected readonly looks: { value: Look; label: string }[] = [
    { value: 'system', label: $localize`:@@own.look.system:As the device` },
    { value: 'light', label: $localize`:@@own.look.light:Light` },
    { value: 'dark', label: $localize`:@@own.look.dark:Dark` },
  ];
  protected readonly others = computed(() =>
    (this.session.me()?.memberships ?? [])
      .filter(({ id }) => id !== this.session.acting()?.id)
      .map(({ id, role, organisation }) => ({
        id,
        name: this.formats.list([`${stateLabel('role', 'key', role)}, ${organisation.name}`]),
      })),
  );

  protected choose(look: Look | null): void {
    if (look) this.appearance.choose(look);
  }

  protected async actAs(membershipId: string): Promise<void> {
    await this.session.actAs(membershipId);
    await this.router.navigateByUrl(this.session.firstPage());
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}

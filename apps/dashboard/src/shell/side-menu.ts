import { Component, computed, inject, input, output } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive } from '@angular/router';
import { Appearance, Languages, Session, stateLabel } from '@rinnakkain/platform-dashboard';
import { EntityMark, Icon } from '@rinnakkain/ui';
import { GoingOut } from './going-out';
import { looks } from './looks';
import { menuOf } from './menu';
import { nameOfRole, placeOfRole } from './role-names';
import { RoleSwitch } from './role-switch';

/** The menu at the left: association and role, the pages of the role, the person. `folded` shows marks only. */
@Component({
  selector: 'rk-side-menu',
  imports: [EntityMark, Icon, Languages, MatMenuModule, RouterLink, RouterLinkActive],
  templateUrl: './side-menu.html',
  styleUrl: './side-menu.scss',
  host: { '[class.folds]': 'folds()' },
})
export class SideMenu {
  protected readonly session = inject(Session);
  private readonly roles = inject(RoleSwitch);
  private readonly going = inject(GoingOut);
  protected readonly appearance = inject(Appearance);

  /** Whether the menu may fold to marks on a middle-sized screen. */
  readonly folds = input(true);
  /** Something was chosen: a drawer closes. */
  readonly chosen = output();

  /** A line is the present one on its page, whatever the filters, and mostly on the pages below it too. */
  protected readonly exactly: IsActiveMatchOptions = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  };
  protected readonly below: IsActiveMatchOptions = { ...this.exactly, paths: 'subset' };

  protected readonly groups = computed(() => {
    const role = this.session.role();
    return role ? menuOf(role, (permission) => this.session.may(permission)) : [];
  });
  protected readonly units = computed(
    () =>
      this.session
        .acting()
        ?.units.map(({ name }) => name)
        .join(', ') ?? '',
  );
  protected readonly roleName = computed(() => {
    const role = this.session.role();
    return role ? stateLabel('role', 'key', role).toLocaleLowerCase() : '';
  });
  protected readonly looks = looks;
  protected readonly nameOf = nameOfRole;
  protected readonly placeOf = placeOfRole;

  protected async act(membershipId: string): Promise<void> {
    this.chosen.emit();
    await this.roles.to(membershipId);
  }

  protected async signOut(): Promise<void> {
    await this.going.out();
  }
}

import { Injectable, InjectionToken, LOCALE_ID, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Appearance, HiddenScreen, type Look, Session, languages } from '@rinnakkain/platform-dashboard';
import type { IconName } from '@rinnakkain/ui';
import { GoingOut } from '../going-out';
import { Help } from '../help';
import { looks } from '../looks';
import { nameOfRole, placeOfRole } from '../role-names';
import { RoleSwitch } from '../role-switch';
import type { Command } from './command';

/** Opens an address outside the router: the same page in another language is another document. */
export const OPEN_ADDRESS = new InjectionToken<(address: string) => void>('open address', {
  factory: () => (address) => location.assign(address),
});

const iconOf: Record<Look, IconName> = { system: 'sun-horizon', light: 'sun', dark: 'moon' };

/** What can be done from every page. */
@Injectable({ providedIn: 'root' })
export class Actions {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly roles = inject(RoleSwitch);
  private readonly appearance = inject(Appearance);
  private readonly screen = inject(HiddenScreen);
  private readonly help = inject(Help);
  private readonly going = inject(GoingOut);
  private readonly open = inject(OPEN_ADDRESS);
  private readonly language = inject(LOCALE_ID).slice(0, 2);

  /** All that do something just now: not the role, the language or the look that is in use. */
  readonly list = computed<Command[]>(() => [
    this.hiding(),
    ...this.otherRoles(),
    ...this.otherLooks(),
    ...this.otherLanguages(),
    this.helping(),
    this.leaving(),
  ]);

  private hiding(): Command {
    return {
      id: 'hide',
      name: $localize`:@@shell.hide:Hide the screen`,
      detail: $localize`:@@shell.palette.hide:Covers the page at once`,
      icon: 'eye-slash',
      run: () => this.screen.hide(),
    };
  }

  private otherRoles(): Command[] {
    const me = this.session.me();
    return (me?.memberships ?? [])
      .filter(({ id }) => id !== me?.acting)
      .map((membership) => ({
        id: `role-${membership.id}`,
        name: $localize`:@@shell.palette.act_as:Act as: ${nameOfRole(membership).toLocaleLowerCase()}:role:`,
        detail: placeOfRole(membership),
        also: placeOfRole(membership),
        icon: 'user',
        run: () => this.roles.to(membership.id),
      }));
  }

  private otherLooks(): Command[] {
    const detail = $localize`:@@shell.look:Appearance`;
    return looks
      .filter(({ look }) => look !== this.appearance.look())
      .map(({ look, name }) => ({
        id: `look-${look}`,
        name,
        detail,
        also: detail,
        icon: iconOf[look],
        run: () => this.appearance.choose(look),
      }));
  }

  private otherLanguages(): Command[] {
    const detail = $localize`:@@platform.languages:Language`;
    return languages
      .filter(({ code }) => code !== this.language)
      .map(({ code, name }) => ({
        id: `language-${code}`,
        name,
        lang: code,
        detail,
        also: detail,
        icon: 'translate',
        run: () => this.open(`/${code}${this.router.url}`),
      }));
  }

  private helping(): Command {
    return {
      id: 'help',
      name: $localize`:@@shell.help:Help`,
      detail: $localize`:@@shell.palette.help:Keys, and whom to ask`,
      icon: 'question',
      run: () => this.help.show(),
    };
  }

  private leaving(): Command {
    return {
      id: 'sign-out',
      name: $localize`:@@platform.sign_out:Sign out`,
      detail: this.session.me()?.account.name ?? '',
      icon: 'sign-out',
      run: () => this.going.out(),
    };
  }
}

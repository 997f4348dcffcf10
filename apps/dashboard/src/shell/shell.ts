import { BreakpointObserver } from '@angular/cdk/layout';
import { A11yModule } from '@angular/cdk/a11y';
import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import {
  HiddenScreen,
  HiddenScreenCover,
  IdleWatch,
  QuickExit,
  Session,
} from '@rinnakkain/platform-dashboard';
import { EntityMark, Icon, Tag } from '@rinnakkain/ui';
import { map } from 'rxjs';
import { Help } from './help';
import { beginnings, volunteerPlaces } from './menu';
import { PaletteButton } from './palette/palette-button';
import { RoleSwitch } from './role-switch';
import { SideMenu } from './side-menu';

/** The frame of every signed-in page: menu at the left, top bar, the page on its sheet; a bottom bar on a phone. */
@Component({
  selector: 'rk-shell',
  imports: [
    A11yModule,
    EntityMark,
    HiddenScreenCover,
    Icon,
    MatButton,
    MatIconButton,
    MatMenuModule,
    PaletteButton,
    QuickExit,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SideMenu,
    Tag,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  host: { '[class.volunteer]': 'volunteer()', '(document:keydown.escape)': 'drawer.set(false)' },
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly screen = inject(HiddenScreen);
  protected readonly idle = inject(IdleWatch);
  protected readonly switching = inject(RoleSwitch).switching;

  protected readonly drawer = signal(false);
  protected readonly places = volunteerPlaces;
  protected readonly volunteer = computed(() => this.session.role() === 'volunteer');
  protected readonly beginnings = computed(() =>
    beginnings.filter(({ permission }) => this.session.may(permission)),
  );
  protected readonly help = inject(Help);
  private readonly screens = inject(BreakpointObserver);
  protected readonly wide = toSignal(
    this.screens.observe('(min-width: 1024px)').pipe(map(({ matches }) => matches)),
    { initialValue: true },
  );
  protected readonly phone = toSignal(
    this.screens.observe('(max-width: 639px)').pipe(map(({ matches }) => matches)),
    { initialValue: false },
  );
  protected readonly minutesLeft = computed(() => Math.ceil((this.idle.secondsLeft() ?? 0) / 60));

  protected skip(event: Event): void {
    event.preventDefault();
    const target =
      document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
    target?.focus();
  }
}

import { Component, computed, inject } from '@angular/core';
import { EmptyState, PageHeader } from '@rinnakkain/ui';
import { Session } from '../session/session';

/** The first page of a role that has none of its own yet. */
@Component({
  selector: 'rk-welcome-page',
  imports: [EmptyState, PageHeader],
  template: `<rk-page-header [heading]="greeting()" />
    <rk-empty-state
      heading="There is nothing for your role here yet"
      i18n-heading="@@platform.welcome.title"
      text="If you have another role too, change it at the bottom of the menu."
      i18n-text="@@platform.welcome.text"
    />`,
})
export class WelcomePage {
  private readonly session = inject(Session);
  protected readonly greeting = computed(() => {
    const name = this.session.me()?.account.name.split(' ')[0] ?? '';
    return $localize`:@@platform.welcome.greeting:Hello ${name}:name:`;
  });
}

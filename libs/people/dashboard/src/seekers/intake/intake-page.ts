import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { type Problem, problemOf } from '@rinnakkain/platform-dashboard';
import { PageHeader } from '@rinnakkain/ui';
import { SeekersApi } from '../seekers-api';
import { seekerOf } from './seeker-draft';
import { type FilledForm, SeekerForm } from './seeker-form';

/** A new request, in the order of the first call. */
@Component({
  selector: 'rk-intake-page',
  imports: [MatButton, PageHeader, RouterLink, SeekerForm],
  template: `<rk-page-header
      heading="New request"
      i18n-heading="@@people.seekers.new"
      lead="Ask first how they can be reached safely. Everything else can wait for a second call."
      i18n-lead="@@people.intake.lead"
      [crumbs]="crumbs"
    />
    <rk-seeker-form [busy]="busy()" [problem]="problem()" [saved]="saved()" (send)="register($event)">
      <a matButton class="rk-quiet" routerLink="/seekers" i18n="@@ui.cancel">Cancel</a>
    </rk-seeker-form>`,
})
export class IntakePage {
  private readonly api = inject(SeekersApi);
  private readonly router = inject(Router);

  protected readonly crumbs = [
    { name: $localize`:@@people.seekers.title:Support seekers`, link: '/seekers' },
    { name: $localize`:@@people.seekers.new:New request` },
  ];
  protected readonly busy = signal(false);
  protected readonly saved = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async register({ draft }: FilledForm): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.api.create(seekerOf(draft));
      this.saved.set(true);
      await this.router.navigate(['/seekers', id], { replaceUrl: true });
    } catch (failure) {
      this.problem.set(problemOf(failure));
    } finally {
      this.busy.set(false);
    }
  }
}

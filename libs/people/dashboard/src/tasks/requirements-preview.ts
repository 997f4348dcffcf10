import { Component, computed, inject, input } from '@angular/core';
import type { ConcernedVolunteers, RequirementsPreview } from '@rinnakkain/api-client';
import { Formats } from '@rinnakkain/platform-dashboard';
import { Status } from '@rinnakkain/ui';

/** What a new version would do: how many are ready, and by name who loses, gains or goes on by the earlier one. */
@Component({
  selector: 'rk-requirements-preview',
  imports: [Status],
  template: `<h2 id="rk-preview" tabindex="-1" i18n="@@people.requirements.effect">What the version does</h2>
    <p>{{ sentence() }}</p>
    @for (group of groups(); track group.kind) {
      <section>
        <rk-status [kind]="group.kind">{{ group.title }}</rk-status>
        <p>{{ group.names }}</p>
      </section>
    } @empty {
      <p class="rk-meta" i18n="@@people.requirements.no_effect">Nobody gains or loses readiness.</p>
    }`,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 16px 18px;
      border: 1px solid var(--rk-line-strong);
      border-radius: var(--rk-radius-sheet);
      background: var(--rk-surface-low);
    }
    section {
      display: grid;
      gap: 4px;
      justify-items: start;
    }
  `,
})
export class RequirementsPreviewBox {
  readonly preview = input.required<RequirementsPreview>();
  private readonly formats = inject(Formats);

  protected readonly sentence = computed(() => {
    const { day, readyBefore, readyAfter } = this.preview();
    return $localize`:@@people.requirements.sentence:On ${this.formats.day(day)}:day: ${readyBefore}:before: would be ready without the version, ${readyAfter}:after: with it.`;
  });
  protected readonly groups = computed(() => {
    const { loses, gains, keeps } = this.preview();
    const group = (kind: 'expired' | 'fine' | 'attention', title: string, who: ConcernedVolunteers) =>
      who.total ? [{ kind, title, names: this.namesOf(who) }] : [];
    return [
      ...group(
        'expired',
        $localize`:@@people.requirements.loses:${loses.total}:count: lose readiness`,
        loses,
      ),
      ...group(
        'attention',
        $localize`:@@people.requirements.keeps:${keeps.total}:count: go on by the earlier version for the time of transition`,
        keeps,
      ),
      ...group('fine', $localize`:@@people.requirements.gains:${gains.total}:count: gain readiness`, gains),
    ];
  });

  private namesOf({ items, total }: ConcernedVolunteers): string {
    const names = items.map(({ name }) => name);
    const more = total - items.length;
    return this.formats.list(
      more > 0 ? [...names, $localize`:@@people.requirements.more:${more}:count: more`] : names,
    );
  }
}

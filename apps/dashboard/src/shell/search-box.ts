import {
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { SEARCH, Session, type SearchHit, problemOf } from '@rinnakkain/platform-dashboard';
import { EntityMark, Icon } from '@rinnakkain/ui';
import { menuOf } from './menu';

const shortest = 2;
const pauseAfterTyping = 200;

/** Search across one's scope and the pages of the menu: Ctrl K, type, arrows, Enter; Esc closes. */
@Component({
  selector: 'rk-search-box',
  imports: [EntityMark, Icon],
  templateUrl: './search-box.html',
  styleUrl: './search-box.scss',
})
export class SearchBox {
  private readonly sources = inject(SEARCH);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected readonly text = signal('');
  protected readonly asked = signal('');
  protected readonly open = signal(false);
  protected readonly at = signal(0);
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly people = resource({
    params: () => (this.asked().length >= shortest && this.session.may('search') ? this.asked() : undefined),
    loader: async ({ params }) =>
      (await Promise.all(this.sources.map((source) => source.search(params)))).flat(),
  });
  private readonly pages = computed<SearchHit[]>(() => {
    const role = this.session.role();
    const wanted = this.asked().toLocaleLowerCase();
    if (!role || wanted.length < shortest) return [];
    return menuOf(role, (permission) => this.session.may(permission))
      .flatMap(({ entries }) => entries)
      .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
      .map(({ name, link }) => ({
        kind: 'page',
        id: link,
        title: name,
        subtitle: $localize`:@@shell.search.page:Page`,
        link,
      }));
  });
  protected readonly hits = computed(() => [
    ...this.pages(),
    ...(this.people.hasValue() ? this.people.value() : []),
  ]);
  protected readonly message = computed(() => {
    if (this.asked().length < shortest) return '';
    if (this.people.isLoading()) return $localize`:@@shell.search.searching:Searching`;
    const failure = this.people.error();
    if (failure) return problemOf(failure).text;
    return this.hits().length
      ? $localize`:@@shell.search.found:Found: ${this.hits().length}:count:`
      : $localize`:@@shell.search.none:Nothing was found with this search.`;
  });

  constructor() {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.field().nativeElement.focus();
    };
    document.addEventListener('keydown', listen);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('keydown', listen);
      clearTimeout(this.timer);
    });
  }

  protected type(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.text.set(text);
    this.open.set(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.at.set(0);
      this.asked.set(text.trim());
    }, pauseAfterTyping);
  }

  protected move(step: number, event: Event): void {
    event.preventDefault();
    const count = this.hits().length;
    this.open.set(true);
    if (count) this.at.update((at) => (at + step + count) % count);
  }

  protected take(event: Event): void {
    event.preventDefault();
    const hit = this.hits()[this.at()];
    if (hit && this.open()) void this.go(hit);
  }

  protected async go(hit: SearchHit): Promise<void> {
    this.close();
    this.text.set('');
    this.asked.set('');
    await this.router.navigateByUrl(hit.link);
  }

  protected close(): void {
    this.open.set(false);
    this.at.set(0);
  }
}

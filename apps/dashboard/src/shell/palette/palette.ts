import {
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { SEARCH, Session, type SearchHit, opensFor, problemOf } from '@rinnakkain/platform-dashboard';
import { EntityMark, Icon } from '@rinnakkain/ui';
import { menuOf } from '../menu';
import { Actions } from './actions';
import { type Command, type CommandGroup, narrowed } from './command';
import { pagesLabel, searchLabel } from './palette-labels';
import { PAGE_TABLES, type Place, placesOf } from './places';

const shortest = 2;
const pauseAfterTyping = 200;

/**
 * One field for everything a member of staff may open or do: pages, actions, and below them people of one's scope.
 * Closes with the command that was chosen. What is typed is kept nowhere: it goes when the palette does.
 */
@Component({
  selector: 'rk-palette',
  imports: [EntityMark, Icon, MatDialogClose, MatIconButton],
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
})
export class Palette {
  private readonly dialog = inject<MatDialogRef<Palette, Command>>(MatDialogRef);
  private readonly sources = inject(SEARCH);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly actions = inject(Actions);
  private readonly tables = inject(PAGE_TABLES);

  protected readonly searches = this.session.may('search');
  protected readonly label = this.searches ? searchLabel : pagesLabel;
  protected readonly typed = signal('');
  /** What people were asked for: what was typed when the typing paused. */
  private readonly asked = signal('');
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly routes = resource({
    loader: () => Promise.all(this.tables.map((fetch) => fetch())),
  });
  private readonly found = resource({
    params: () => (this.searches && this.asked().length >= shortest ? this.asked() : undefined),
    loader: async ({ params }) =>
      (await Promise.all(this.sources.map((source) => source.search(params)))).flat(),
  });
  /** What is shown of people answers what stands in the field, never what stood there before. */
  private readonly upToDate = computed(() => !this.searches || this.typed().trim() === this.asked());

  private readonly places = computed(() => {
    const role = this.session.role();
    // Without the tables, because they could not be fetched, the menu is left.
    const tables = this.routes.hasValue() ? this.routes.value() : [];
    const menu = role ? menuOf(role, (permission) => this.session.may(permission)) : [];
    return placesOf(menu, tables, (data) => opensFor(this.session, data));
  });
  private readonly people = computed(() =>
    this.upToDate() && this.found.hasValue() ? this.found.value().map((hit) => this.toPerson(hit)) : [],
  );
  protected readonly groups = computed(() => {
    const pages = this.places().filter(({ begins }) => !begins);
    const beginnings = this.places().filter(({ begins }) => begins);
    const actions = [...beginnings.map((place) => this.toPlace(place)), ...this.actions.list()];
    const groups: CommandGroup[] = [
      {
        key: 'pages',
        heading: $localize`:@@shell.palette.pages:Pages`,
        commands: narrowed(
          pages.map((place) => this.toPlace(place)),
          this.typed(),
        ),
      },
      {
        key: 'actions',
        heading: $localize`:@@shell.palette.actions:Actions`,
        commands: narrowed(actions, this.typed()),
      },
      { key: 'people', heading: $localize`:@@shell.menu.people:People`, commands: this.people() },
    ];
    return groups.filter(({ commands }) => commands.length > 0);
  });
  protected readonly commands = computed(() => this.groups().flatMap(({ commands }) => commands));
  /** The command Enter takes: it stays the same when more are found, and is the first after typing. */
  protected readonly current = linkedSignal<Command[], Command | undefined>({
    source: this.commands,
    computation: (commands, before) => commands.find(({ id }) => id === before?.value?.id) ?? commands[0],
  });
  protected readonly message = computed(() => {
    if (!this.typed().trim()) return '';
    if (!this.upToDate() || this.found.isLoading()) return $localize`:@@shell.search.searching:Searching`;
    const failure = this.found.error();
    if (failure) return problemOf(failure).text;
    return this.commands().length
      ? $localize`:@@shell.search.found:Found: ${this.commands().length}:count:`
      : $localize`:@@shell.search.none:Nothing was found with this search.`;
  });

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect(() => {
      this.current();
      element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected type(event: Event): void {
    this.current.set(undefined);
    this.typed.set((event.target as HTMLInputElement).value);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.asked.set(this.typed().trim()), pauseAfterTyping);
  }

  /** Arrows move by one, past the ends to the other end. */
  protected move(step: number, event: Event): void {
    const [all, current] = [this.commands(), this.current()];
    const at = all.findIndex((command) => command === current);
    this.goTo((at + step + all.length) % all.length, event);
  }

  /** Home and End. */
  protected goTo(at: number, event: Event): void {
    event.preventDefault();
    this.current.set(this.commands().at(at));
  }

  protected take(event: Event): void {
    event.preventDefault();
    const current = this.current();
    // Enter also ends what an input method composes.
    if (current && !(event as KeyboardEvent).isComposing) this.choose(current);
  }

  protected choose(command: Command): void {
    this.dialog.close(command);
  }

  private toPlace({ name, link, detail, icon, mark }: Place): Command {
    const looks = { ...(icon && { icon }), ...(mark && { mark }) };
    return { id: `page${link}`, name, detail, ...looks, run: () => this.router.navigateByUrl(link) };
  }

  private toPerson({ kind, id, title, subtitle, link }: SearchHit): Command {
    const looks = kind === 'page' ? { icon: 'file-text' as const } : { mark: kind };
    const run = () => this.router.navigateByUrl(link);
    return { id: `${kind}-${id}`, name: title, detail: subtitle, ...looks, run };
  }
}

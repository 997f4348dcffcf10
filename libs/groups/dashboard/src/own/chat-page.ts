import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ConversationCount, ConversationDuration } from '@rinnakkain/api-client';
import { CONVERSATION_DURATIONS } from '@rinnakkain/domain';
import { RefusalNote, Sending, ThemeChoices } from '@rinnakkain/people-dashboard';
import {
  CodeNames,
  Formats,
  NotFoundPage,
  ProblemNote,
  Session,
  Unsaved,
  capital,
  groupWords,
  problemOf,
} from '@rinnakkain/platform-dashboard';
import { Field, FormFrame, Icon, Options, SkeletonRows, TextInput, TODAY, Undo } from '@rinnakkain/ui';
import { textOfGroup } from '../groups/group-words';
import { GroupsApi } from '../groups/groups-api';
import { HeadCounter } from './head-counter';

/** One chat on a phone: how many conversations there were today, by how long they took and what about; nothing of what was said. */
@Component({
  selector: 'rk-chat-page',
  imports: [
    Field,
    FormFrame,
    HeadCounter,
    Icon,
    MatButton,
    NotFoundPage,
    Options,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
    TextInput,
  ],
  templateUrl: './chat-page.html',
  styleUrls: ['./own-pages.scss', './count-page.scss', './chat-page.scss'],
})
export class ChatPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(GroupsApi);
  private readonly codes = inject(CodeNames);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly today = inject(TODAY);
  protected readonly session = inject(Session);
  private readonly listed = this.api.ownChats();
  private readonly found = this.api.counts(() => this.id());
  protected readonly chat = computed(() =>
    this.listed.hasValue() ? this.listed.value().items.find(({ id }) => id === this.id()) : undefined,
  );
  protected readonly unknown = computed(() => this.listed.hasValue() && !this.chat());
  protected readonly problem = computed(() => {
    const failure = this.listed.error() ?? this.found.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly name = computed(() => {
    const chat = this.chat();
    return chat ? textOfGroup(chat.name, this.formats.language) : '';
  });
  protected readonly day = computed(() => capital(this.formats.day(this.today())));
  /** What has been counted of today. */
  protected readonly counted = computed(() =>
    this.found.hasValue() ? this.found.value().conversations.filter(({ day }) => day === this.today()) : [],
  );
  protected readonly durations = CONVERSATION_DURATIONS.map((value) => ({
    value,
    label: capital(groupWords.conversation.duration[value]),
  }));
  protected readonly areas = inject(ThemeChoices).without([]);
  protected readonly duration = signal<ConversationDuration>('short');
  protected readonly theme = signal('');
  /** What was counted of such conversations before. */
  private readonly before = computed(
    () =>
      this.counted().find(
        ({ duration, theme }) => duration === this.duration() && (theme ?? '') === this.theme(),
      )?.conversations ?? 0,
  );
  protected readonly number = linkedSignal(() => this.before());
  protected readonly sending = new Sending();

  constructor() {
    inject(Unsaved).watch(() => this.number() !== this.before());
  }

  protected factsOf = ({ conversations, duration, theme }: ConversationCount): string =>
    [
      $localize`:@@groups.conversations:${conversations}:number: conversations`,
      groupWords.conversation.duration[duration],
      theme && capital(this.codes.theme(theme)),
    ]
      .filter(Boolean)
      .join(' · ');

  protected choose(duration: ConversationDuration | null): void {
    if (duration) this.duration.set(duration);
  }

  protected chooseTheme(event: Event): void {
    this.theme.set((event.target as HTMLSelectElement).value);
  }

  protected async send(): Promise<void> {
    const went = await this.sending.send(async () => {
      this.found.set(
        await this.api.countConversations(this.id(), {
          day: this.today(),
          duration: this.duration(),
          theme: this.theme() || null,
          conversations: this.number(),
        }),
      );
    });
    if (went) this.undo.offer($localize`:@@own.count.sent:The count has been saved`);
  }

  protected retry(): void {
    this.sending.forget();
    this.listed.reload();
    this.found.reload();
  }
}

import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, applyWhen, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ConversationCount, ConversationDuration, Group } from '@rinnakkain/api-client';
import {
  CONVERSATION_DURATIONS,
  countsMembers,
  limits,
  settingsCheckDue,
  settingsDueOn,
} from '@rinnakkain/domain';
import { RefusalNote, Sending, ThemeChoices, wholeWithin } from '@rinnakkain/people-dashboard';
import { CodeNames, Formats, Session, capital, groupWords } from '@rinnakkain/platform-dashboard';
import {
  DayField,
  ErrorSummary,
  Field,
  FormFrame,
  Icon,
  SectionHeading,
  TODAY,
  TextInput,
  Undo,
} from '@rinnakkain/ui';
import { GroupsApi } from './groups-api';

/** Numbers of a chat or of a group on social media: no names, and nothing of what was said. */
@Component({
  selector: 'rk-group-counts',
  imports: [
    DayField,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Icon,
    MatButton,
    RefusalNote,
    SectionHeading,
    TextInput,
  ],
  templateUrl: './group-counts.html',
  styleUrl: './group-rows.scss',
  styles: `
    section + section {
      margin-top: 28px;
    }
    .add {
      margin-top: 12px;
    }
  `,
})
export class GroupCounts {
  readonly group = input.required<Group>();
  /** The group itself changed. */
  readonly changed = output();

  private readonly api = inject(GroupsApi);
  private readonly codes = inject(CodeNames);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  protected readonly session = inject(Session);
  protected readonly today = inject(TODAY)();
  protected readonly areas = inject(ThemeChoices).without([]);
  private readonly found = this.api.counts(() => this.group().id);
  protected readonly counts = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly ofMembers = computed(() => countsMembers(this.group().type));
  protected readonly due = computed(() =>
    settingsCheckDue(this.group().type, this.group().settingsCheckedOn, this.today),
  );
  protected readonly durations = CONVERSATION_DURATIONS.map((value) => ({
    value,
    label: capital(groupWords.conversation.duration[value]),
  }));
  private readonly model = signal({
    day: this.today as string | null,
    duration: 'short' as ConversationDuration,
    theme: '',
    number: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.day);
    applyWhen(
      path,
      () => this.ofMembers(),
      (draft) => wholeWithin(draft.number, 0, limits.groupMembersMax),
    );
    applyWhen(
      path,
      () => !this.ofMembers(),
      (draft) => wholeWithin(draft.number, 0, limits.headCountMax),
    );
  });
  protected readonly entering = signal(false);
  protected readonly sending = new Sending();

  protected dayOf = ({ day }: { readonly day: string }): string => capital(this.formats.day(day));

  protected factsOf = ({ conversations, duration, theme }: ConversationCount): string =>
    [
      $localize`:@@groups.conversations:${conversations}:number: conversations`,
      groupWords.conversation.duration[duration],
      theme && capital(this.codes.theme(theme)),
    ]
      .filter(Boolean)
      .join(' · ');

  protected membersOf = (members: number): string => $localize`:@@groups.members:${members}:number: members`;

  /** When the settings were looked at, and when they are to be again. */
  protected settingsText(): string {
    const { settingsCheckedOn } = this.group();
    const due = settingsDueOn(settingsCheckedOn);
    return settingsCheckedOn && due
      ? $localize`:@@groups.settings.checked:Checked ${this.formats.date(settingsCheckedOn)}:day:, again by ${this.formats.date(due)}:due:`
      : $localize`:@@groups.settings.never:Nobody has checked the settings yet.`;
  }

  protected async count(): Promise<void> {
    const { day, duration, theme, number } = this.model();
    const { id } = this.group();
    await this.sending.send(async () => {
      const after = this.ofMembers()
        ? await this.api.countMembers(id, { day: day ?? '', members: Number(number) })
        : await this.api.countConversations(id, {
            day: day ?? '',
            duration,
            theme: theme || null,
            conversations: Number(number),
          });
      this.found.set(after);
      this.entering.set(false);
      this.undo.offer($localize`:@@groups.counts.saved:The number has been saved`);
    });
  }

  protected async checked(): Promise<void> {
    await this.sending.send(async () => {
      await this.api.checkSettings(this.group());
      this.undo.offer($localize`:@@groups.settings.saved:The settings are marked as checked`);
      this.changed.emit();
    });
  }
}

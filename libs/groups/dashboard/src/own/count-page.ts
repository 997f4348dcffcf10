import { Component, computed, inject, input } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { GroupMeeting } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { RefusalNote, Sending } from '@rinnakkain/people-dashboard';
import {
  Formats,
  NotFoundPage,
  ProblemNote,
  Session,
  Unsaved,
  problemOf,
} from '@rinnakkain/platform-dashboard';
import {
  Field,
  FormFrame,
  Icon,
  SkeletonRows,
  Status,
  storedModel,
  TextInput,
  TODAY,
  Undo,
} from '@rinnakkain/ui';
import { countOfMeeting, statusOfMeeting, textOfGroup, whenOfMeeting } from '../groups/group-words';
import { GroupsApi } from '../groups/groups-api';
import { AliasList } from './alias-list';
import { HeadCounter } from './head-counter';

interface CountDraft {
  newcomers: number;
  returners: number;
  total: number;
  /** Ids of those of the list who are here. */
  present: string[];
  /** New and returning are told apart. */
  apart: boolean;
  note: string;
  worry: boolean;
}

/** One meeting on a phone: how many came or who of the list, a note without names, and a worry that the coordinator is told of. */
@Component({
  selector: 'rk-count-page',
  imports: [
    AliasList,
    Field,
    FormField,
    FormFrame,
    HeadCounter,
    Icon,
    MatButton,
    NotFoundPage,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
    Status,
    TextInput,
  ],
  templateUrl: './count-page.html',
  styleUrls: ['./own-pages.scss', './count-page.scss'],
})
export class CountPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(GroupsApi);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly today = inject(TODAY);
  protected readonly session = inject(Session);
  private readonly found = this.api.meeting(() => this.id());
  protected readonly meeting = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly coordinates = computed(() => this.session.may('meeting.acknowledge'));

  private readonly begin = computed(() => draftOf(this.meeting()));
  private readonly model = storedModel(() => ({ ...this.begin() }));
  protected readonly form = form(this.model, (path) => maxLength(path.note, limits.noteMaxLength));
  protected readonly draft = this.model.asReadonly();
  protected readonly total = computed(() => {
    const { apart, total, newcomers, returners } = this.model();
    return apart ? newcomers + returners : total;
  });
  protected readonly begun = computed(() => (this.meeting()?.day ?? '') <= this.today());
  protected readonly sending = new Sending();
  protected readonly noteHint = $localize`:@@own.count.note_hint:Don't write names, health matters or private details. The coordinator reads this.`;
  protected readonly statusOf = statusOfMeeting;
  protected readonly countOf = countOfMeeting;

  constructor() {
    inject(Unsaved).watch(() => JSON.stringify(this.model()) !== JSON.stringify(this.begin()));
  }

  protected nameOf = ({ groupName }: GroupMeeting): string => textOfGroup(groupName, this.formats.language);
  protected whenOf = (meeting: GroupMeeting): string => whenOfMeeting(meeting, this.formats);

  protected set(change: Partial<CountDraft>): void {
    this.model.update((draft) => ({ ...draft, ...change }));
  }

  /** From one number to two or back: nothing that was counted is lost. */
  protected tellApart(event: Event): void {
    const apart = (event.target as HTMLInputElement).checked;
    const { newcomers, returners, total } = this.model();
    this.set(apart ? { apart, newcomers: 0, returners: total } : { apart, total: newcomers + returners });
  }

  protected isOn = (event: Event): boolean => (event.target as HTMLInputElement).checked;

  protected async send(meeting: GroupMeeting): Promise<void> {
    const { apart, newcomers, returners, present, note, worry } = this.model();
    const went = await this.sending.send(async () => {
      const after = await this.api.count(meeting, {
        ...(meeting.listed ? { participantIds: present } : {}),
        ...(meeting.counted
          ? {
              total: this.total(),
              ...(apart ? { newcomers, returners } : { newcomers: null, returners: null }),
            }
          : {}),
        note: note.trim() || null,
        worry,
      });
      this.found.set(after);
    });
    if (went) this.undo.offer($localize`:@@own.count.sent:The count has been saved`);
  }

  protected async acknowledge(): Promise<void> {
    await this.sending.send(async () => {
      this.found.set(await this.api.acknowledge(this.id()));
      this.undo.offer($localize`:@@own.count.acknowledged:The worry has been acknowledged`);
    });
  }

  protected retry(): void {
    this.sending.forget();
    this.found.reload();
  }
}

/** What the page begins with: what was counted, or nobody yet. */
function draftOf(meeting: GroupMeeting | null): CountDraft {
  const { count, list, note, worried } = meeting ?? { count: null, list: [], note: null, worried: false };
  return {
    newcomers: count?.newcomers ?? 0,
    returners: count?.returners ?? 0,
    total: count?.total ?? 0,
    present: list.filter((each) => each.present).map((each) => each.id),
    apart: count === null || count.newcomers !== null,
    note: note ?? '',
    worry: worried,
  };
}

import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EventPart, Group, GroupAction } from '@rinnakkain/api-client';
import { countsConversations, countsMembers, GROUP_TYPE_RULES } from '@rinnakkain/domain';
import { RefusalNote, Sending } from '@rinnakkain/people-dashboard';
import {
  CodeNames,
  Formats,
  NotFoundPage,
  ProblemNote,
  Session,
  capital,
  problemOf,
  groupWords,
} from '@rinnakkain/platform-dashboard';
import { Confirmation, EntityMark, Icon, PageHeader, SkeletonRows, Status, Undo } from '@rinnakkain/ui';
import { GroupCounts } from './group-counts';
import { GroupMeetings } from './group-meetings';
import { GroupParticipants } from './group-participants';
import { leaderOfPart, placesOfGroup, statusOfGroup, textOfGroup, typeOfGroup } from './group-words';
import { GroupsApi } from './groups-api';

/** One group: when it meets, who has registered, who leads it, and what is to be done next. */
@Component({
  selector: 'rk-group-page',
  imports: [
    EntityMark,
    GroupCounts,
    GroupMeetings,
    GroupParticipants,
    Icon,
    MatButton,
    NotFoundPage,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
    Status,
  ],
  templateUrl: './group-page.html',
  styleUrl: './group-page.scss',
})
export class GroupPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(GroupsApi);
  private readonly codes = inject(CodeNames);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly confirmation = inject(Confirmation);
  protected readonly session = inject(Session);

  private readonly found = this.api.group(() => this.id());
  private readonly listed = this.api.meetings(() => this.id());
  private readonly rota = this.api.rota(() => this.id());
  private readonly people = this.api.participants(() => (this.group()?.registers ? this.id() : undefined));
  protected readonly group = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly meetings = computed(() => (this.listed.hasValue() ? this.listed.value().items : null));
  protected readonly rotaMeetings = computed(() => (this.rota.hasValue() ? this.rota.value().meetings : []));
  protected readonly participants = computed(() =>
    this.people.hasValue() ? this.people.value().items : null,
  );
  protected readonly problem = computed(() => {
    const failure = this.found.error() ?? this.listed.error() ?? this.rota.error() ?? this.people.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly sending = new Sending();
  protected readonly crumbs = computed(() => {
    const group = this.group();
    return [
      { name: $localize`:@@groups.title:Groups`, link: '/groups' },
      ...(group ? [{ name: this.nameOf(group) }] : []),
    ];
  });
  protected readonly statusOf = statusOfGroup;
  protected readonly placesOf = placesOfGroup;
  protected readonly typeOf = typeOfGroup;
  protected nameOf = ({ name }: Group): string => textOfGroup(name, this.formats.language);
  protected partOf = ({ name }: EventPart): string => textOfGroup(name, this.formats.language);
  protected readonly leaderOf = leaderOfPart;
  protected lengthOf = (minutes: number): string => this.formats.minutes(minutes);
  protected verbOf = (action: GroupAction): string => capital(groupWords.group.action[action]);

  /** The step that usually comes next; what ends the group stands apart. */
  protected nextOf = ({ allowed, registers }: Group): GroupAction | undefined =>
    allowed.find((action) => (registers && action === 'open_enrolment') || action === 'start');

  /** A chat and a group on social media meet nobody: they have numbers instead of meetings. */
  protected hasCounts = ({ type }: Group): boolean => countsConversations(type) || countsMembers(type);

  /** The kind asks for somebody of the staff, and there is nobody. */
  protected lacksStaff = ({ type, leaders }: Group): boolean =>
    leaders.filter(({ accountId }) => accountId !== null).length < (GROUP_TYPE_RULES[type].staffMin ?? 0);

  protected goesOn = ({ state }: Group): boolean => state !== 'ended' && state !== 'cancelled';

  protected factsOf(group: Group): { name: string; value: string }[] {
    const fact = (name: string, value: string | null | undefined | false) => (value ? [{ name, value }] : []);
    const { venue, joinLink, accessibility, municipality, closesAfter, firstDay, lastDay } = group;
    return [
      ...fact(
        $localize`:@@groups.theme:Theme`,
        group.themes.map((theme) => capital(this.codes.theme(theme))).join(', '),
      ),
      ...fact($localize`:@@groups.language:Language`, capital(this.codes.languageOf(group.language))),
      ...fact(
        $localize`:@@groups.municipality:Municipality`,
        municipality && this.codes.municipality(municipality),
      ),
      ...fact($localize`:@@groups.venue:Place`, venue),
      ...fact($localize`:@@groups.join_link:Link to join online`, joinLink),
      ...fact($localize`:@@groups.accessibility:Accessibility`, accessibility),
      ...fact(
        $localize`:@@groups.child_care_short:Child care`,
        group.childCare && $localize`:@@groups.yes:Yes`,
      ),
      ...fact(
        $localize`:@@groups.closes:Closes`,
        closesAfter ? $localize`:@@groups.closes_after:after meeting ${closesAfter}:number:` : null,
      ),
      ...fact(
        $localize`:@@groups.season:Season`,
        firstDay && lastDay && `${this.formats.date(firstDay)}–${this.formats.date(lastDay)}`,
      ),
      ...fact(
        $localize`:@@groups.public:Public pages`,
        group.published ? $localize`:@@groups.is_public:Shown` : $localize`:@@groups.is_not_public:Not shown`,
      ),
    ];
  }

  protected async step(group: Group, action: GroupAction): Promise<void> {
    if ((action === 'end' || action === 'cancel') && !(await this.sure(group, action))) return;
    await this.sending.send(async () => {
      const after = await this.api.step(group, action);
      this.undo.offer(`${this.nameOf(after)}: ${statusOfGroup(after).word}`);
      this.retry();
    });
  }

  protected retry(): void {
    this.found.reload();
    this.listed.reload();
    this.rota.reload();
    this.people.reload();
  }

  private sure(group: Group, action: 'end' | 'cancel'): Promise<boolean> {
    const registered = $localize`:@@groups.over.registered:Registrations are deleted 30 days from today; the counts stay.`;
    return this.confirmation.ask({
      title:
        action === 'end'
          ? $localize`:@@groups.over.end:End ${this.nameOf(group)}:name:?`
          : $localize`:@@groups.over.cancel:Cancel ${this.nameOf(group)}:name:?`,
      consequences: [
        $localize`:@@groups.over.meetings:Meetings that are still to come are cancelled.`,
        ...(group.registers ? [registered] : []),
        $localize`:@@groups.over.final:This cannot be taken back.`,
      ],
      verb: this.verbOf(action),
      danger: action === 'cancel',
    });
  }
}

import type { Group, GroupChanges, GroupText, NewGroup, NewLeader } from '@rinnakkain/api-client';
import {
  GROUP_TYPE_RULES,
  hasParts,
  type OwnGroupType,
  type PartLeader,
  registersFor,
} from '@rinnakkain/domain';

/** Somebody who leads, as the form shows them. */
export interface LeaderDraft {
  readonly volunteerId: string | null;
  readonly accountId: string | null;
  readonly name: string;
}

/** A text in three languages, as it is typed. */
export interface TextDraft {
  fi: string;
  sv: string;
  en: string;
}

/** A part of an event as it stands in the form. */
export interface PartDraft {
  by: PartLeader;
  name: TextDraft;
  minutes: string;
}

/** A group as it stands in the form: everything as it is typed. */
export interface GroupDraft {
  /** Its unit; empty while a coordinator of several has not chosen. */
  unitId: string;
  type: OwnGroupType;
  name: TextDraft;
  purpose: TextDraft;
  rules: TextDraft;
  parts: PartDraft[];
  theme: string;
  language: string;
  municipality: string;
  venue: string;
  joinLink: string;
  accessibility: string;
  childCare: boolean;
  registers: 'yes' | 'no';
  capacityMin: string;
  capacityMax: string;
  closesAfter: '' | '2' | '3';
  enrolsFrom: string | null;
  enrolsUntil: string | null;
  published: boolean;
}

const noText = (): TextDraft => ({ fi: '', sv: '', en: '' });
const draftOf = (text: GroupText | null): TextDraft => ({ ...noText(), ...text });

/** A new group, of a unit where it can be of one only. */
export const emptyGroup = (unitId = ''): GroupDraft => ({
  unitId,
  type: 'peer_led_group',
  name: noText(),
  purpose: noText(),
  rules: noText(),
  parts: [],
  theme: '',
  language: 'fi',
  municipality: '',
  venue: '',
  joinLink: '',
  accessibility: '',
  childCare: false,
  registers: 'yes',
  capacityMin: '5',
  capacityMax: '10',
  closesAfter: '',
  enrolsFrom: null,
  enrolsUntil: null,
  published: false,
});

/** One more part of an event: usually a professional begins, and peers go on. */
export const nextPart = (before: readonly PartDraft[]): PartDraft => ({
  by: before.length === 0 ? 'professional' : 'peer',
  name: noText(),
  minutes: '',
});

/** A group to edit. */
export const draftOfGroup = (group: Group): GroupDraft => ({
  unitId: group.unitId,
  type: group.type,
  name: draftOf(group.name),
  purpose: draftOf(group.purpose),
  rules: draftOf(group.rules),
  parts: group.parts.map(({ by, name, minutes }) => ({ by, name: draftOf(name), minutes: String(minutes) })),
  theme: group.themes[0] ?? '',
  language: group.language,
  municipality: group.municipality ?? '',
  venue: group.venue ?? '',
  joinLink: group.joinLink ?? '',
  accessibility: group.accessibility ?? '',
  childCare: group.childCare,
  registers: group.registers ? 'yes' : 'no',
  capacityMin: String(group.capacityMin ?? ''),
  capacityMax: String(group.capacityMax ?? ''),
  closesAfter: group.closesAfter === null ? '' : group.closesAfter === 3 ? '3' : '2',
  enrolsFrom: group.enrolsFrom,
  enrolsUntil: group.enrolsUntil,
  published: group.published,
});

/** Whether one registers, by the kind of the group and by choice where there is one. */
export const registersIn = ({ type, registers }: Pick<GroupDraft, 'type' | 'registers'>): boolean =>
  registersFor(type, registers === 'yes');

/** Whether the kind leaves it open if one registers. */
export const registrationIsOpen = (type: OwnGroupType): boolean =>
  GROUP_TYPE_RULES[type].registration === 'optional';

/** Whether the kind meets somewhere; the others meet online. */
export const hasVenue = (type: OwnGroupType): boolean => GROUP_TYPE_RULES[type].venue !== 'none';

const textOf = ({ fi, sv, en }: TextDraft): GroupText | null =>
  fi.trim() ? { fi: fi.trim(), sv: sv.trim(), en: en.trim() } : null;
const numberOf = (typed: string): number | null => (typed.trim() ? Number(typed) : null);

/** What the form says, as the API takes it; what the kind has not is emptied. */
export function changesOf(
  draft: GroupDraft,
  leaders: readonly LeaderDraft[],
): GroupChanges & Pick<NewGroup, 'name'> {
  const registers = registersIn(draft);
  return {
    registers,
    published: draft.published,
    name: textOf(draft.name) ?? { fi: '' },
    purpose: textOf(draft.purpose),
    rules: textOf(draft.rules),
    parts: hasParts(draft.type)
      ? draft.parts.map(({ by, name, minutes }) => ({
          by,
          name: textOf(name) ?? { fi: '' },
          minutes: Number(minutes),
        }))
      : [],
    themes: draft.theme ? [draft.theme] : [],
    language: draft.language,
    municipality: draft.municipality || null,
    venue: hasVenue(draft.type) ? draft.venue.trim() || null : null,
    joinLink: draft.joinLink.trim() || null,
    accessibility: hasVenue(draft.type) ? draft.accessibility.trim() || null : null,
    childCare: hasVenue(draft.type) && draft.childCare,
    capacityMin: registers ? numberOf(draft.capacityMin) : null,
    capacityMax: registers ? numberOf(draft.capacityMax) : null,
    closesAfter: registers ? numberOf(draft.closesAfter) : null,
    enrolsFrom: registers ? draft.enrolsFrom : null,
    enrolsUntil: registers ? draft.enrolsUntil : null,
    leaders: leaders.map(({ volunteerId, accountId }): NewLeader =>
      volunteerId ? { volunteerId } : { accountId: accountId ?? '' },
    ),
  };
}

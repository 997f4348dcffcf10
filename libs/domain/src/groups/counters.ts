import { addMonths, type Day } from '../days/days';
import type { GroupType } from '../keys/keys';
import { GROUP_TYPE_RULES } from './group-types';

/** Months after which the settings of a group on social media are looked at again. */
export const SETTINGS_CHECK_MONTHS = 6;

/** Whether conversations are counted, by how long they took and what about, and nothing else is kept of it. */
export const countsConversations = (type: GroupType): boolean =>
  GROUP_TYPE_RULES[type].attendance === 'conversations';

/** Whether only the number of its members is kept, day by day. */
export const countsMembers = (type: GroupType): boolean => GROUP_TYPE_RULES[type].attendance === 'members';

/** From which day its settings are to be looked at again; null when nobody has looked yet. */
export const settingsDueOn = (checkedOn: Day | null): Day | null =>
  checkedOn && addMonths(checkedOn, SETTINGS_CHECK_MONTHS);

/** Whether somebody is to look at its settings: half a year after the last time, at once when nobody ever has. */
export function settingsCheckDue(type: GroupType, checkedOn: Day | null, today: Day): boolean {
  const due = settingsDueOn(checkedOn);
  return countsMembers(type) && (due === null || due <= today);
}

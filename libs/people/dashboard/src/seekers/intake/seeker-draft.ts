import type {
  AccessNeed,
  ContactChannel,
  ContactForm,
  Gender,
  HeardFrom,
  LanguageSpoken,
  MatchCriterion,
  NewSeeker,
  Priority,
  SafeContactInstructions,
  Seeker,
  SeekerChange,
  SeekerTheme,
  SeekerWish,
  Supported,
  TimeOfWeek,
} from '@rinnakkain/api-client';
import {
  CAUTIOUS_SAFE_CONTACT,
  SEEKER_FIELDS_WITHOUT_CONSENT,
  municipalityOf,
  plainEmail,
  plainPhone,
} from '@rinnakkain/domain';

/** A contact value that is never shown in a form. */
export type ContactValue = 'phone' | 'email';

/** What the form of a request holds: every answer as it is typed. */
export interface SeekerDraft {
  /** Whether contacting safely has been talked about. */
  safety: 'told' | 'not_told';
  channels: ContactChannel[];
  times: string;
  voicemail: 'yes' | 'no';
  smsNames: 'yes' | 'no';
  codeWord: string;
  safetyNote: string;
  protection: 'yes' | 'no';
  firstName: string;
  alias: string;
  phone: string;
  email: string;
  consent: 'given' | 'not_yet';
  consentVersion: string;
  consentDay: string | null;
  consentHow: 'spoken' | 'written' | 'electronic';
  themes: SeekerTheme[];
  languages: LanguageSpoken[];
  forms: ContactForm[];
  weeklyTimes: TimeOfWeek[];
  wishes: SeekerWish[];
  supported: Supported | '';
  withChildren: 'yes' | 'no' | '';
  accessNeeds: AccessNeed[];
  municipality: string;
  wellbeingCounty: string;
  travelKm: string;
  gender: Gender | '';
  birthDecade: string;
  heardFrom: HeardFrom | '';
  firstPriority: MatchCriterion | '';
  taskId: string;
  priority: Priority;
  priorityReason: string;
  unitId: string;
  coordinatorId: string;
  deputyId: string;
}

/** A new request begins careful: nothing is known to be safe, nothing is consented to. */
export const emptyDraft = (today: string, unitId: string, coordinatorId: string): SeekerDraft => ({
  safety: 'told',
  channels: [],
  times: '',
  voicemail: 'no',
  smsNames: 'no',
  codeWord: '',
  safetyNote: '',
  protection: 'no',
  firstName: '',
  alias: '',
  phone: '',
  email: '',
  consent: 'not_yet',
  consentVersion: '',
  consentDay: today,
  consentHow: 'spoken',
  themes: [],
  languages: [],
  forms: [],
  weeklyTimes: [],
  wishes: [],
  supported: '',
  withChildren: '',
  accessNeeds: [],
  municipality: '',
  wellbeingCounty: '',
  travelKm: '',
  gender: '',
  birthDecade: '',
  heardFrom: '',
  firstPriority: '',
  taskId: '',
  priority: 'normal',
  priorityReason: '',
  unitId,
  coordinatorId,
  deputyId: '',
});

const answerOf = (told: boolean | null | undefined): 'yes' | 'no' | '' =>
  typeof told === 'boolean' ? (told ? 'yes' : 'no') : '';

/** What is recorded, as the form shows it; contact values stay hidden and are typed anew when they change. */
export function draftOf(seeker: Seeker, today: string): SeekerDraft {
  const contact = seeker.safeContact;
  return {
    ...emptyDraft(today, seeker.unitId ?? '', seeker.coordinatorId ?? ''),
    safety: seeker.safeContactKnown ? 'told' : 'not_told',
    channels: contact?.allowedChannels ?? [],
    times: contact?.times ?? '',
    voicemail: contact?.voicemail ? 'yes' : 'no',
    smsNames: contact?.smsMayNameOrganisation ? 'yes' : 'no',
    codeWord: contact?.codeWord ?? '',
    safetyNote: contact?.note ?? '',
    protection: seeker.protected ? 'yes' : 'no',
    firstName: seeker.firstName ?? '',
    alias: seeker.alias ?? '',
    consent: seeker.consented ? 'given' : 'not_yet',
    themes: seeker.themes ?? [],
    languages: seeker.languages ?? [],
    forms: seeker.forms ?? [],
    weeklyTimes: seeker.weeklyTimes ?? [],
    wishes: seeker.wishes ?? [],
    supported: seeker.supported ?? '',
    withChildren: answerOf(seeker.withChildren),
    accessNeeds: seeker.accessNeeds ?? [],
    municipality: seeker.municipality ?? '',
    wellbeingCounty: seeker.wellbeingCounty ?? '',
    travelKm: seeker.travelKm?.toString() ?? '',
    gender: seeker.gender ?? '',
    birthDecade: seeker.birthDecade?.toString() ?? '',
    heardFrom: seeker.heardFrom ?? '',
    firstPriority: seeker.firstPriority ?? '',
    taskId: seeker.taskId ?? '',
    priority: seeker.priority ?? 'normal',
    priorityReason: seeker.priorityReason ?? '',
    deputyId: seeker.deputyId ?? '',
  };
}

/** A phone number as it is kept: 040… is Finnish, 00… is a plus. */
export function phoneOf(written: string): string {
  const plain = plainPhone(written.trim());
  if (plain.startsWith('00')) return `+${plain.slice(2)}`;
  return plain.startsWith('0') ? `+358${plain.slice(1)}` : plain;
}

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

function safeContactOf(draft: SeekerDraft): SafeContactInstructions | null {
  if (draft.safety === 'not_told') return null;
  const silent = draft.channels.length === 0;
  return {
    ...CAUTIOUS_SAFE_CONTACT,
    allowedChannels: draft.channels,
    times: (!silent && draft.times.trim()) || null,
    voicemail: draft.channels.includes('phone') && draft.voicemail === 'yes',
    smsMayNameOrganisation: draft.channels.includes('sms') && draft.smsNames === 'yes',
    codeWord: draft.codeWord.trim() || null,
    note: draft.safetyNote.trim() || null,
  };
}

/** Everything the form tells, empty things as null; a protected person's place is never sent. */
function toldBy(draft: SeekerDraft): Required<Omit<SeekerChange, 'coordinatorId' | 'unitId'>> & SeekerChange {
  const place = draft.protection === 'no';
  return {
    safeContact: safeContactOf(draft),
    protected: draft.protection === 'yes',
    firstName: draft.firstName.trim() || null,
    alias: draft.alias.trim() || null,
    phone: phoneOf(draft.phone) || null,
    email: plainEmail(draft.email) || null,
    themes: draft.themes,
    languages: draft.languages,
    forms: draft.forms,
    weeklyTimes: draft.weeklyTimes,
    wishes: draft.wishes,
    supported: draft.supported || null,
    withChildren: draft.withChildren === '' ? null : draft.withChildren === 'yes',
    accessNeeds: draft.accessNeeds,
    municipality: (place && draft.municipality) || null,
    wellbeingCounty: (place && (municipalityOf(draft.municipality)?.county ?? draft.wellbeingCounty)) || null,
    travelKm: numberOf(draft.travelKm),
    gender: draft.gender || null,
    birthDecade: numberOf(draft.birthDecade),
    heardFrom: draft.heardFrom || null,
    firstPriority: draft.firstPriority || null,
    taskId: draft.taskId || null,
    priority: draft.priority,
    priorityReason: (draft.priority !== 'normal' && draft.priorityReason.trim()) || null,
    deputyId: draft.deputyId || null,
    ...(draft.coordinatorId && { coordinatorId: draft.coordinatorId }),
    ...(draft.unitId && { unitId: draft.unitId }),
  };
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
const needsNoConsent = (name: string): boolean =>
  (SEEKER_FIELDS_WITHOUT_CONSENT as readonly string[]).includes(name);

/** The request as it is sent: without consent only what may be kept without it. */
export function seekerOf(draft: SeekerDraft): NewSeeker {
  const consented = draft.consent === 'given';
  const told = Object.entries(toldBy(draft)).filter(
    ([name, value]) => !isEmpty(value) && (consented || needsNoConsent(name)),
  );
  return {
    ...(Object.fromEntries(told) as NewSeeker),
    ...(consented && {
      consent: {
        textVersion: draft.consentVersion.trim(),
        day: draft.consentDay ?? '',
        how: draft.consentHow,
      },
    }),
  };
}

/** Only what has changed; `retyped` are contact values whose hidden one is given up, even for nothing. */
export function changeOf(
  draft: SeekerDraft,
  before: SeekerDraft,
  retyped: readonly ContactValue[],
): SeekerChange {
  const [now, then] = [toldBy(draft), toldBy(before)] as const;
  const consented = before.consent === 'given';
  const differs = (name: keyof SeekerChange) => JSON.stringify(now[name]) !== JSON.stringify(then[name]);
  const names = (Object.keys(now) as (keyof SeekerChange)[]).filter((name) => {
    if (!consented && !needsNoConsent(name)) return false;
    if ((name === 'phone' || name === 'email') && retyped.includes(name)) return true;
    // A raised priority and its reason belong together.
    if (name === 'priority' || name === 'priorityReason')
      return differs('priority') || differs('priorityReason');
    return differs(name);
  });
  return Object.fromEntries(names.map((name) => [name, now[name]])) as SeekerChange;
}

/** One's own changes on top of what is recorded now; `others` are the answers somebody else has changed. */
export function rebased(
  mine: SeekerDraft,
  before: SeekerDraft,
  newest: SeekerDraft,
): { draft: SeekerDraft; others: (keyof SeekerDraft)[] } {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const keys = Object.keys(mine) as (keyof SeekerDraft)[];
  const kept = keys.filter((key) => !same(mine[key], before[key])).map((key) => [key, mine[key]] as const);
  return {
    draft: { ...newest, ...(Object.fromEntries(kept) as Partial<SeekerDraft>) },
    others: keys.filter((key) => !same(before[key], newest[key])),
  };
}

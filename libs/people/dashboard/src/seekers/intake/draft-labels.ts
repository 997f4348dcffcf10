import type { SeekerDraft } from './seeker-draft';

const safety = $localize`:@@people.intake.safety:Safe contact`;
const place = $localize`:@@people.intake.municipality:Municipality`;
const priority = $localize`:@@people.intake.priority:Priority`;
const consent = $localize`:@@people.intake.consent:Consent`;

/** What each answer of the form is called. */
export const draftLabels: Record<keyof SeekerDraft, string> = {
  safety,
  channels: safety,
  times: safety,
  voicemail: safety,
  smsNames: safety,
  codeWord: safety,
  safetyNote: safety,
  protection: $localize`:@@ui.protected:Protected details`,
  firstName: $localize`:@@people.intake.first_name:First name`,
  alias: $localize`:@@people.intake.alias:Alias`,
  phone: $localize`:@@people.intake.phone:Phone number`,
  email: $localize`:@@people.intake.email:E-mail`,
  consent,
  consentVersion: consent,
  consentDay: consent,
  consentHow: consent,
  themes: $localize`:@@people.need.themes_all:Themes`,
  languages: $localize`:@@people.intake.languages:Languages`,
  forms: $localize`:@@people.need.forms:Ways of meeting`,
  weeklyTimes: $localize`:@@people.need.times:Times`,
  wishes: $localize`:@@people.intake.wishes:Wishes about the supporter`,
  supported: $localize`:@@people.intake.supported:For whom`,
  withChildren: $localize`:@@people.intake.with_children:A child along when they meet`,
  accessNeeds: $localize`:@@people.intake.access_needs:What they need to take part`,
  municipality: place,
  wellbeingCounty: $localize`:@@people.intake.county:Wellbeing services county`,
  travelKm: $localize`:@@people.intake.travel:How far they can travel, km`,
  gender: $localize`:@@people.intake.gender:Gender`,
  birthDecade: $localize`:@@people.intake.decade:Decade of birth`,
  heardFrom: $localize`:@@people.intake.heard_from:Heard of us`,
  firstPriority: $localize`:@@people.intake.first_priority:What matters first`,
  taskId: $localize`:@@people.intake.task:Task`,
  priority,
  priorityReason: priority,
  unitId: $localize`:@@people.intake.unit:Unit`,
  coordinatorId: $localize`:@@people.intake.coordinator:Coordinator`,
  deputyId: $localize`:@@people.intake.deputy:Deputy`,
};

import type { VolunteerDraft } from './volunteer-draft';

/** What each field of the form is called. */
export const draftLabels: Readonly<Record<keyof VolunteerDraft, string>> = {
  firstName: $localize`:@@people.field.first_name:First name`,
  lastName: $localize`:@@people.field.last_name:Last name`,
  phone: $localize`:@@people.field.phone:Phone`,
  email: $localize`:@@people.field.email:E-mail`,
  units: $localize`:@@people.field.units:Units`,
  alias: $localize`:@@people.field.alias:Name shown to seekers`,
  birthYear: $localize`:@@people.field.birth_year:Year of birth`,
  gender: $localize`:@@people.field.gender:Gender`,
  municipality: $localize`:@@people.field.municipality:Municipality`,
  languages: $localize`:@@people.field.languages:Languages`,
  themes: $localize`:@@people.field.themes:Own experience`,
  refusedThemes: $localize`:@@people.field.refused_themes:Does not take`,
  forms: $localize`:@@people.field.forms:Forms of contact`,
  weeklyTimes: $localize`:@@people.field.weekly_times:Weekly times`,
  travelKm: $localize`:@@people.field.travel:Travels at most`,
  freePlaces: $localize`:@@people.field.places:Places in all`,
  notAvailableBefore: $localize`:@@people.field.not_before:Not available before`,
  intendedEnd: $localize`:@@people.field.intended_end:Intends to stop`,
  seekerGenders: $localize`:@@people.field.supports:Supports only`,
  clearedForProtected: $localize`:@@people.field.cleared:Protected details`,
};

import type { SupportRequest, VolunteerApplication } from '@rinnakkain/domain';
import type { SentForm } from '@rinnakkain/platform-api';

const themesOf = (sent: SentForm): string[] =>
  [...new Set([sent.text('theme'), sent.text('furtherTheme')])].filter(Boolean);

/** A request for support out of the form. */
export const supportRequestOf = (sent: SentForm): SupportRequest => ({
  firstName: sent.text('firstName'),
  phone: sent.text('phone'),
  email: sent.text('email'),
  language: sent.text('language'),
  municipality: sent.text('municipality'),
  themes: themesOf(sent),
  forms: sent.all('forms'),
  weekly: sent.all('weekly'),
  heardFrom: sent.text('heardFrom'),
  consented: sent.has('consent'),
  channels: sent.all('channels'),
  times: sent.text('times'),
  voicemail: sent.has('voicemail'),
  smsMayNameOrganisation: sent.has('smsMayNameOrganisation'),
  codeWord: sent.text('codeWord'),
  note: sent.text('note'),
  isProtected: sent.has('isProtected'),
  wishedGender: sent.text('wishedGender'),
  genderRequired: sent.has('genderRequired'),
  wishedAge: sent.text('wishedAge'),
  wishedParent: sent.has('wishedParent'),
  supported: sent.text('supported'),
  withChildren: sent.text('withChildren'),
  accessNeeds: sent.all('accessNeeds'),
});

/** An application out of the form. */
export const volunteerApplicationOf = (sent: SentForm): VolunteerApplication => ({
  firstName: sent.text('firstName'),
  lastName: sent.text('lastName'),
  birthYear: sent.text('birthYear'),
  phone: sent.text('phone'),
  email: sent.text('email'),
  language: sent.text('language'),
  municipality: sent.text('municipality'),
  themes: themesOf(sent),
  forms: sent.all('forms'),
  weekly: sent.all('weekly'),
  furtherLanguage: sent.text('furtherLanguage'),
  travelKm: sent.text('travelKm'),
  heardFrom: sent.text('heardFrom'),
  consented: sent.has('consent'),
});

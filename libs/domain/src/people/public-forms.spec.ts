import {
  circumstancesOf,
  heardFromOf,
  type SupportRequest,
  supportRequestErrors,
  timesOf,
  type VolunteerApplication,
  volunteerApplicationErrors,
  wishesOf,
  writtenPhone,
} from './public-forms';
import { maskToWeeklyTimes } from '../days/weekly-times';

const request: SupportRequest = {
  firstName: 'Maija',
  phone: '040 123 4567',
  email: '',
  language: 'fi',
  municipality: '',
  themes: ['postnatal-depression'],
  forms: ['phone'],
  consented: true,
  weekly: [],
  channels: ['phone'],
  times: '',
  voicemail: false,
  smsMayNameOrganisation: false,
  codeWord: '',
  note: '',
  isProtected: false,
  wishedGender: '',
  genderRequired: false,
  wishedAge: '',
  wishedParent: false,
  supported: '',
  withChildren: '',
  accessNeeds: [],
  heardFrom: '',
};
const application: VolunteerApplication = {
  firstName: 'Aino',
  lastName: 'Esimerkki',
  birthYear: '1985',
  phone: '',
  email: 'aino@esimerkki.invalid',
  language: 'fi',
  municipality: '837',
  themes: ['postnatal-depression'],
  forms: [],
  weekly: [],
  furtherLanguage: '',
  travelKm: '',
  heardFrom: '',
  consented: true,
};
const today = '2026-11-24';
const ofRequest = (change: Partial<SupportRequest>): string[] =>
  supportRequestErrors({ ...request, ...change }).map(({ pointer, code }) => `${pointer} ${code}`);
const ofApplication = (change: Partial<VolunteerApplication>): string[] =>
  volunteerApplicationErrors({ ...application, ...change }, today).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

describe('A request for support from a public page', () => {
  it('needs a name, one safe way with what it takes, a theme and the consent, and nothing more', () => {
    expect(ofRequest({})).toEqual([]);
    expect(ofRequest({ firstName: '' })).toEqual(['/firstName REQUIRED']);
    expect(ofRequest({ channels: [] })).toEqual(['/channels REQUIRED']);
    expect(ofRequest({ themes: [] })).toEqual(['/theme REQUIRED']);
    expect(ofRequest({ consented: false })).toEqual(['/consent REQUIRED']);
  });

  it('asks for the number or address that the chosen ways need', () => {
    expect(ofRequest({ phone: '', channels: ['sms'] })).toEqual(['/phone REQUIRED']);
    expect(ofRequest({ phone: '', channels: ['email'] })).toEqual(['/email REQUIRED']);
    expect(ofRequest({ phone: '', channels: ['email'], email: 'maija@esimerkki.invalid' })).toEqual([]);
  });

  it('takes no way, theme, form, language or municipality that there is not', () => {
    expect(ofRequest({ channels: ['pigeon'] })).toEqual(['/channels NOT_ALLOWED_VALUE']);
    expect(ofRequest({ themes: ['nothing'] })).toEqual(['/theme NOT_FOUND_VALUE']);
    expect(ofRequest({ forms: ['group'] })).toEqual(['/forms NOT_ALLOWED_VALUE']);
    expect(ofRequest({ language: 'FI!' })).toEqual(['/language NOT_ALLOWED_VALUE']);
    expect(ofRequest({ municipality: '999' })).toEqual(['/municipality NOT_FOUND_VALUE']);
  });

  it('is held to the lengths of safe-contact instructions', () => {
    expect(ofRequest({ note: 'x'.repeat(301) })).toEqual(['/note TOO_LONG']);
  });

  it('takes no time or wish that is not asked for', () => {
    expect(ofRequest({ weekly: ['weekday-noon'] })).toEqual(['/weekly NOT_ALLOWED_VALUE']);
    expect(ofRequest({ wishedGender: 'not_told' })).toEqual(['/wishedGender NOT_ALLOWED_VALUE']);
    expect(ofRequest({ wishedAge: '0-99' })).toEqual(['/wishedAge NOT_ALLOWED_VALUE']);
  });

  it('becomes what intake would have recorded', () => {
    expect(maskToWeeklyTimes(timesOf({ weekly: ['weekend-evening', 'nothing'] }))).toEqual([
      { day: 6, part: 'evening' },
      { day: 7, part: 'evening' },
    ]);
    expect(maskToWeeklyTimes(timesOf({ weekly: ['weekday-morning'] })).map(({ day }) => day)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(wishesOf(request)).toEqual([]);
    expect(
      wishesOf({ wishedGender: 'woman', genderRequired: true, wishedAge: '30-45', wishedParent: true }),
    ).toEqual([
      { criterion: 'gender', value: 'woman', required: true },
      { criterion: 'age', value: '30-45', required: false },
      { criterion: 'parenthood', value: 'yes', required: false },
    ]);
  });
});

describe('An application to become a volunteer', () => {
  it('needs both names, a way to reach them, a birth year and the consent; the experience can wait', () => {
    expect(ofApplication({})).toEqual([]);
    expect(ofApplication({ themes: [] })).toEqual([]);
    expect(ofApplication({ consented: false })).toEqual(['/consent REQUIRED']);
    expect(ofApplication({ furtherLanguage: 'suomi!' })).toEqual(['/furtherLanguage NOT_ALLOWED_VALUE']);
    expect(ofApplication({ lastName: '' })).toEqual(['/lastName REQUIRED']);
    expect(ofApplication({ email: '' })).toEqual(['/phone REQUIRED']);
    expect(ofApplication({ birthYear: '' })).toEqual(['/birthYear REQUIRED']);
  });

  it('is for adults', () => {
    expect(ofApplication({ birthYear: '2008' })).toEqual([]);
    expect(ofApplication({ birthYear: '2009' })).toEqual(['/birthYear OUT_OF_RANGE']);
    expect(ofApplication({ birthYear: '85' })).toEqual(['/birthYear MALFORMED']);
  });
});

describe('A phone number as people write it', () => {
  it.each([
    ['040 123 4567', '+358401234567'],
    ['+46 70 123 45 67', '+46701234567'],
    ['0046701234567', '+46701234567'],
  ])('%s is kept as %s', (written, kept) => expect(writtenPhone(written)).toBe(kept));
});

describe('What a request tells besides the need', () => {
  it('may be left out, and is one of the choices when it is told', () => {
    expect(
      ofRequest({ supported: 'self', withChildren: 'no', accessNeeds: ['step_free'], heardFrom: 'event' }),
    ).toEqual([]);
    expect(ofRequest({ supported: 'child' })).toEqual(['/supported NOT_ALLOWED_VALUE']);
    expect(ofRequest({ withChildren: '2' })).toEqual(['/withChildren NOT_ALLOWED_VALUE']);
    expect(ofRequest({ accessNeeds: ['step_free', 'diagnosis'] })).toEqual([
      '/accessNeeds NOT_ALLOWED_VALUE',
    ]);
    expect(ofRequest({ heardFrom: 'Maija, my sister' })).toEqual(['/heardFrom NOT_ALLOWED_VALUE']);
    expect(ofApplication({ heardFrom: 'other', travelKm: '30' })).toEqual([]);
    expect(ofApplication({ heardFrom: 'us', travelKm: '31' })).toEqual([
      '/heardFrom NOT_ALLOWED_VALUE',
      '/travelKm NOT_ALLOWED_VALUE',
    ]);
  });

  it('is recorded as intake records it, and what is not told stays unknown', () => {
    expect(circumstancesOf(request)).toEqual({ supported: null, withChildren: null, accessNeeds: [] });
    expect(
      circumstancesOf({
        supported: 'close_person',
        withChildren: 'no',
        accessNeeds: ['calm_place', 'step_free'],
      }),
    ).toEqual({ supported: 'close_person', withChildren: false, accessNeeds: ['step_free', 'calm_place'] });
    expect(circumstancesOf({ ...request, withChildren: 'yes' }).withChildren).toBe(true);
    expect([heardFromOf(request), heardFromOf({ heardFrom: 'professional' })]).toEqual([
      null,
      'professional',
    ]);
  });
});

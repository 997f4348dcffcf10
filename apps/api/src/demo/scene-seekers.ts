import { addDays, type SafeContact, type SoughtTheme } from '@rinnakkain/domain';
import type { AssociationDraft, DraftSeeker } from './draft';
import { EVENINGS, PLACES, TWO_EVENINGS } from './scene-volunteers';
import { addSeeker, type SeekerProfile } from './seekers';

const sought = (theme: string, importance = 3): SoughtTheme => ({ theme, importance });

/** How one reaches the seeker of the pictures. */
const CAREFUL: SafeContact = {
  allowedChannels: ['phone', 'sms'],
  times: 'ti ja to klo 9–16',
  voicemail: false,
  smsMayNameOrganisation: false,
  codeWord: null,
  note: null,
};

/** A consented request of the first unit to a woman in Tampere who speaks Finnish. */
export function requestOf(draft: AssociationDraft, firstName: string, daysAgo: number): SeekerProfile {
  const arrivedOn = addDays(draft.today, -daysAgo);
  return {
    unitId: draft.unit(0).id,
    state: 'waiting',
    firstName,
    task: 'peer',
    consented: true,
    arrivedOn,
    contactedOn: addDays(arrivedOn, Math.min(daysAgo, 2)),
    gender: 'woman',
    birthDecade: 1980,
    municipality: PLACES.tampere,
    languages: [{ code: 'fi', level: 'native' }],
    themes: [sought('separation-with-children')],
    forms: ['face_to_face', 'phone'],
    weeklyTimes: EVENINGS,
    wishes: [],
    safeContact: CAREFUL,
    email: true,
  };
}

/** Adds the requests of the pictures: the queue, new ones, and protected ones. */
export function addSceneSeekers(draft: AssociationDraft): { iida: DraftSeeker } {
  const [sofia, juhani, kaisa] = draft.unit(0).coordinatorIds;
  const add = (firstName: string, daysAgo: number, told: Partial<SeekerProfile> = {}): DraftSeeker =>
    addSeeker(draft, { ...requestOf(draft, firstName, daysAgo), ...told });
  const iida = add('Iida', 34, {
    themes: [sought('separation-with-children'), sought('single-parenthood', 2)],
    wishes: [
      { criterion: 'gender', value: 'woman', required: false },
      { criterion: 'age', value: '30-45', required: false },
      { criterion: 'form', value: 'face_to_face', required: true },
    ],
  });
  add('Linnea', 63, {
    languages: [{ code: 'sv', level: 'native' }],
    wishes: [{ criterion: 'language', value: 'sv', required: true }],
  });
  add('Ville', 47, {
    gender: 'man',
    municipality: PLACES.lempaala,
    themes: [sought('alternating-residence')],
    forms: ['face_to_face'],
    wishes: [{ criterion: 'gender', value: 'man', required: true }],
  });
  add('Emma', 26, {
    municipality: PLACES.nokia,
    birthDecade: 1990,
    themes: [sought('single-parenthood'), sought('separation-with-children', 2)],
    priority: 'elevated',
    priorityReason: 'Yksin kolmen pienen lapsen kanssa',
  });
  add('Katri', 12, { themes: [sought('custody-dispute')], weeklyTimes: TWO_EVENINGS });
  add('Olli', 5, {
    gender: 'man',
    themes: [sought('non-resident-parent')],
    task: 'remote',
    forms: ['phone', 'message'],
  });
  add('Jenni', 1, { state: 'received', contactedOn: null, arrivedAt: '20:12' });
  add('Petra', 9, { state: 'received', contactedOn: null });
  add('Minttu', 3, { state: 'contacted', task: 'family' });
  const hidden = { protected: true, coordinatorId: sofia ?? '', deputyId: juhani ?? '' };
  add('Tuulia', 1, { ...hidden, state: 'received', contactedOn: null, consented: false, arrivedAt: '09:30' });
  add('Sanni', 16, hidden);
  // Nobody but the two named ones opens her; the coordinator of the pictures is neither.
  add('Helena', 29, { ...hidden, coordinatorId: kaisa ?? '' });
  return { iida };
}

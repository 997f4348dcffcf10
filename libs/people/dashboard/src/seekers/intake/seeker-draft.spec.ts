import { aSeeker, today } from '../testing/seekers';
import { changeOf, draftOf, emptyDraft, phoneOf, rebased, seekerOf } from './seeker-draft';

const fresh = () => emptyDraft(today, 'u1', 'a1');
const recorded = () => draftOf(aSeeker(), today);

describe('A request that is filled in', () => {
  it('sends without consent only what may be kept without it', () => {
    const draft = {
      ...fresh(),
      firstName: ' Noora ',
      phone: '040 000 0012',
      forms: ['phone' as const],
      municipality: '837',
    };
    expect(Object.keys(seekerOf(draft)).sort()).toEqual([
      'coordinatorId',
      'firstName',
      'phone',
      'protected',
      'safeContact',
      'unitId',
    ]);
    expect(seekerOf(draft).firstName).toBe('Noora');
  });

  it('sends the consent and the rest once it is given', () => {
    const sent = seekerOf({
      ...fresh(),
      firstName: 'Noora',
      consent: 'given',
      consentVersion: '2026-1',
      forms: ['phone'],
    });
    expect(sent.consent).toEqual({ textVersion: '2026-1', day: today, how: 'spoken' });
    expect(sent.forms).toEqual(['phone']);
  });

  it('never sends where a protected person lives', () => {
    const sent = seekerOf({
      ...fresh(),
      firstName: 'Noora',
      consent: 'given',
      protection: 'yes',
      municipality: '837',
      wellbeingCounty: '08',
    });
    expect(sent).not.toHaveProperty('municipality');
    expect(sent).not.toHaveProperty('wellbeingCounty');
  });

  it('a way that is not safe carries no permissions with it', () => {
    const sent = seekerOf({
      ...fresh(),
      firstName: 'Noora',
      voicemail: 'yes',
      smsNames: 'yes',
      times: 'evenings',
      channels: ['email'],
    });
    expect(sent.safeContact).toMatchObject({
      voicemail: false,
      smsMayNameOrganisation: false,
      times: 'evenings',
    });
    expect(
      seekerOf({ ...fresh(), firstName: 'N', safety: 'not_told', channels: ['phone'] }),
    ).not.toHaveProperty('safeContact');
  });

  it.each([
    ['040 000 0012', '+358400000012'],
    ['00 46 70 000', '+4670000'],
    ['+358 (0)', '+3580'],
    ['', ''],
  ])('keeps the number %s as %s', (written, kept) => expect(phoneOf(written)).toBe(kept));
});

describe('A request that is edited', () => {
  it('sends only what has changed', () => {
    expect(changeOf(recorded(), recorded(), [])).toEqual({});
    expect(changeOf({ ...recorded(), travelKm: '50' }, recorded(), [])).toEqual({ travelKm: 50 });
    expect(changeOf({ ...recorded(), codeWord: '' }, recorded(), [])).toEqual({
      safeContact: expect.objectContaining({ codeWord: null }) as object,
    });
  });

  it('leaves hidden contact values alone, and empties them only when told to', () => {
    expect(changeOf(recorded(), recorded(), ['phone'])).toEqual({ phone: null });
    expect(changeOf({ ...recorded(), email: 'N@Esimerkki.invalid' }, recorded(), [])).toEqual({
      email: 'n@esimerkki.invalid',
    });
  });

  it('sends a raised priority with its reason', () => {
    const raised = { ...recorded(), priority: 'elevated' as const, priorityReason: 'A baby is due' };
    expect(changeOf(raised, recorded(), [])).toEqual({
      priority: 'elevated',
      priorityReason: 'A baby is due',
    });
    expect(changeOf({ ...raised, priority: 'urgent' }, raised, [])).toEqual({
      priority: 'urgent',
      priorityReason: 'A baby is due',
    });
  });

  it('puts own changes on top of what somebody else saved, and knows what that was', () => {
    const newest = { ...recorded(), deputyId: '', travelKm: '10' };
    const { draft, others } = rebased({ ...recorded(), travelKm: '50' }, recorded(), newest);
    expect(draft.travelKm).toBe('50');
    expect(draft.deputyId).toBe('');
    expect(others.sort()).toEqual(['deputyId', 'travelKm']);
  });
});

import { isEmail, isPhoneNumber, isWritableText, plainEmail, plainPhone } from './contact-details';
import { consentErrors, requireConsent, SEEKER_FIELDS_WITHOUT_CONSENT } from './intake';
import { CAUTIOUS_SAFE_CONTACT, safeContactErrors } from './safe-contact';
import { contactOverdue, overTarget, waitingDays } from './waiting';

describe('Intake', () => {
  it('saves name and contact before consent, and nothing else', () => {
    const fields = {
      firstName: 'A',
      phone: '+358',
      themes: [{ theme: 'alcohol' }],
      municipality: '837',
      wishes: [],
    };
    expect(consentErrors(fields, SEEKER_FIELDS_WITHOUT_CONSENT, false)).toEqual([
      { pointer: '/themes', code: 'CONSENT_NEEDED' },
      { pointer: '/municipality', code: 'CONSENT_NEEDED' },
    ]);
    expect(consentErrors(fields, SEEKER_FIELDS_WITHOUT_CONSENT, true)).toEqual([]);
    expect(() => requireConsent(false)).toThrow('CONSENT_MISSING');
  });
});

describe('Waiting', () => {
  it('is over the target from the 22nd day', () => {
    expect(waitingDays('2026-03-01', '2026-03-12')).toBe(11);
    expect(overTarget('2026-03-01', '2026-03-22')).toBe(false);
    expect(overTarget('2026-03-01', '2026-03-23')).toBe(true);
  });

  it('for a first contact is noticed on the seventh day', () => {
    expect(contactOverdue('received', '2026-03-01', '2026-03-07')).toBe(false);
    expect(contactOverdue('received', '2026-03-01', '2026-03-08')).toBe(true);
    expect(contactOverdue('contacted', '2026-03-01', '2026-03-30')).toBe(false);
  });
});

describe('Safe contact', () => {
  it('begins with nothing allowed', () => {
    expect(CAUTIOUS_SAFE_CONTACT).toEqual({
      allowedChannels: [],
      voicemail: false,
      smsMayNameOrganisation: false,
    });
    expect(safeContactErrors(CAUTIOUS_SAFE_CONTACT)).toEqual([]);
  });

  it('names the fields that are wrong', () => {
    const errors = safeContactErrors({
      ...CAUTIOUS_SAFE_CONTACT,
      allowedChannels: ['phone', 'phone'],
      times: 'x'.repeat(121),
      codeWord: 'x'.repeat(41),
      note: 'x'.repeat(301),
    });
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/safeContact/allowedChannels REPEATED',
      '/safeContact/times TOO_LONG',
      '/safeContact/codeWord TOO_LONG',
      '/safeContact/note TOO_LONG',
    ]);
  });
});

describe('Contact details', () => {
  it('take a plus and 5 to 15 digits as a phone number', () => {
    expect(['+35840', '+358401234567890'.slice(0, 16)].every(isPhoneNumber)).toBe(true);
    expect(['0401234567', '+1234', '+1234567890123456', '+358 40 123'].some(isPhoneNumber)).toBe(false);
    expect(plainPhone('+358 (40) 123-4567')).toBe('+358401234567');
  });

  it('take what can be an e-mail address', () => {
    expect(['a@b.fi', 'etu.suku+1@esimerkkila.invalid'].every(isEmail)).toBe(true);
    expect(['a', 'a@b', '@b.fi', 'a b@c.fi', 'a@b.f', `${'a'.repeat(250)}@b.fi`].some(isEmail)).toBe(false);
    expect(plainEmail('  Etu@Esimerkkila.Invalid ')).toBe('etu@esimerkkila.invalid');
  });

  it('take text without NUL or half characters', () => {
    expect(['hyvää\nhuomenta\t', '👋'].every(isWritableText)).toBe(true);
    expect(['a\u0000', '\ud83d', 'a\u0007'].some(isWritableText)).toBe(false);
  });
});

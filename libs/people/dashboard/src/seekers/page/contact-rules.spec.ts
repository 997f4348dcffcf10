import { contactRules } from './contact-rules';

const contact = {
  allowedChannels: ['phone' as const, 'sms' as const],
  times: 'Tue 9–16',
  voicemail: false,
  smsMayNameOrganisation: false,
  codeWord: 'lighthouse',
  note: 'Not on Fridays',
};

describe('The rules of safe contact', () => {
  it('name what is allowed, and forbid everything else', () => {
    expect(contactRules(contact, true)).toEqual({
      allowed: ['Call', "Text message without the association's name", 'When: Tue 9–16'],
      forbidden: ['No voicemail', 'No e-mail'],
      note: 'Code word: lighthouse\nNot on Fridays',
    });
  });

  it('allow a voicemail and the name only where they were allowed', () => {
    const { allowed, forbidden } = contactRules(
      { ...contact, voicemail: true, smsMayNameOrganisation: true },
      true,
    );
    expect(allowed).toEqual(['Call', 'A voicemail may be left', 'Text message', 'When: Tue 9–16']);
    expect(forbidden).toEqual(['No e-mail']);
  });

  it('let nobody contact someone for whom no way is safe', () => {
    const { allowed, forbidden } = contactRules({ ...contact, allowedChannels: [] }, true);
    expect(allowed).toEqual([]);
    expect(forbidden).toEqual(["Don't contact them: they contact you"]);
  });

  it('say that they are the careful ones until it has been talked about', () => {
    expect(contactRules({ ...contact, allowedChannels: [] }, false).note).toMatch(/careful rules/);
  });
});

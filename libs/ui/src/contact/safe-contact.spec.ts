import { accessibilityFaults, show } from '../testing';
import { SafeContact, numberShownSeconds } from './safe-contact';

describe('The card of safe contact', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());

  it('tells what is allowed and what is not in words', async () => {
    jest.useRealTimers();
    const { element, page } = await show(SafeContact, {
      heading: 'How to reach Noora',
      allowed: ['Call on Tuesdays'],
      forbidden: ['No voicemail'],
    });
    const rules = page
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent?.replace(/\s+/g, '').trim());
    expect(rules).toEqual(['Allowed:CallonTuesdays', 'Notallowed:Novoicemail']);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('opens the number for half a minute and masks it again by itself', async () => {
    const { page, settled } = await show(SafeContact, {
      heading: 'How to reach Noora',
      masked: '+358 00 •••',
      reveal: () => Promise.resolve('+358 00 000 0090'),
    });
    expect(page.queryByText('+358 00 000 0090')).toBeNull();
    page.getByRole('button', { name: 'Show for 30 s' }).click();
    await settled();
    expect(page.getByRole('link').getAttribute('href')).toBe('tel:+358000000090');
    jest.advanceTimersByTime(numberShownSeconds * 1000);
    await settled();
    expect(page.queryByText('+358 00 000 0090')).toBeNull();
    expect(page.getByText('+358 00 •••')).toBeTruthy();
  });

  it('says when the number did not open', async () => {
    const { page, settled } = await show(SafeContact, {
      heading: 'How to reach Noora',
      masked: '•••',
      reveal: () => Promise.reject(new Error('offline')),
    });
    page.getByRole('button').click();
    await settled();
    expect(page.getByRole('alert').textContent).toContain("didn't open");
  });
});

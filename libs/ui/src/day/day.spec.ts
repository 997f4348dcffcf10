import { TestBed } from '@angular/core/testing';
import { accessibilityFaults, show, type } from '../testing';
import { TODAY, parseDay, writtenDay } from './day';
import { DayField } from './day-field';

const today = '2026-11-24';

describe('A day is read as people write it', () => {
  it.each([
    ['24.11.2026', '2026-11-24'],
    ['4.1.2027', '2027-01-04'],
    ['24.11.26', '2026-11-24'],
    ['24.11.', '2026-11-24'],
    ['24.11', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['24 11 2026', '2026-11-24'],
    ['24112026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    [' tänään ', '2026-11-24'],
    ['eilen', '2026-11-23'],
    ['i morgon', '2026-11-25'],
    ['28.2.1974', '1974-02-28'],
  ])('%s', (text, day) => expect(parseDay(text, today)).toBe(day));

  it.each(['30.2.2027', '31.4.', '0.5.2026', '24.13.2026', 'marraskuussa', '24', '', '29.2.2027'])(
    'and %s is no day',
    (text) => expect(parseDay(text, today)).toBeNull(),
  );

  it('and shown back as 24.11.2026', () => expect(writtenDay('2026-11-04')).toBe('4.11.2026'));
});

describe('The day field', () => {
  beforeEach(() =>
    TestBed.configureTestingModule({ providers: [{ provide: TODAY, useValue: () => today }] }),
  );

  it('takes a typed day and shows it whole when left', async () => {
    const { element, page, component, settled } = await show(DayField, { label: 'Day' });
    const field = page.getByRole<HTMLInputElement>('textbox', { name: 'Day' });
    type(field, '24.11.');
    expect(component.value()).toBe('2026-11-24');
    field.dispatchEvent(new Event('blur'));
    await settled();
    expect(field.value).toBe('24.11.2026');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('keeps what was typed and says how to mend it', async () => {
    const { page, component, settled } = await show(DayField, { label: 'Day' });
    const field = page.getByRole<HTMLInputElement>('textbox', { name: 'Day' });
    type(field, '30.2.2027');
    field.dispatchEvent(new Event('blur'));
    await settled();
    expect(component.value()).toBeNull();
    expect(field.value).toBe('30.2.2027');
    expect(page.getByText('There is no such day. Write the day like 24.11.2026.')).toBeTruthy();
  });

  it('tells the limits', async () => {
    const { page, settled } = await show(DayField, { label: 'Day', latest: today });
    const field = page.getByRole('textbox', { name: 'Day' });
    type(field, '25.11.2026');
    field.dispatchEvent(new Event('blur'));
    await settled();
    expect(page.getByText('The day can be 24.11.2026 at the latest.')).toBeTruthy();
  });

  it('opens a calendar beside it, from which a day can be picked', async () => {
    const { page, component, settled } = await show(DayField, { label: 'Day', value: '2026-11-24' });
    page.getByRole('button', { name: 'Choose from a calendar' }).click();
    await settled();
    const calendar = document.querySelector('[role=dialog]');
    const day = [...(calendar?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent?.trim() === '18',
    );
    day?.click();
    await settled();
    expect(component.value()).toBe('2026-11-18');
  });
});

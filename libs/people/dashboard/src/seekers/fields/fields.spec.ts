import { TestBed } from '@angular/core/testing';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { LanguagesField } from './languages-field';
import { ThemesField } from './themes-field';
import { WeeklyTimesField } from './weekly-times-field';
import { WishesField } from './wishes-field';

const choose = (select: HTMLElement, value: string) => {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change'));
};

beforeEach(() => TestBed.configureTestingModule({}));

describe('Weekly times', () => {
  it('are chosen one by one, or a row or column at once', async () => {
    const { component, element, page, settled } = await show(WeeklyTimesField);
    page.getByRole('checkbox', { name: 'Tuesday, Evening' }).click();
    page.getByRole('button', { name: /Monday/ }).click();
    await settled();
    expect(component.value()).toEqual([
      { day: 1, part: 'morning' },
      { day: 1, part: 'day' },
      { day: 1, part: 'evening' },
      { day: 1, part: 'night' },
      { day: 2, part: 'evening' },
    ]);
    page.getByRole('button', { name: 'Evening' }).click();
    await settled();
    expect(component.value()).toHaveLength(10);
    page.getByRole('button', { name: 'Evening' }).click();
    await settled();
    expect(component.value().every(({ part }) => part !== 'evening')).toBe(true);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});

describe('Themes', () => {
  it('have a main one that can be another, each with its weight', async () => {
    const [one, other] = ['loss-of-a-child', 'single-parenthood'];
    const value = [
      { theme: one, importance: 3 },
      { theme: other, importance: 2 },
    ];
    const { component, element, page, settled } = await show(ThemesField, { value });
    page.getByRole('button', { name: /Make it the main one/ }).click();
    await settled();
    expect(component.value().map(({ theme }) => theme)).toEqual([other, one]);
    page.getAllByRole('radio', { name: 'A little' })[0]?.click();
    await settled();
    expect(component.value()[0]).toEqual({ theme: other, importance: 1 });
    page.getAllByRole('button', { name: /Remove/ })[1]?.click();
    await settled();
    expect(component.value()).toHaveLength(1);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});

describe('Languages', () => {
  it('begin with the first language', async () => {
    const { component, page, settled } = await show(LanguagesField);
    choose(page.getByLabelText('Add a language'), 'sv');
    await settled();
    choose(page.getByLabelText('Add a language'), 'se');
    await settled();
    choose(page.getByLabelText('How well: Northern Sámi'), 'working');
    expect(component.value()).toEqual([
      { code: 'sv', level: 'native' },
      { code: 'se', level: 'working' },
    ]);
  });
});

describe('Wishes', () => {
  it('can be required only where a requirement is possible', async () => {
    const { component, element, page, settled } = await show(WishesField);
    page.getByRole('button', { name: /Age/ }).click();
    await settled();
    expect(page.queryByRole('radio', { name: 'Requirement' })).toBeNull();
    page.getByRole('button', { name: /Form/ }).click();
    await settled();
    page.getByRole('radio', { name: 'Requirement' }).click();
    await settled();
    expect(component.value()).toEqual([
      { criterion: 'age', value: '30-45', required: false },
      { criterion: 'form', value: 'face_to_face', required: true },
    ]);
    expect(page.queryByRole('button', { name: /Add a wish: Age/ })).toBeNull();
    expect(page.getByRole('button', { name: /Add a wish: Form/ })).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});

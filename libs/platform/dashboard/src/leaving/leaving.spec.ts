import { provideHttpClient } from '@angular/common/http';
import { Component, inject, input, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { screen } from '@testing-library/dom';
import { guarded } from '../session/guards';
import { HiddenScreen, HiddenScreenCover } from './hide-screen';
import { QuickExit, REPLACE_PAGE } from './quick-exit';
import { Unsaved } from './unsaved';

const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key }));

describe('The quick exit', () => {
  const gone: string[] = [];
  beforeEach(() => {
    gone.length = 0;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        { provide: REPLACE_PAGE, useValue: (url: string) => gone.push(new URL(url).pathname) },
      ],
    });
  });

  it('is a plain link to a neutral page, first of all', async () => {
    const { element, page } = await show(QuickExit);
    expect(page.getByRole('link', { name: 'Leave this page quickly' }).getAttribute('href')).toBe(
      '/support/leave',
    );
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('covers the page at once and puts a neutral one in its place', async () => {
    const { page } = await show(QuickExit);
    document.body.append('Something private');
    page.getByRole('link').click();
    expect(document.body.textContent).not.toContain('Something private');
    expect(document.title).toBe('Calendar');
    expect(gone).toEqual(['/support/leave']);
  });

  it.each(['Escape', 'Shift'])('leaves on %s three times', async (key) => {
    await show(QuickExit);
    press(key);
    press(key);
    expect(gone).toEqual([]);
    press(key);
    expect(gone).toHaveLength(1);
  });

  it('does not leave on keys pressed in turns', async () => {
    await show(QuickExit);
    for (const key of ['Escape', 'Shift', 'Escape', 'Shift', 'Escape']) press(key);
    expect(gone).toEqual([]);
  });
});

describe('The quick exit while somebody types', () => {
  it('does not leave on capital letters between words', async () => {
    const gone: string[] = [];
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), { provide: REPLACE_PAGE, useValue: (url: string) => gone.push(url) }],
    });
    await show(QuickExit);
    for (const key of ['Shift', 'A', 'Shift', 'B', 'Shift', 'C']) press(key);
    expect(gone).toEqual([]);
  });
});

describe('Hiding the screen', () => {
  it('covers the page with one way back', async () => {
    const { element, page, settled } = await show(HiddenScreenCover);
    TestBed.inject(HiddenScreen).hide();
    await settled();
    expect(page.getByRole('dialog', { name: 'The screen is hidden' })).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Show the screen' }).click();
    await settled();
    expect(page.queryByRole('dialog')).toBeNull();
  });
});

@Component({ selector: 'rk-form-page', template: '<h1>Form</h1>' })
class FormPage {
  readonly changed = signal(true);
  constructor() {
    inject(Unsaved).watch(() => this.changed());
  }
}
@Component({ selector: 'rk-elsewhere', template: '<h1>Elsewhere</h1>' })
class Elsewhere {}

@Component({ selector: 'rk-typed-form', template: '' })
class TypedForm {
  readonly saved = input(false);
  constructor() {
    inject(Unsaved).watch(() => !this.saved());
  }
}
@Component({
  selector: 'rk-saving-page',
  imports: [TypedForm],
  template: '<rk-typed-form [saved]="saved()" />',
})
class SavingPage {
  readonly saved = signal(false);
}

describe('Leaving a form with something typed', () => {
  it('asks nothing when the page has just saved it', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          guarded([
            { path: 'saving', component: SavingPage },
            { path: 'elsewhere', component: Elsewhere },
          ]),
        ),
      ],
    });
    const harness = await RouterTestingHarness.create();
    const page = await harness.navigateByUrl('/saving', SavingPage);
    expect(TestBed.inject(Unsaved).anything()).toBe(true);
    page.saved.set(true);
    expect(await TestBed.inject(Router).navigateByUrl('/elsewhere')).toBe(true);
  });

  it('asks first, stays when cancelled, goes when told', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          guarded([
            { path: 'form', component: FormPage },
            { path: 'elsewhere', component: Elsewhere },
          ]),
        ),
      ],
    });
    const harness = await RouterTestingHarness.create('/form');
    const router = TestBed.inject(Router);

    const stays = router.navigateByUrl('/elsewhere');
    (await screen.findByRole('button', { name: 'Cancel' })).click();
    expect(await stays).toBe(false);
    expect(router.url).toBe('/form');

    const goes = router.navigateByUrl('/elsewhere');
    await screen.findByRole('alertdialog', { name: 'Leave without saving?' });
    screen.getByRole('button', { name: 'Leave without saving' }).click();
    expect(await goes).toBe(true);
    await harness.fixture.whenStable();
    expect(TestBed.inject(Unsaved).anything()).toBe(false);
  });
});

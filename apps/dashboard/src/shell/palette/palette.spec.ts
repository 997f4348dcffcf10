import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { Router, type Routes, provideRouter } from '@angular/router';
import { HiddenScreen, SEARCH, type SearchHit } from '@rinnakkain/platform-dashboard';
import { aMembership, signIn } from '@rinnakkain/platform-dashboard/testing';
import { Confirmation } from '@rinnakkain/ui';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { screen, waitFor, within } from '@testing-library/dom';
import { OPEN_ADDRESS } from './actions';
import { PaletteButton } from './palette-button';
import { PAGE_TABLES } from './places';

@Component({ selector: 'rk-some-page', template: '<h1>Page</h1>' })
class SomePage {}

const table: Routes = [
  { path: 'seekers', title: 'Support seekers', data: { permission: 'seeker.list' } },
  { path: 'seekers/new', title: 'New request', data: { permission: 'seeker.create' } },
  { path: 'training/expiries', title: 'Expiry calendar', data: { permission: 'training.status.read' } },
  { path: 'audit/looks', title: 'Who has looked', data: { permission: 'audit.read' } },
];
const iida: SearchHit = {
  kind: 'seeker',
  id: '1',
  title: 'Iida Kuvitelma',
  subtitle: 'Waiting',
  link: '/seekers/1',
};

const asked = jest.fn<Promise<SearchHit[]>, [string]>();
const opened = jest.fn<void, [string]>();

beforeEach(() => {
  // What jsdom does not draw it does not scroll.
  Element.prototype.scrollIntoView = () => undefined;
  asked.mockReset().mockResolvedValue([iida]);
  opened.mockReset();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', component: SomePage }]),
      { provide: SEARCH, useValue: [{ search: asked }] },
      { provide: PAGE_TABLES, useValue: [async () => table] },
      { provide: OPEN_ADDRESS, useValue: opened },
    ],
  });
});

const control = (key: string): void => {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true }));
};
const field = () => screen.getByRole('combobox');
const press = (key: string): void => {
  field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const names = () => screen.getAllByRole('option').map((option) => option.querySelector('b')?.textContent);
const chosen = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

/** Signs in with these roles and opens the palette by its key. */
async function open(...roles: Parameters<typeof aMembership>[0][]) {
  await signIn(...roles.map((role) => aMembership(role)));
  const shown = await show(PaletteButton);
  control('k');
  await shown.settled();
  return shown;
}

describe('The palette', () => {
  it('opens with Ctrl K, has the focus at once, and has no faults axe can see', async () => {
    await signIn(aMembership('coordinator'));
    const { element, settled } = await show(PaletteButton);
    expect(await accessibilityFaults(element)).toEqual([]);
    control('k');
    expect(document.activeElement).toBe(field());
    await settled();
    const dialog = screen.getByRole('dialog', { name: 'Search for a person or a page' });
    expect(within(dialog).getByRole('listbox', { name: 'Found' })).toBeTruthy();
    expect(await accessibilityFaults(dialog)).toEqual([]);
    control('k');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('closes with Esc and gives the focus back to its button', async () => {
    await signIn(aMembership('coordinator'));
    const { page, settled } = await show(PaletteButton);
    const button = page.getByRole('button', { name: 'Search for a person or a page' });
    button.focus();
    button.click();
    await settled();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    await gone();
    expect(document.activeElement).toBe(button);
  });

  it('closes with its own button, and nothing is done', async () => {
    await open('coordinator');
    screen.getByRole('button', { name: 'Close' }).click();
    await gone();
    expect(TestBed.inject(Router).url).toBe('/');
    control('k');
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('stays away over a question and behind a hidden screen', async () => {
    await signIn(aMembership('coordinator'));
    await show(PaletteButton);
    TestBed.inject(HiddenScreen).hide();
    control('k');
    expect(screen.queryByRole('dialog')).toBeNull();
    TestBed.inject(HiddenScreen).show();
    void TestBed.inject(Confirmation).ask({ title: 'Remove it?', verb: 'Remove' });
    control('k');
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('leads to what the role may open, and to nothing else', async () => {
    await open('training_reviewer', 'coordinator');
    expect(names()).toEqual([
      ...['Training status', 'Training', 'Courses', 'Independent groups', 'Tasks', 'Expiry calendar'],
      ...['Hide the screen', 'Act as: coordinator', 'Light', 'Dark', 'Suomi', 'Svenska', 'Help', 'Sign out'],
    ]);
    expect(screen.getByText('Svenska').lang).toBe('sv');
  });

  it('is narrowed by every letter, the closest first', async () => {
    const { settled } = await open('coordinator');
    type(field(), 'tr');
    await settled();
    expect(names()).toEqual(['Training status', 'Training']);
    type(field(), 'ne');
    await settled();
    expect(names()).toEqual(['New request']);
    type(field(), 'appear');
    await settled();
    expect(names()).toEqual(['Light', 'Dark']);
  });

  it('is gone through with arrows, Home and End, and Enter goes', async () => {
    const { settled } = await open('coordinator');
    const step = async (key: string) => {
      press(key);
      await settled();
      return chosen()?.querySelector('b')?.textContent;
    };
    const all = names();
    expect(chosen()?.querySelector('b')?.textContent).toBe('Today');
    expect(await step('ArrowDown')).toBe('Support seekers');
    expect(await step('ArrowUp')).toBe('Today');
    expect(await step('ArrowUp')).toBe('Sign out');
    expect(await step('ArrowDown')).toBe('Today');
    expect(await step('End')).toBe('Sign out');
    expect(await step('Home')).toBe('Today');
    expect(await step('ArrowDown')).toBe(all[1]);
    expect(screen.getAllByRole('option', { selected: true })).toEqual([chosen()]);
    press('Enter');
    await gone();
    await settled();
    expect(TestBed.inject(Router).url).toBe('/seekers');
  });
});

describe('People', () => {
  it('are found below pages and actions after a pause, counted aloud, and opened with Enter', async () => {
    const { settled } = await open('coordinator');
    for (const words of ['s', 'su', 'sup']) type(field(), words);
    await screen.findByText('Found: 2');
    expect(asked.mock.calls).toEqual([['sup']]);
    expect(names()).toEqual(['Support seekers', 'Iida Kuvitelma']);
    expect(screen.getByRole('status').textContent).toBe('Found: 2');
    expect(within(screen.getByRole('group', { name: 'People' })).getAllByRole('option')).toHaveLength(1);
    expect(await accessibilityFaults(screen.getByRole('dialog'))).toEqual([]);
    press('End');
    press('Enter');
    await gone();
    await settled();
    expect(TestBed.inject(Router).url).toBe('/seekers/1');
  });

  it('leave no trace: not in the address, the title, what the browser keeps, or the next palette', async () => {
    const title = TestBed.inject(Title).getTitle();
    const { settled } = await open('coordinator');
    type(field(), 'Iida');
    await screen.findByText('Found: 1');
    expect(location.href).not.toContain('Iida');
    expect(document.title).toBe(title);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    await gone();
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])).not.toContain('Iida');
    control('k');
    await settled();
    expect((field() as HTMLInputElement).value).toBe('');
    expect(screen.queryByText('Iida Kuvitelma')).toBeNull();
  });

  it('who answered to other words are not chosen by a quick Enter', async () => {
    const { settled } = await open('coordinator');
    type(field(), 'Iida');
    await screen.findByText('Found: 1');
    type(field(), 'Iida V');
    await settled();
    expect(screen.getByRole('status').textContent).toBe('Searching');
    expect(screen.queryByText('Iida Kuvitelma')).toBeNull();
    press('Enter');
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('are not searched for by a role that may not', async () => {
    const { settled } = await open('data_protection_officer');
    expect(screen.getByRole('dialog', { name: 'Go to a page' })).toBeTruthy();
    type(field(), 'lo');
    await settled();
    expect(screen.getByRole('status').textContent).toBe('Found: 2');
    expect(names()).toEqual(['Log of events', 'Who has looked']);
    expect(asked).not.toHaveBeenCalled();
  });

  it('who cannot be asked for leave pages and actions as they are', async () => {
    asked.mockRejectedValue(new Error('No answer'));
    await open('coordinator');
    type(field(), 'sup');
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/again/));
    expect(names()).toEqual(['Support seekers']);
  });

  it('nobody answering is said aloud', async () => {
    asked.mockResolvedValue([]);
    await open('coordinator');
    type(field(), 'zzz');
    await screen.findByText('Nothing was found with this search.');
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(await accessibilityFaults(screen.getByRole('dialog'))).toEqual([]);
  });
});

describe('An action', () => {
  const take = async (words: string, settled: () => Promise<void>) => {
    type(field(), words);
    await settled();
    press('Enter');
    await gone();
  };

  it('acts in another role', async () => {
    const { settled } = await open('training_reviewer', 'coordinator');
    await take('act as', settled);
    const { body } = TestBed.inject(HttpTestingController).expectOne('/api/act-as').request;
    expect(body).toEqual({ membershipId: 'coordinator' });
  });

  it('shows the page in another language', async () => {
    const { settled } = await open('training_reviewer');
    await TestBed.inject(Router).navigateByUrl('/training?state=waiting');
    await take('sve', settled);
    expect(opened.mock.calls).toEqual([['/sv/training?state=waiting']]);
  });

  it('hides the screen', async () => {
    const { settled } = await open('training_reviewer');
    await take('hide', settled);
    expect(TestBed.inject(HiddenScreen).hidden()).toBe(true);
  });

  it('signs out', async () => {
    const { settled } = await open('training_reviewer');
    await take('sign', settled);
    TestBed.inject(HttpTestingController).expectOne('/api/sign-out').flush(null);
    await waitFor(() => expect(TestBed.inject(Router).url).toBe('/sign-in'));
  });
});

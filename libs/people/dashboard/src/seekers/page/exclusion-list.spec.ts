import type { HttpTestingController } from '@angular/common/http/testing';
import { screen, within } from '@testing-library/dom';
import { accessibilityFaults, type } from '@rinnakkain/ui/testing';
import { asCoordinator, open, requestTo, settle } from '../testing/seekers';
import { ExclusionList } from './exclusion-list';

const at = '/api/seekers/s1/exclusions';
const entry = { id: 'e1', kind: 'phone', createdAt: '2026-11-01T08:00:00Z', recordedBy: 'Sofia Näyte' };
let server: HttpTestingController;
beforeEach(async () => {
  server = await asCoordinator();
});

const adding = async () => {
  const shown = await open(server, ExclusionList, { seekerId: 's1' });
  shown.page.getByRole('button', { name: 'Show the list' }).click();
  await settle(server, shown, { [at]: { items: [entry], total: 1 } });
  shown.page.getByRole('button', { name: 'Add an entry' }).click();
  await shown.settled();
  return shown;
};

describe('The exclusion list', () => {
  it('shows kind and day, and never whom', async () => {
    const { element, page } = await adding();
    expect(page.getByText('Phone number', { selector: 'b' })).toBeTruthy();
    expect(page.getByText(/1 Nov, Sofia Näyte/)).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('takes a name with the birth year and says what it met', async () => {
    const shown = await adding();
    shown.page.getByRole('radio', { name: 'Name and birth year' }).click();
    await shown.settled();
    shown.page.getByRole('button', { name: 'Put on the list' }).click();
    await shown.settled();
    expect(shown.page.getByText('Write the birth year with four figures.')).toBeTruthy();
    type(shown.page.getByLabelText('First name'), 'Erkki');
    type(shown.page.getByLabelText('Last name'), 'Esimerkki');
    type(shown.page.getByLabelText('Birth year'), '1980');
    shown.page.getByRole('button', { name: 'Put on the list' }).click();
    const request = await requestTo(server, at);
    expect(request.request.body).toEqual({ firstName: 'Erkki', lastName: 'Esimerkki', birthYear: 1980 });
    request.flush({ ...entry, kind: 'name', blocks: true, proposalWithdrawn: false, relationshipId: 'r1' });
    await settle(server, shown, { [at]: { items: [entry], total: 1 } });
    expect(shown.page.getByRole('alert').textContent).toContain('decide now');
    expect(shown.page.getByRole('link', { name: 'To the relationship' }).getAttribute('href')).toBe(
      '/relationships/r1',
    );
  });

  it('finds a volunteer by name', async () => {
    const shown = await adding();
    type(shown.page.getByLabelText('Search by name'), 'Aino');
    const search = await requestTo(server, '/api/volunteers', 'GET');
    expect(search.request.params.get('q')).toBe('Aino');
    search.flush({ items: [{ id: 'v1', firstName: 'Aino', lastName: 'Esimerkki' }], total: 1 });
    await settle(server, shown);
    shown.page.getByRole('radio', { name: 'Aino Esimerkki' }).click();
    await shown.settled();
    shown.page.getByRole('button', { name: 'Put on the list' }).click();
    expect((await requestTo(server, at)).request.body).toEqual({ volunteerId: 'v1' });
  });

  it('asks before an entry goes for good', async () => {
    const shown = await adding();
    shown.page.getByRole('button', { name: 'Remove the entry' }).click();
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain("can't be brought back");
    within(dialog).getByRole('button', { name: 'Remove the entry' }).click();
    (await requestTo(server, `${at}/e1`, 'DELETE')).flush(null);
    await settle(server, shown, { [at]: { items: [], total: 0 } });
    expect(shown.page.getByText('Nobody is on the list.')).toBeTruthy();
  });
});

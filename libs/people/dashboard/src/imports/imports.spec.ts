import { FORM_HEADER } from '@rinnakkain/domain';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Import, ImportFault } from '@rinnakkain/api-client';
import { Confirmation } from '@rinnakkain/ui';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { settle, signedInAs } from '../testing/signed-in';
import { ImportPage } from './import-page';
import { letterOf } from './import-words';
import { StartPage } from './start-page';

const table: Import = {
  id: 'i1',
  kind: 'volunteers',
  state: 'checked',
  fileName: 'lista.csv',
  columns: [
    { heading: 'Etunimi', field: 'firstName', samples: ['Aino', 'Eino'] },
    { heading: 'Sukunimi', field: 'lastName', samples: ['Mäki'] },
    { heading: 'Osoite', field: 'email', samples: ['aino@esimerkki.invalid'] },
    { heading: '', field: null, samples: [] },
  ],
  missing: [],
  rowCount: 5,
  freshCount: 2,
  knownCount: 1,
  failedCount: 2,
  keptUntil: '2026-11-25T10:00:00Z',
  version: 3,
};
const faults: ImportFault[] = [
  { row: 4, column: 3, field: 'email', code: 'NOT_AN_EMAIL', value: 'ei osoite' },
  { row: 6, column: 3, field: 'email', code: 'REPEATED', value: 'aino@esimerkki.invalid', earlierRow: 2 },
];
const answers = {
  '/api/imports/i1': table,
  '/api/imports/i1/faults': { items: faults, total: 2 },
  '/api/imports/i1/progress': { state: 'checked', percent: 40 },
  '/api/imports/i1/failed-rows': {
    headings: ['Etunimi', 'Sukunimi', 'Osoite', ''],
    items: [{ row: 4, cells: ['=1', 'Mäki', 'ei osoite', ''], faults: faults.slice(0, 1) }],
    total: 1,
  },
};

describe('An import', () => {
  it('begins with a file; without one it says so, and a refused file says how to mend it', async () => {
    const server = await signedInAs('coordinator');
    const { element, page, settled } = await show(StartPage, { kind: 'volunteers' });
    expect(page.getByText('First name, Last name and E-mail')).toBeTruthy();
    page.getByRole('button', { name: 'Next' }).click();
    await settled();
    expect(page.getAllByText(/Choose a file/).length).toBeGreaterThan(0);
    expect(await accessibilityFaults(element)).toEqual([]);
    const field = page.getByLabelText('File') as HTMLInputElement;
    Object.defineProperty(field, 'files', { value: [new File(['x'], 'kuva.png')] });
    field.dispatchEvent(new Event('change'));
    await settled();
    page.getByRole('button', { name: 'Next' }).click();
    await settled();
    const sent = server.expectOne('/api/imports');
    expect((sent.request.body as FormData).get('kind')).toBe('volunteers');
    expect(sent.request.headers.has(FORM_HEADER)).toBe(true);
    sent.flush(
      { code: 'INVALID', errors: [{ pointer: '/file', code: 'NOT_A_TABLE' }] },
      { status: 422, statusText: 'x' },
    );
    await settled();
    await new Promise((next) => setTimeout(next));
    await settled();
    expect(page.getAllByText(/can't be read as a table/).length).toBeGreaterThan(0);
  });

  it('takes rows that are pasted, and goes on to the columns', async () => {
    const server = await signedInAs('coordinator');
    const { page, settled } = await show(StartPage, { kind: 'volunteers' });
    page.getByRole('button', { name: 'Paste rows instead of a file' }).click();
    await settled();
    type(page.getByLabelText('Rows from a spreadsheet'), 'Etunimi\tSukunimi');
    const gone = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    page.getByRole('button', { name: 'Next' }).click();
    await settled();
    const sent = server.expectOne('/api/imports');
    expect(sent.request.body).toEqual({ kind: 'volunteers', text: 'Etunimi\tSukunimi' });
    sent.flush(table);
    await settled();
    await new Promise((next) => setTimeout(next));
    expect(gone).toHaveBeenCalledWith(['/imports', 'i1'], { queryParams: { step: 'columns' } });
  });

  it('asks what each column means; a meaning stands once, and what is needed has to be there', async () => {
    const server = await signedInAs('coordinator');
    const showing = show(ImportPage, { id: 'i1', step: 'columns' });
    await settle(server, answers, () => showing);
    const { element, page, settled } = await showing;
    expect(page.getByText('Aino · Eino')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
    const choose = async (name: string, value: string) => {
      const list = page.getByRole('combobox', { name }) as HTMLSelectElement;
      list.value = value;
      list.dispatchEvent(new Event('change'));
      await settled();
    };
    await choose('D No heading', 'email');
    expect((page.getByRole('combobox', { name: 'C Osoite' }) as HTMLSelectElement).value).toBe('');
    await choose('D No heading', '');
    expect(page.getByText('Choose a column for what is needed')).toBeTruthy();
    expect((page.getByRole('button', { name: 'Check the rows' }) as HTMLButtonElement).disabled).toBe(true);
    await choose('D No heading', 'email');
    page.getByRole('button', { name: 'Check the rows' }).click();
    await settled();
    const sent = server.expectOne(({ method }) => method === 'PATCH');
    expect(sent.request.body).toEqual({ columns: ['firstName', 'lastName', '', 'email'] });
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
  });

  it('shows what would happen and every fault by row and column, and is written after a question', async () => {
    const server = await signedInAs('coordinator');
    const showing = show(ImportPage, { id: 'i1' });
    await settle(server, answers, () => showing);
    const { element, page, settled } = await showing;
    await settle(server, answers, settled);
    expect([...element.querySelectorAll('dl dd')].map((one) => one.textContent)).toEqual(['2', '1', '2']);
    const cells = [...element.querySelectorAll('tbody tr')].map((row) =>
      row.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(cells[0]).toContain('C · E-mail ei osoite Is not an e-mail address.');
    expect(cells[1]).toContain('The same is on row 2 already.');
    expect(await accessibilityFaults(element)).toEqual([]);
    const asked = jest.spyOn(TestBed.inject(Confirmation), 'ask').mockResolvedValue(true);
    page.getByRole('button', { name: 'Import 2 volunteers without the rows with errors' }).click();
    await settle(server, answers, settled);
    expect(asked.mock.calls[0]?.[0].consequences?.join(' ')).toContain('left out: 2.');
    await settle(server, answers, settled);
    expect(page.getByRole('progressbar', { name: 'Importing' })).toBeTruthy();
    const sent = server.expectOne('/api/imports/i1/confirm');
    expect(sent.request.body).toEqual({ leaveOutFailed: true });
    sent.flush({ ...table, state: 'confirmed', columns: [], fileName: null, version: 4 });
    await settle(server, answers, settled);
    expect(page.getByText('2 volunteers imported')).toBeTruthy();
    expect(page.getByRole('button', { name: 'Download the rows with errors' })).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('that could not be written says that nothing was, and is checked again with one button', async () => {
    const server = await signedInAs('coordinator');
    const showing = show(ImportPage, { id: 'i1' });
    const failed = { ...answers, '/api/imports/i1': { ...table, state: 'failed', failedCount: 0 } };
    await settle(server, failed, () => showing);
    const { page, settled } = await showing;
    expect(page.getByText('Nothing was imported')).toBeTruthy();
    expect(page.queryByRole('button', { name: /^Import 2/ })).toBeNull();
    page.getByRole('button', { name: 'Check again' }).click();
    await settled();
    const sent = server.expectOne(({ method }) => method === 'PATCH');
    expect(sent.request.body).toEqual({ columns: ['firstName', 'lastName', 'email', ''] });
  });

  it('calls columns as spreadsheets do', () => {
    expect([1, 26, 27, 52, 703].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  });
});

import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { aGroup } from '../testing/groups';
import { settle, signedInAs } from '../testing/signed-in';
import { GroupFormPage } from './group-form-page';

let server: HttpTestingController;
/** The staff who may lead. */
const NOBODY = { '/api/accounts': { items: [], total: 0 } };

const type = (field: HTMLElement, words: string): void => {
  (field as HTMLInputElement).value = words;
  field.dispatchEvent(new Event('input'));
};

describe('The form of a group', () => {
  beforeEach(async () => {
    server = await signedInAs('coordinator');
  });

  it('tells an event in parts of professionals and of peers, in their order', async () => {
    const kept = { by: 'professional', name: { fi: 'Alustus', sv: '', en: '' }, minutes: 30 } as const;
    const showing = show(GroupFormPage, { id: 'g1' });
    const event = aGroup({ type: 'event', registers: false, parts: [kept], leaders: [] });
    await settle(server, { ...NOBODY, '/api/groups/g1': event }, () => showing);
    const { element, page, settled } = await showing;
    page.getByRole('button', { name: 'Add a part' }).click();
    await settled();
    const part = page.getByRole('group', { name: 'Part 2' });
    const within = (label: string): HTMLElement =>
      [...part.querySelectorAll('label')].find(({ textContent }) => textContent.includes(label))
        ?.control as HTMLElement;
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Save the group' }).click();
    await settled();
    // Without its name and length nothing is sent.
    expect(server.match('/api/groups/g1')).toEqual([]);
    expect((within('Whose part') as HTMLSelectElement).value).toBe('peer');
    type(within('What it is, in Finnish'), 'Vertaiset kertovat');
    type(within('Minutes'), '45');
    await settled();
    page.getByRole('button', { name: 'Save the group' }).click();
    await settled();
    const { request } = server.expectOne('/api/groups/g1');
    expect(request.body).toMatchObject({
      parts: [kept, { by: 'peer', name: { fi: 'Vertaiset kertovat' }, minutes: 45 }],
    });
  });

  it('asks for the unit where one coordinates several, and offers whoever leads groups of it', async () => {
    TestBed.resetTestingModule();
    server = await signedInAs('coordinator', false, [
      { id: 'u1', name: 'Erotyö' },
      { id: 'u2', name: 'Vauvatyö' },
    ]);
    const ofStaff = (id: string, name: string, role: string, ...unitIds: string[]) => ({
      ...{ id, name, allowed: [] },
      roles: [{ membershipId: id, role, unitIds, backgroundChecker: false }],
    });
    const items = [
      ofStaff('a1', 'Oona Ohjaaja', 'group_leader'),
      ofStaff('a2', 'Leena Lähellä', 'coordinator', 'u2'),
      ofStaff('a3', 'Kaisa Kaukana', 'coordinator', 'u1'),
    ];
    const showing = show(GroupFormPage, {});
    await settle(server, { '/api/accounts': { items, total: 3 } }, () => showing);
    const { element, page, settled } = await showing;
    const choose = async (list: string, name: string): Promise<void> => {
      const field = page.getByRole<HTMLSelectElement>('combobox', { name: list });
      field.value = [...field.options].find(({ text }) => text === name)?.value ?? '';
      field.dispatchEvent(new Event('input'));
      field.dispatchEvent(new Event('change'));
      await settled();
    };
    const offered = (): string[] =>
      [...page.getByRole<HTMLSelectElement>('combobox', { name: 'Add somebody of the staff' }).options].map(
        ({ text }) => text,
      );
    await choose('Kind', 'Open meeting place');
    type(page.getByRole('textbox', { name: 'Name, in Finnish' }), 'Olohuone');
    await settled();
    expect(offered()).toEqual(['Choose', 'Oona Ohjaaja']);
    page.getByRole('button', { name: 'Save the group' }).click();
    await settled();
    expect(page.getAllByText('Choose the unit.').length).toBeGreaterThan(0);
    await choose('Unit', 'Vauvatyö');
    expect(offered()).toEqual(['Choose', 'Oona Ohjaaja', 'Leena Lähellä']);
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Save the group' }).click();
    await settled();
    expect(server.expectOne('/api/groups').request.body).toMatchObject({ unitId: 'u2' });
  });

  it('has nothing to choose where there is one unit, which is told', async () => {
    const showing = show(GroupFormPage, {});
    await settle(server, NOBODY, () => showing);
    const { page, settled } = await showing;
    expect(page.queryByRole('combobox', { name: 'Unit' })).toBeNull();
    type(page.getByRole('textbox', { name: 'Name, in Finnish' }), 'Olohuone');
    await settled();
    page.getByRole('button', { name: 'Save the group' }).click();
    await settled();
    expect(server.expectOne('/api/groups').request.body).toMatchObject({ unitId: 'u1' });
  });

  it('has no parts for any other kind', async () => {
    const showing = show(GroupFormPage, { id: 'g1' });
    await settle(server, { ...NOBODY, '/api/groups/g1': aGroup() }, () => showing);
    const { page } = await showing;
    expect(page.queryByRole('button', { name: 'Add a part' })).toBeNull();
  });
});

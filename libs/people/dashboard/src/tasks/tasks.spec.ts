import type { Task } from '@rinnakkain/api-client';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { settle, signedInAs } from '../testing/signed-in';
import { NewTaskPage } from './new-task-page';
import { TasksPage } from './tasks-page';

const task: Task = {
  id: 't1',
  name: { fi: 'Arjen tuki', sv: 'Stöd i vardagen', en: 'Everyday support' },
  forms: ['face_to_face'],
  boxes: { regularlyWithMinor: true, personalInteraction: true, alone: true },
  needsBackgroundCheck: true,
  withoutGuardian: false,
  requiredCourseKinds: ['basic'],
  minimumAge: 18,
  lengthMonths: 12,
  timesPerMonth: 1,
};

describe('Tasks', () => {
  it('say what each needs; only an administrator may add one', async () => {
    const server = await signedInAs('coordinator');
    const showing = show(TasksPage);
    await settle(server, { '/api/tasks': { items: [task], total: 1 } }, () => showing);
    const { element, page } = await showing;
    expect(page.getByText('12 months, once a month')).toBeTruthy();
    expect(page.queryByRole('link', { name: 'Add a task' })).toBeNull();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('need a background check only when all three conditions hold', async () => {
    const server = await signedInAs('organisation_administrator');
    const { page, settled } = await show(NewTaskPage);
    for (const language of ['Finnish', 'Swedish', 'English']) {
      type(page.getByLabelText(`In ${language}`), 'Everyday support');
    }
    page.getByRole('checkbox', { name: 'Phone' }).click();
    page.getByRole('checkbox', { name: /^Regularly/ }).click();
    page.getByRole('checkbox', { name: /^In personal/ }).click();
    await settled();
    expect(page.getByText('no background check')).toBeTruthy();
    page.getByRole('checkbox', { name: /^Alone/ }).click();
    await settled();
    expect(page.getByText('a background check is needed')).toBeTruthy();
    page.getByRole('button', { name: 'Add the task' }).click();
    const request = server.expectOne('/api/tasks');
    expect(request.request.body).toMatchObject({
      forms: ['phone'],
      minimumAge: 18,
      boxes: { regularlyWithMinor: true, personalInteraction: true, alone: true },
    });
  });
});

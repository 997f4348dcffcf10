import type { HttpTestingController } from '@angular/common/http/testing';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { screen } from '@testing-library/dom';
import { aCourse, aParticipant, aRun } from '../testing/courses';
import { type Answers, settle, signedInAs } from '../testing/signed-in';
import { AttendancePage } from './attendance-page';
import { CourseFormPage } from './course-form-page';
import { CoursePage } from './course-page';
import { CoursesPage } from './courses-page';
import { RunFormPage } from './run-form-page';
import { RunPage } from './run-page';

let server: HttpTestingController;
const list = (...items: object[]) => ({ items, total: items.length });

const open = async (component: Parameters<typeof show>[0], inputs: object, told: Answers) => {
  const answers = { '/api/training/calendar-feed': { madeAt: null }, ...told };
  const showing = show(component, inputs as Record<string, unknown>);
  await settle(server, answers, () => showing);
  const shown = await showing;
  return { ...shown, settled: (now: Answers = answers) => settle(server, now, shown.settled) };
};

describe('Courses', () => {
  it('show what is held next over the catalogue; a coordinator adds none', async () => {
    server = await signedInAs('coordinator');
    const answers = { '/api/training/courses': list(aCourse()), '/api/training/runs': list(aRun()) };
    const { element, page } = await open(CoursesPage, {}, answers);
    expect(page.getByRole('link', { name: /^Basic training, Sat 5 Dec/ })).toBeTruthy();
    expect(page.getByText('Enrolment until Thu 3 Dec')).toBeTruthy();
    expect(page.getByRole('link', { name: 'Basic training' })).toBeTruthy();
    expect(page.queryByRole('link', { name: 'Add a course' })).toBeNull();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('are retired with one press and taken back with another', async () => {
    server = await signedInAs('training_reviewer');
    const answers = { '/api/training/courses/c1': aCourse(), '/api/training/courses/c1/runs': list(aRun()) };
    const { element, page, settled } = await open(CoursePage, { id: 'c1' }, answers);
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Retire the course' }).click();
    const retired = server.expectOne({ method: 'PATCH', url: '/api/training/courses/c1' });
    expect([retired.request.body, retired.request.headers.get('If-Match')]).toEqual([
      { retired: true },
      '"2"',
    ]);
    retired.flush(aCourse({ retired: true, version: 3 }));
    await settled();
    expect(page.getByText(/^The course has been retired: no new run/)).toBeTruthy();
    expect(page.queryByRole('link', { name: 'Add a run' })).toBeNull();
    screen.getByText('Undo').click();
    const back = server.expectOne({ method: 'PATCH', url: '/api/training/courses/c1' });
    expect([back.request.body, back.request.headers.get('If-Match')]).toEqual([{ retired: false }, '"3"']);
  });

  it('are saved only when their modules make up the contact hours', async () => {
    server = await signedInAs('training_reviewer');
    const answers = { '/api/training/courses/c1': aCourse() };
    const { page, settled } = await open(CourseFormPage, { id: 'c1' }, answers);
    type(page.getByLabelText('Contact hours'), '18');
    await settled();
    expect(page.getByText(/^The modules are 16 h together, the contact hours 18 h/)).toBeTruthy();
    page.getByRole('button', { name: 'Save the course' }).click();
    server.expectNone({ method: 'PATCH', url: '/api/training/courses/c1' });
    page.getByRole('button', { name: 'Add a module' }).click();
    await settled();
    const last = (label: string) => page.getAllByLabelText(label).at(-1) as HTMLElement;
    for (const language of ['Finnish', 'Swedish', 'English']) type(last(`In ${language}`), 'Ending');
    type(last('Hours'), '2');
    await settled();
    page.getByRole('button', { name: 'Save the course' }).click();
    const { request } = server.expectOne({ method: 'PATCH', url: '/api/training/courses/c1' });
    expect(request.body.modules.at(-1)).toEqual({
      name: { fi: 'Ending', sv: 'Ending', en: 'Ending' },
      minutes: 120,
    });
    expect(request.body.contactHours).toBe(18);
  });
});

describe('A run', () => {
  const withPeople = (run: object, ...people: object[]): Answers => ({
    '/api/training/runs/run1': run,
    '/api/training/runs/run1/enrolments': list(...people),
    '/api/training/runs/run1/feedback': { answers: 0, shown: false, scales: [], texts: [] },
    '/api/training/runs/run1/enrollable': list({ id: 'v9', name: 'Aino Esimerkki', units: ['u1'] }),
  });

  it('begins with one date for each module, and does not end before it begins', async () => {
    server = await signedInAs('training_reviewer');
    const { page, settled } = await open(
      RunFormPage,
      { courseId: 'c1' },
      { '/api/training/courses/c1': aCourse() },
    );
    const days = page.getAllByLabelText('Day');
    expect(days).toHaveLength(2);
    days.forEach((day, i) => type(day, `${5 + i}.12.2026`));
    type(page.getAllByLabelText('Ends')[0] as HTMLElement, '9');
    await settled();
    page.getByRole('button', { name: 'Save the run' }).click();
    await settled();
    expect(page.getAllByText('It ends before it begins.').length).toBeGreaterThan(0);
    type(page.getAllByLabelText('Ends')[0] as HTMLElement, '16');
    await settled();
    page.getByRole('button', { name: 'Save the run' }).click();
    const { request } = server.expectOne('/api/training/courses/c1/runs');
    expect(request.body).toMatchObject({
      dates: [
        { day: '2026-12-05', start: '10:00', end: '16:00', moduleId: 'm1' },
        { day: '2026-12-06', start: '10:00', end: '14:00', moduleId: 'm2' },
      ],
      capacity: 12,
      place: 'Mallitalo',
      trainers: ['Ritva Demola'],
    });
  });

  it('shows who has a place and who waits, and enrols by name', async () => {
    server = await signedInAs('training_reviewer');
    const waiting = aParticipant({
      id: 'r2',
      volunteer: { id: 'v2', name: 'Oona Testinen', units: ['u1'] },
      state: 'waitlisted',
      allowed: ['promote', 'cancel'],
    });
    const answers = withPeople(aRun({ taken: 12, waiting: 1, state: 'full' }), aParticipant(), waiting);
    const { element, page, settled } = await open(RunPage, { id: 'run1' }, answers);
    expect(await accessibilityFaults(element)).toEqual([]);
    expect(page.getByRole('heading', { name: /^Waiting list/ })).toBeTruthy();
    type(page.getByLabelText('Enrol a volunteer'), 'Aino');
    await settled();
    page.getByRole('button', { name: /^To the waiting list/ }).click();
    const { request } = server.expectOne({ method: 'POST', url: '/api/training/runs/run1/enrolments' });
    expect(request.body).toEqual({ volunteerId: 'v9' });
  });

  it('is concluded in one press, and the approvals are taken back as one', async () => {
    server = await signedInAs('training_reviewer');
    const answers = withPeople(
      aRun({ state: 'ended', allowed: ['record_attendance', 'conclude'] }),
      aParticipant(),
    );
    const { page, settled } = await open(RunPage, { id: 'run1' }, answers);
    page.getByRole('button', { name: 'Approve those who reached the minimum' }).click();
    server.expectOne('/api/training/runs/run1/attendance/approve').flush({
      items: [
        { recordId: 'r1', state: 'approved', recordVersion: 3 },
        { recordId: 'r2', state: 'no_show', recordVersion: 3 },
      ],
    });
    await settled();
    expect(screen.getAllByText('Approved: 1. To be completed or not present: 1.').length).toBeGreaterThan(0);
    screen.getAllByText('Undo').at(-1)?.click();
    const { request } = server.expectOne('/api/training/records/reviews');
    expect(request.body).toEqual({
      decision: 'undo_approval',
      items: [{ recordId: 'r1', version: 3 }],
    });
  });

  it('takes attendance module by module at the door, each press for itself', async () => {
    server = await signedInAs('coordinator');
    const run = aRun({ state: 'running', allowed: ['record_attendance'] });
    const { element, page, settled } = await open(
      AttendancePage,
      { id: 'run1' },
      withPeople(run, aParticipant({ minutes: [] })),
    );
    expect(await accessibilityFaults(element)).toEqual([]);
    expect(page.getByText('Present 0 of 1')).toBeTruthy();
    page.getByRole('button', { name: 'Present' }).click();
    const marked = server.expectOne('/api/training/runs/run1/attendance');
    expect(marked.request.body).toEqual({ marks: [{ recordId: 'r1', moduleId: 'm1', minutes: 720 }] });
    marked.flush(list(aParticipant()));
    await settled();
    expect(page.getByText('Present 1 of 1')).toBeTruthy();
    expect(page.getByRole('button', { name: 'Present' }).getAttribute('aria-pressed')).toBe('true');
    const minutes = page.getByRole('textbox');
    type(minutes, '721');
    minutes.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(page.getByText('Write whole minutes, 720 at most.')).toBeTruthy();
    server.expectNone('/api/training/runs/run1/attendance');
  });
});

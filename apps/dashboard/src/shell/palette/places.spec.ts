import { placesOf } from './places';

const menu = [
  { entries: [{ name: 'Today', link: '/today' }] },
  {
    heading: 'Activity',
    entries: [
      { name: 'Training', link: '/training', icon: 'certificate' as const },
      { name: 'Training status', link: '/training/status' },
    ],
  },
];
const permission = 'training.record.list';

describe('The pages of the palette', () => {
  const links = (routes: Parameters<typeof placesOf>[1][number], may = true) =>
    placesOf(menu, [routes], () => may).map(({ link }) => link);
  const listed = ['/today', '/training', '/training/status'];

  it('are those of the menu, then what else opens by its address alone', () => {
    const places = placesOf(
      menu,
      [
        [
          { path: 'training', title: 'Training', data: { permission } },
          { path: 'training/courses', title: 'Courses', data: { permission } },
          { path: 'training/courses/new', title: 'Add a course', data: { permission } },
        ],
      ],
      () => true,
    );
    expect(places.map(({ name, detail, begins }) => [name, detail, begins])).toEqual([
      ['Today', 'Page', false],
      ['Training', 'Activity', false],
      ['Training status', 'Activity', false],
      ['Courses', 'Training', false],
      ['Add a course', 'Training', true],
    ]);
  });

  it('never need an id, are never a detour, and are never where one ends up without a right', () => {
    expect(
      links([
        { path: 'training/runs/:id', title: 'Run', data: { permission } },
        { path: 'listings/due', redirectTo: '/listings' },
        { path: 'welcome', title: 'Start' },
        { path: '**', title: 'Not found', data: { missing: true } },
      ]),
    ).toEqual(listed);
  });

  it('open for the session', () => {
    const routes = [{ path: 'tasks', title: 'Tasks', data: { permission } }];
    expect(links(routes)).toEqual([...listed, '/tasks']);
    expect(links(routes, false)).toEqual(listed);
  });

  it.each(['seekers/new', 'admin/accounts/invite', 'imports/volunteers', 'listings/import'])(
    'begin something at %s',
    (path) => {
      const [place] = placesOf([], [[{ path, title: 'Something', data: { permission } }]], () => true);
      expect(place?.begins).toBe(true);
    },
  );
});

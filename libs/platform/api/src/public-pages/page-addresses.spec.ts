import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definePages, pageAddress, routeOfAddress } from './page-addresses';

definePages([
  {
    key: 'spec-groups',
    words: { fi: 'kokeet', sv: 'prov', en: 'trials' },
    name: { fi: 'Kokeet', sv: 'Prov', en: 'Trials' },
    place: 'none',
  },
  {
    key: 'spec-sent',
    words: { fi: 'kokeet/kiitos', sv: 'prov/tack', en: 'trials/thanks' },
    name: { fi: 'Kiitos', sv: 'Tack', en: 'Thanks' },
    place: 'none',
  },
]);

describe('the address of a public page', () => {
  it('is in the words of its language, with whatever stands behind', () => {
    expect(pageAddress('start', 'fi')).toBe('/tuki');
    expect(pageAddress('spec-groups', 'sv', ['a b'])).toBe('/stod/prov/a%20b');
    expect(() => pageAddress('nothing', 'fi')).toThrow('no public page');
  });

  it.each([
    ['/tuki', { language: 'fi', route: '/pages/start' }],
    ['/stod/prov', { language: 'sv', route: '/pages/spec-groups' }],
    ['/support/trials/thanks', { language: 'en', route: '/pages/spec-sent' }],
    ['/support/trials/42/dates', { language: 'en', route: '/pages/spec-groups/42/dates' }],
    // Words of another language lead nowhere.
    ['/tuki/prov', { language: 'fi', route: '/pages/unknown' }],
    ['/fi/today', undefined],
    ['/tukiverkko', undefined],
    ['/', undefined],
  ])('%s leads to its route', (path, route) => expect(routeOfAddress(path)).toEqual(route));
});

describe('the colours of public pages', () => {
  const here = import.meta.dirname;
  const page = readFileSync(join(here, 'assets/page.css'), 'utf8');
  const tokens = readFileSync(join(here, '../../../../../apps/dashboard/src/theme/_tokens.scss'), 'utf8');
  const [light = '', dark = ''] = page.split('@media (prefers-color-scheme: dark)');
  const inDashboard = new Map(
    [...tokens.matchAll(/(--rk-[\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)/g)].map(([, name, one, other]) => [
      name,
      [one, other],
    ]),
  );
  const valuesOf = (css: string): [string, string][] =>
    [...css.matchAll(/(--rk-[\w-]+): (#\w+);/g)].map(([, name = '', value = '']) => [name, value]);

  it('are those of the dashboard, in both schemes', () => {
    const found = [
      ...valuesOf(light).map(([n, v]) => [n, v, 0] as const),
      ...valuesOf(dark).map(([n, v]) => [n, v, 1] as const),
    ];
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter(([name, value, i]) => inDashboard.get(name)?.[i] !== value)).toEqual([]);
  });
});

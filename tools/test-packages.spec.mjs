import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { besides, bundledPackages, packages } from './test-packages.mjs';
import { workspaceRoot } from './workspace.mjs';

/** Node's own name of the package a file belongs to, with the folder it lies in. */
const homeOf = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
const nameOf = (home) => home.split('node_modules/').at(-1);

let mapped;
let homes;
beforeAll(async () => {
  mapped = await bundledPackages();
  const files = readFileSync(join(dirname(mapped['^pg$']), 'all.json'), 'utf8');
  homes = Map.groupBy(JSON.parse(files).filter(homeOf), homeOf);
});

/** What an import in a spec of the API gives. */
const load = (name) => import(mapped[`^${name}$`]);

/** What sources that specs of the API load import, by their own words; types are gone by then. */
const imported = () =>
  globSync('{apps/api,libs/*/{api,public}}/**/*.ts', { cwd: workspaceRoot })
    .map((file) => readFileSync(join(workspaceRoot, file), 'utf8'))
    .flatMap((source) => [
      ...source.matchAll(/^(?:import|export)(?! type)[^;]*? from '([^'.][^']*)'|^import '([^'.][^']*)'/gm),
    ])
    .map(([, from, bare]) => from ?? bare);

describe('The packages that specs of the API load', () => {
  it('are one copy each: what one package throws is what another made', async () => {
    const [common, passport, terminus] = await Promise.all(
      ['@nestjs/common', '@nestjs/passport', '@nestjs/terminus'].map(load),
    );
    expect(await load('@nestjs/common')).toBe(common);
    const Guard = passport.AuthGuard('any');
    expect(() => new Guard().handleRequest(null, null)).toThrow(common.UnauthorizedException);
    expect(() => new Guard().handleRequest(null, null)).toThrow(common.HttpException);
    // A second reflect-metadata reads what the first has written.
    await import('reflect-metadata');
    expect(Reflect.getMetadata('providers', terminus.TerminusModule)).toContain(terminus.HealthCheckService);
  });

  it('come from one folder and in one kind', () => {
    const homesOf = (name) => [...homes.keys()].filter((home) => nameOf(home) === name);
    expect(packages.filter((name) => !homesOf(name).includes(`node_modules/${name}`))).toEqual([]);
    // The two that read and take mail for the specs bring the nodemailer they were made for, and share nothing by it.
    expect(packages.filter((name) => homesOf(name).length > 1)).toEqual(['nodemailer']);
    const modern = packages.flatMap((name) =>
      homes.get(`node_modules/${name}`).filter((file) => /\.mjs$|\/(esm\d?|es6|browser)\//.test(file)),
    );
    expect(modern).toEqual([]);
  });

  it('are reached by their names alone, but for files without a class', () => {
    const inside = imported().filter((path) => packages.some((name) => path.startsWith(`${name}/`)));
    expect([...new Set(inside)].sort()).toEqual([...besides].sort());
    for (const path of besides) {
      expect(readFileSync(join(workspaceRoot, 'node_modules', path), 'utf8')).not.toMatch(/\bclass\b/);
    }
  });

  it('bring nothing along that our sources load a second time, but for what shares its state or has none', () => {
    const brought = new Set([...homes.keys()].map(nameOf));
    const twice = imported().filter((name) => brought.has(name) && !packages.includes(name));
    expect([...new Set(twice)].sort()).toEqual(['ipaddr.js', 'reflect-metadata']);
  });
});

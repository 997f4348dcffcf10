import { execFileSync } from 'node:child_process';
import { commandFile, node24, toolEnvironment, workspaceRoot } from '../workspace.mjs';

/** What ESLint says about these lines if they stood in this file. */
function lint(file, text) {
  const args = [commandFile('eslint'), '--stdin', '--stdin-filename', file, '--format', 'json'];
  const options = { cwd: workspaceRoot, env: toolEnvironment(), input: text, encoding: 'utf8' };
  try {
    return JSON.parse(execFileSync(node24(), args, options))[0].messages;
  } catch (problem) {
    if (!problem.stdout) throw problem;
    return JSON.parse(problem.stdout)[0].messages;
  }
}

const rulesFor = (file, text) => lint(file, text).map(({ ruleId, message }) => `${ruleId}: ${message}`);

beforeAll(() => {
  // Without the project graph the rule of module boundaries says nothing at all.
  execFileSync(node24(), [commandFile('nx'), 'show', 'projects'], {
    cwd: workspaceRoot,
    env: toolEnvironment(),
  });
});

describe('a canary across each border', () => {
  it.each([
    [
      'the domain imports the looks',
      'libs/domain/src/canary.ts',
      '@rinnakkain/ui',
      'the rules are plain TypeScript',
    ],
    [
      'a context imports another that it may not know',
      'libs/people/api/src/canary.ts',
      '@rinnakkain/oversight-api',
      'people does not know',
    ],
    [
      'oversight imports a context',
      'libs/oversight/api/src/canary.ts',
      '@rinnakkain/people-api',
      'oversight reads views',
    ],
    [
      'public pages import another context',
      'libs/people/public/src/canary.ts',
      '@rinnakkain/support-api',
      'people does not know',
    ],
    [
      'the dashboard imports the API',
      'libs/people/dashboard/src/canary.ts',
      '@rinnakkain/people-api',
      'the browser never loads',
    ],
    [
      'the platform imports a feature',
      'libs/platform/api/src/canary.ts',
      '@rinnakkain/people-api',
      // Every feature builds on the platform, so the way back is refused as a circle before the table is asked.
      'Circular dependency',
    ],
    [
      'the browser loads TypeORM',
      'libs/support/dashboard/src/canary.ts',
      'typeorm',
      'the browser never loads',
    ],
    [
      'the API loads Angular',
      'libs/support/api/src/canary.ts',
      '@angular/core',
      'the API never loads Angular',
    ],
  ])('%s: refused with the reason', (_story, file, target, reason) => {
    const said = rulesFor(file, `import { canary } from '${target}';\nexport const bird = canary;\n`);
    expect(said).toContainEqual(expect.stringMatching(new RegExp(`^tables/boundaries: .*${reason}`, 's')));
  });

  it('a way the tables allow is not refused', () => {
    const text = "import { canary } from '@rinnakkain/people-api';\nexport const bird = canary;\n";
    expect(rulesFor('libs/support/api/src/canary.ts', text)).toEqual([]);
  });
});

describe('ways around the walls', () => {
  it('refuses a connection of its own, a bare table and the system clock in a context', () => {
    const said = rulesFor(
      'libs/people/api/src/canary.ts',
      [
        "import { DataSource } from 'typeorm';",
        'declare const sql: (text: TemplateStringsArray) => string;',
        'export const bird = [DataSource, sql`select 1 from people.seeker`, new Date()];',
      ].join('\n'),
    );
    expect(said).toEqual([
      expect.stringContaining('Use the unit of work'),
      expect.stringContaining('Start from ${scoped('),
      expect.stringContaining('Ask the clock'),
    ]);
  });

  it('refuses a text in a template that no translator would see', () => {
    const text = `import { Component } from '@angular/core';
@Component({ selector: 'rk-canary', template: '<p>Hello</p><p>{{ n }} days</p><p i18n="@@a">Good <b>day</b></p><kbd>Esc</kbd><i lang="sv">Dag</i>{{ n }}<button aria-label="Close"></button>' })
export class Canary {
  n = 1;
}
`;
    expect(rulesFor('libs/ui/src/canary.ts', text)).toEqual([
      expect.stringContaining('needs i18n with'),
      expect.stringContaining('needs i18n with'),
      expect.stringContaining('needs i18n-…'),
    ]);
  });
});

import { grantOf, type Mark, NAMED_RIGHT_OF, PERMISSIONS, type Role, ROLES } from '@rinnakkain/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const workspaceRoot = join(import.meta.dirname, '..', '..', '..');

const SHORT: Readonly<Record<Role, string>> = {
  platform_administrator: 'PA',
  organisation_administrator: 'OA',
  coordinator: 'CO',
  training_reviewer: 'TR',
  volunteer: 'VO',
  group_leader: 'GL',
  data_protection_officer: 'DP',
};
const MARKS: Readonly<Record<Mark, string>> = { second_person: '2P', step_up: 'SU', break_glass: 'BG' };

/** The matrix as the page should have it, one line for a permission. */
function matrix(): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = ['Permission', ...ROLES.map((role) => SHORT[role])];
  const rows = PERMISSIONS.map((permission) => [
    `\`${permission}\``,
    ...ROLES.map((role) => {
      const grant = grantOf(role, permission);
      if (grant === 'no') return '·';
      if (grant !== 'yes') return grant.map((mark) => MARKS[mark]).join('+');
      return NAMED_RIGHT_OF[permission] ? 'named' : 'yes';
    }),
  ]);
  return [head, head.map((_, i) => (i === 0 ? '---' : ':-:')), ...rows].map(line).join('\n');
}

describe('the page about security', () => {
  const page = readFileSync(join(workspaceRoot, 'docs', 'security.md'), 'utf8');

  it('shows the matrix of the rules: put what is printed here between its marks', () => {
    const [, shown = ''] = /<!-- matrix -->\n+([\s\S]*?)\n+<!-- \/matrix -->/.exec(page) ?? [];
    expect(shown).toBe(matrix());
  });

  it('explains every figure that a run of the walls brings, and no other', () => {
    const table = readFileSync(join(workspaceRoot, 'tools', 'walls', 'table.mjs'), 'utf8');
    const brought = [...table.matchAll(/^ {2}(F\d+):/gm)].map(([, figure]) => figure);
    const explained = [...page.matchAll(/^\| \*\*(F\d+)\*\*/gm)].map(([, figure]) => figure);
    expect(brought.length).toBeGreaterThan(10);
    expect(explained).toEqual(brought);
  });
});

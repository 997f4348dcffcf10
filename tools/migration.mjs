import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice, workspaceRoot } from './workspace.mjs';

const ownFolder = join(workspaceRoot, 'apps', 'api', 'src', 'database', 'migrations');

/** `npm run migration NAME` (kebab-case): a new migration from the template, added to the end of the ordered list. */
export async function migration([name], say, folder = ownFolder) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? '')) {
    throw new Advice(
      'A migration has a name that says what it changes: npm run migration volunteer-photo-consent',
    );
  }
  const files = readdirSync(folder).filter((file) => /^\d{4}-.*\.ts$/.test(file));
  if (files.some((file) => file.slice(5) === `${name}.ts`))
    throw new Advice(`There is a migration ${name} already.`);
  const last = Math.max(0, ...files.map((file) => Number(file.slice(0, 4))));
  const number = String(last + 1).padStart(4, '0');
  const className = `${name.replace(/(^|-)(.)/g, (_, _dash, letter) => letter.toUpperCase())}${number}`;

  const index = join(folder, 'index.ts');
  writeFileSync(index, listed(readFileSync(index, 'utf8'), `./${number}-${name}`, className));
  const file = join(folder, `${number}-${name}.ts`);
  writeFileSync(file, template(className, number));
  say(`${file}\nWrite its reason and its SQL; it is the last of the list in ${index}.`);
  return 0;
}

/** The ordered list with one more at its end. */
function listed(text, path, className) {
  const imported = [...text.matchAll(/^import .*;$/gm)].at(-1);
  const end = /,?\s*\];/.exec(text);
  if (!imported || !end) throw new Advice('The list of migrations is not as this command knows it.');
  const afterImports = imported.index + imported[0].length;
  const imports = `${text.slice(0, afterImports)}\nimport { ${className} } from '${path}';`;
  return `${imports}${text.slice(afterImports, end.index)},\n  ${className},\n];${text.slice(end.index + end[0].length)}`;
}

/** TypeORM orders by the last thirteen digits of the name. */
const template = (className, number) => `import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why:
 */
export class ${className} implements MigrationInterface {
  name = '${className.slice(0, -number.length)}9${number.padStart(12, '0')}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
    \`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
`;

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migration } from './migration.mjs';
import { workspaceRoot } from './workspace.mjs';

const quiet = () => undefined;

describe('a new migration', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rinnakkain-migrations-'));
    cpSync(join(workspaceRoot, 'apps/api/src/database/migrations'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('comes after the others, in the list and by its name', async () => {
    const before = readdirSync(folder).filter((file) => /^\d/.test(file)).length;
    await migration(['photo-consent'], quiet, folder);
    await migration(['photo-consent-day'], quiet, folder);
    const number = String(before + 1).padStart(4, '0');
    const written = readFileSync(join(folder, `${number}-photo-consent.ts`), 'utf8');
    expect(written).toContain(`export class PhotoConsent${number} implements MigrationInterface`);
    expect(written).toContain(`name = 'PhotoConsent9${number.padStart(12, '0')}'`);
    const index = readFileSync(join(folder, 'index.ts'), 'utf8');
    expect(index).toMatch(new RegExp(`PhotoConsent${number},\\s+PhotoConsentDay\\d{4},\\s+\\];\\s*$`));
    expect(index).toContain(`import { PhotoConsent${number} } from './${number}-photo-consent';`);
  });

  it.each([[undefined], ['PhotoConsent'], ['photo consent'], ['../x']])(
    'refuses the name %p',
    async (name) => {
      await expect(migration([name], quiet, folder)).rejects.toThrow('A migration has a name');
    },
  );

  it('refuses a name that is taken', async () => {
    await expect(migration(['foundation'], quiet, folder)).rejects.toThrow(
      'There is a migration foundation already',
    );
  });
});

import 'reflect-metadata';
import { DatabaseProblem } from '../database/prepare';
import { auditCommand } from './audit-command';

/** What `npm run audit` runs once the database is open: DATABASE_URL and KEY_FILE say where everything is. */
try {
  process.exitCode = await auditCommand(
    {
      ownerUrl: process.env['DATABASE_URL'] ?? '',
      keyFile: process.env['KEY_FILE'] ?? '',
      args: process.argv.slice(2),
    },
    (text) => process.stdout.write(`${text}\n`),
  );
} catch (error) {
  const { code } = error as { code?: string };
  process.exitCode = 1;
  if (error instanceof DatabaseProblem) process.stderr.write(`${error.message}\n`);
  else if (code === 'ENOENT') process.stderr.write('The anchor: there is no such file.\n');
  else if (code === 'ECONNREFUSED') process.stderr.write('DATABASE_URL: the server cannot be reached.\n');
  else throw error;
}

import 'reflect-metadata';
import { BadSetting, Configuration } from '@rinnakkain/platform-api';
import { DatabaseProblem } from './database/prepare';
import { serve } from './serve';

/** Tells the launcher, when there is one; else the terminal. */
function tell(message: {
  type: 'progress' | 'ready' | 'failed';
  text?: string;
  url?: string;
  setupLink?: string;
  reason?: string;
}): void {
  if (process.send) process.send(message);
  else
    process.stdout.write(
      `${message.text ?? message.reason ?? `Rinnakkain is ready at ${message.url ?? ''}`}\n`,
    );
}

/** What went wrong in words for the one who starts the product; no stack. */
function reasonOf(error: unknown): string {
  if (error instanceof BadSetting || error instanceof DatabaseProblem) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `PORT: ${port ?? ''} is in use by another program; choose another with PORT=3001`;
  if (code === 'EACCES') return `PORT or KEY_FILE: this user may not use it`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'DATABASE_URL: the database server cannot be reached';
  if (code === '28P01' || code === '28000')
    return 'DATABASE_URL or DATABASE_RUNTIME_URL: the database refused the login or its password';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

process.on('disconnect', () => process.exit(0));
try {
  const configuration = new Configuration(process.env);
  const running = await serve(configuration, (text) => tell({ type: 'progress', text }));
  tell({ type: 'ready', url: running.url, ...(running.setupLink ? { setupLink: running.setupLink } : {}) });
  if (!process.send && running.setupLink) process.stdout.write(`Begin here: ${running.setupLink}\n`);
} catch (error) {
  tell({ type: 'failed', reason: reasonOf(error) });
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 200).unref();
}

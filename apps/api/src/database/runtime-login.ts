import type { INestApplication } from '@nestjs/common';
import { refuseRuntimeLogin } from '@rinnakkain/platform-api';
import { DataSource } from 'typeorm';
import { DatabaseProblem } from './prepare';

/** Ends the start when the serving login could go around the walls. */
export async function requireBoundLogin(app: INestApplication): Promise<void> {
  const refused = await refuseRuntimeLogin(app.get(DataSource));
  if (!refused) return;
  await app.close();
  throw new DatabaseProblem(`DATABASE_RUNTIME_URL: ${refused}; give a login that owns nothing`);
}

import { isAbsolute, join, resolve } from 'node:path';
import { loginsOf } from '../postgres/place.mjs';
import { workspaceRoot } from '../workspace.mjs';

/** The folder of everything this installation keeps: DATA_DIR (from where the command was given), else .data/. */
export function dataFolder(environment = process.env) {
  const named = environment.DATA_DIR;
  if (!named) return join(workspaceRoot, '.data');
  return isAbsolute(named) ? named : resolve(environment.INIT_CWD ?? process.cwd(), named);
}

/** The file of the root key: KEY_FILE, else the data folder's own. */
export function keyFile(environment = process.env) {
  return environment.KEY_FILE
    ? resolve(environment.INIT_CWD ?? process.cwd(), environment.KEY_FILE)
    : join(dataFolder(environment), 'key');
}

/** What the API is told: the person's own settings, completed for the embedded database when there is one. */
export function apiEnvironment(environment, embedded) {
  const dataDir = dataFolder(environment);
  return {
    ...environment,
    NODE_ENV: environment.NODE_ENV ?? 'production',
    NODE_COMPILE_CACHE:
      environment.NODE_COMPILE_CACHE ?? join(workspaceRoot, 'node_modules', '.cache', 'compiled'),
    DATA_DIR: dataDir,
    KEY_FILE: keyFile(environment),
    DASHBOARD_FOLDER: environment.DASHBOARD_FOLDER ?? join(workspaceRoot, 'dist', 'dashboard', 'browser'),
    ...(embedded
      ? {
          DATABASE_URL: embedded.ownerUrl,
          DATABASE_RUNTIME_URL: embedded.runtimeUrl,
          DEMO: environment.DEMO ?? 'on',
        }
      : {
          DATABASE_RUNTIME_URL:
            environment.DATABASE_RUNTIME_URL || runtimeUrl(environment.DATABASE_URL, dataDir),
        }),
  };
}

/** The serving login on a server of the person's own who named only the owner's; its password is kept beside the data. */
function runtimeUrl(ownerUrl, dataDir) {
  if (!URL.canParse(ownerUrl)) return '';
  const url = new URL(ownerUrl);
  url.username = 'rinnakkain_runtime';
  url.password = loginsOf(dataDir).runtime;
  return url.href;
}

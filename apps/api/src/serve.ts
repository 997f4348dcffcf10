import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { type Configuration, Jobs, Outbox, prepareHttp } from '@rinnakkain/platform-api';
import type { Express } from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beginChains } from './audit/begin-chains';
import { productModules } from './contexts';
import { requireLastingWrites } from './database/lasting-writes';
import { prepareDatabase } from './database/prepare';
import { unlock } from './database/root-key';
import { requireBoundLogin } from './database/runtime-login';
import { openSetup } from './database/setup-link';
import { loadDemo } from './demo/load-demo';
import { serveDashboard } from './dashboard/serve-dashboard';
import { OpenConnections } from './open-connections';
import { describeApi } from './openapi';

/** The product, running. */
export interface Running {
  readonly url: string;
  /** The one-time link of an empty product. */
  readonly setupLink: string | null;
  stop(): Promise<void>;
}

/** Prepares the database, loads what is to be loaded, and serves API and dashboard from one port. */
export async function serve(
  configuration: Configuration,
  progress: (text: string) => void,
): Promise<Running> {
  await requireLastingWrites(configuration.databaseUrl);
  await prepareDatabase(configuration.databaseUrl, configuration.runtimeUrl, progress);
  const rootKey = await unlock(configuration.databaseUrl, configuration.keyFile, progress);
  await beginChains(configuration.databaseUrl, rootKey);

  @Module({ imports: productModules({ configuration, rootKey }) })
  class Product implements BeforeApplicationShutdown {
    beforeApplicationShutdown(): void {
      connections.endSoon();
    }
  }

  const app = await NestFactory.create<NestExpressApplication>(Product, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  const connections = new OpenConnections(app.getHttpServer() as Server);
  await requireBoundLogin(app);
  const invented = configuration.demo && (await loadDemo(app, configuration, rootKey, progress));
  const setupToken = await openSetup(configuration.databaseUrl);
  prepareHttp(app);
  const document = describeApi(app);
  (app.getHttpAdapter().getInstance() as Express).get(
    '/api/openapi.json',
    (_, response) => void response.json(document),
  );
  if (configuration.dashboardFolder) serveDashboard(app, configuration.dashboardFolder, configuration);
  await app.get(Outbox).handlePending();
  app.enableShutdownHooks();
  await app.listen(configuration.port, configuration.host);
  await app.get(Jobs).start();
  // What the invented volunteers are reminded of today is written by the job that writes it for everybody.
  if (invented)
    for (const job of ['expiry_reminders', 'run_reminders', 'meeting_reminders'] as const)
      await app.get(Jobs).wake(job);
  const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
  const url = configuration.publicUrl?.origin ?? `http://localhost:${port}`;
  return { url, setupLink: setupToken ? `${url}/fi/setup#${setupToken}` : null, stop: () => app.close() };
}

import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Module } from '@nestjs/common';
import { Configuration, hashOf, Outbox, prepareHttp, refuseRuntimeLogin } from '@rinnakkain/platform-api';
import type { Express } from 'express';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { productModules } from './contexts';
import { DatabaseProblem, prepareDatabase } from './database/prepare';
import { unlock } from './database/root-key';
import { loadDemo } from './demo/load-demo';
import { serveDashboard } from './dashboard/serve-dashboard';
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
  await prepareDatabase(configuration.databaseUrl, configuration.runtimeUrl, progress);
  const rootKey = await unlock(configuration.databaseUrl, configuration.keyFile, progress);

  @Module({ imports: productModules({ configuration, rootKey }) })
  class Product {}

  const app = await NestFactory.create<NestExpressApplication>(Product, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  const refused = await refuseRuntimeLogin(app.get(DataSource));
  if (refused) {
    await app.close();
    throw new DatabaseProblem(`DATABASE_RUNTIME_URL: ${refused}; give a login that owns nothing`);
  }
  if (configuration.demo) await loadDemo(app, configuration, rootKey, progress);
  const setupToken = await openSetup(configuration);
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
  const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
  const url = configuration.publicUrl?.origin ?? `http://localhost:${port}`;
  return { url, setupLink: setupToken ? `${url}/fi/setup#${setupToken}` : null, stop: () => app.close() };
}

/** While there is no organisation, every start makes a new one-time link and ends the earlier ones. */
async function openSetup(configuration: Configuration): Promise<string | null> {
  const client = new Client({ connectionString: configuration.databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from platform.organisation limit 1');
    if (rowCount) return null;
    const token = randomBytes(32).toString('base64url');
    await client.query('delete from platform.setup_link');
    await client.query('insert into platform.setup_link (token_hash) values ($1)', [hashOf(token)]);
    return token;
  } finally {
    await client.end();
  }
}

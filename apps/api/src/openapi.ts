import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The contract: what `openapi.json` holds and the client is generated from. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Rinnakkain')
      .setDescription('Peer support: volunteers, seekers, support relationships, sessions.')
      .setVersion('1')
      .addCookieAuth('__Host-rinnakkain')
      .build(),
    { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` },
  );
  for (const [path, item] of Object.entries(document.paths)) nameIdsOf(path, Object.values(item));
  return document;
}

/** The ids in a path, and the token of a feed; our own decorators read them, which Swagger does not see. */
function nameIdsOf(path: string, operations: { parameters?: unknown[] }[]): void {
  const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'token' ? { type: 'string' } : { type: 'string', format: 'uuid' },
  }));
  for (const operation of operations) operation.parameters = [...ids, ...(operation.parameters ?? [])];
}

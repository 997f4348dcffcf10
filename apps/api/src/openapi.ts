import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The contract: what `openapi.json` holds and the client is generated from. */
export const describeApi = (app: INestApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Rinnakkain')
      .setDescription('Peer support: volunteers, seekers, support relationships, sessions.')
      .setVersion('1')
      .addCookieAuth('__Host-rinnakkain')
      .build(),
    { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` },
  );

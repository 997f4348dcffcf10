import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { fromOurPagesOnly } from './access/origin.middleware';
import { Configuration } from './configuration/configuration';
import { openRequestContext } from './context/request-context.middleware';
import { Log } from './logging/log';
import { formBodies, jsonBodies } from './messages/body';
import { publicPages } from './public-pages/pages.middleware';

/** What stands before the routes, the same in the product and in tests. The application is made with `bodyParser: false`. */
export function prepareHttp(application: INestApplication): void {
  const app = application as NestExpressApplication;
  const configuration = app.get(Configuration);
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.disable('x-powered-by');
  // Whoever else says for whom they call is not believed: a delay of sign-in would meet somebody else.
  app.set('trust proxy', configuration.trustedProxies.length > 0 ? [...configuration.trustedProxies] : false);
  app.use(openRequestContext(app.get(Log)));
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      },
      strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true, preload: true },
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
  );
  app.use(publicPages(configuration));
  app.use(
    ['/api', '/feeds'],
    (_: unknown, response: { setHeader(name: string, value: string): void }, next: () => void) => {
      response.setHeader('Cache-Control', 'no-store');
      next();
    },
  );
  app.use(fromOurPagesOnly(configuration.publicUrl));
  app.use(formBodies());
  app.use(jsonBodies());
}

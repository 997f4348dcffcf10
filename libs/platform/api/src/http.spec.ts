import { Controller, Get } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { Configuration } from './configuration/configuration';
import { currentContext } from './context/request-context';
import { prepareHttp } from './http';
import { Log } from './logging/log';

@Controller('api/canary')
class Canary {
  @Get()
  address(): { address: string } {
    return { address: currentContext().address };
  }
}

describe('the address of a caller', () => {
  /** What the product takes for the caller's address behind these trusted proxies. */
  async function seen(trusted: string | undefined, forwarded: string): Promise<string> {
    const configuration = new Configuration({
      DATABASE_URL: 'postgres://owner:x@localhost/x',
      DATABASE_RUNTIME_URL: 'postgres://runtime:x@localhost/x',
      KEY_FILE: '/nowhere',
      TRUSTED_PROXIES: trusted,
    });
    const built = await Test.createTestingModule({
      controllers: [Canary],
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: Log, useValue: new Log('silent') },
      ],
    }).compile();
    const app = built.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    prepareHttp(app);
    await app.listen(0, '127.0.0.1');
    try {
      const answer = await request(await app.getUrl())
        .get('/api/canary')
        .set('X-Forwarded-For', forwarded);
      return (answer.body as { address: string }).address;
    } finally {
      await app.close();
    }
  }

  it.each([
    [
      'nobody is trusted: what a caller says of themselves counts for nothing',
      undefined,
      '203.0.113.9',
      '127.0.0.1',
    ],
    ['another proxy is trusted, not this caller', '10.7.0.2', '203.0.113.9', '127.0.0.1'],
    ['our proxy says whom it speaks for', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    [
      'what the caller had told our proxy counts for nothing',
      '127.0.0.1',
      '198.51.100.7, 203.0.113.9',
      '203.0.113.9',
    ],
    [
      'behind two proxies of ours, the one that is no proxy',
      '127.0.0.1, 10.7.0.0/24',
      '198.51.100.7, 203.0.113.9, 10.7.0.2',
      '203.0.113.9',
    ],
  ])('%s', async (_story, trusted, forwarded, address) => {
    expect(await seen(trusted, forwarded)).toBe(address);
  });
});

import { Controller, Get, Module, Post } from '@nestjs/common';
import { type TestActor, type TestOrganisation, TestProduct } from '../testing';
import { FlagField } from '../messages/fields';
import { Returns } from '../messages/returns';
import { Public, Requires, SignedIn } from './requires';

class Done {
  @FlagField('Done')
  done: boolean;
}

/** Routes of every kind of door. */
@Controller('api/doors')
class Doors {
  @Get('open')
  @Public('to try it')
  @Returns(Done)
  open(): Done {
    return { done: true };
  }

  @Get('own')
  @SignedIn()
  @Returns(Done)
  own(): Done {
    return { done: true };
  }

  @Get('units')
  @Requires('unit.create')
  @Returns(Done)
  units(): Done {
    return { done: true };
  }

  @Get('reveal')
  @Requires('audit.reveal')
  @Returns(Done)
  reveal(): Done {
    return { done: true };
  }

  @Get('checks')
  @Requires('background_check.record')
  @Returns(Done)
  checks(): Done {
    return { done: true };
  }

  @Get('forgotten')
  @Returns(Done)
  forgotten(): Done {
    return { done: true };
  }

  @Post('open')
  @Public('to try it')
  @Returns(Done)
  change(): Done {
    return { done: true };
  }
}

@Module({ controllers: [Doors] })
class DoorsModule {}

describe('the first wall', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let coordinator: TestActor;
  let officer: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([DoorsModule], []);
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    coordinator = await product.signedIn(organisation, 'coordinator');
    officer = await product.signedIn(organisation, 'data_protection_officer');
  });
  afterAll(() => product.stop());

  const answerOf = async (path: string, who?: TestActor): Promise<[number, string | undefined]> => {
    const { status, body } = await product.get(`/api/doors/${path}`, who);
    return [status, (body as { code?: string }).code];
  };

  it('asks who one is, but for routes that are open for a reason', async () => {
    expect(await answerOf('open')).toEqual([200, undefined]);
    expect(await answerOf('own')).toEqual([401, 'NOT_SIGNED_IN']);
    expect(await answerOf('units')).toEqual([401, 'NOT_SIGNED_IN']);
    expect((await product.get('/api/doors/own').set('Cookie', '__Host-rinnakkain=invented')).status).toBe(
      401,
    );
  });

  it('lets a role do what the matrix says', async () => {
    expect(await answerOf('own', coordinator)).toEqual([200, undefined]);
    expect(await answerOf('units', administrator)).toEqual([200, undefined]);
    expect(await answerOf('units', coordinator)).toEqual([403, 'NOT_ALLOWED']);
  });

  it('keeps closed what waits for a second person or a stronger sign-in', async () => {
    expect(await answerOf('reveal', officer)).toEqual([403, 'NOT_AVAILABLE_YET']);
    expect(await answerOf('reveal', coordinator)).toEqual([403, 'NOT_ALLOWED']);
  });

  it('asks for the named right where one is needed', async () => {
    const checker = await product.signedIn(organisation, 'coordinator', { backgroundChecker: true });
    expect(await answerOf('checks', coordinator)).toEqual([403, 'NOT_ALLOWED']);
    expect(await answerOf('checks', checker)).toEqual([200, undefined]);
  });

  it('is closed where nothing is declared', async () => {
    expect(await answerOf('forgotten')).toEqual([401, 'NOT_SIGNED_IN']);
    expect(await answerOf('forgotten', administrator)).toEqual([403, 'NOT_ALLOWED']);
  });

  it('records every refusal, in a transaction of its own', async () => {
    const before = await product.audited(organisation, 'access.denied');
    await answerOf('units', coordinator);
    expect(await product.audited(organisation, 'access.denied')).toBe(before + 1);
  });

  it('decides anew for every request: a role that has ended is gone at once', async () => {
    const leaving = await product.signedIn(organisation, 'coordinator');
    expect(await answerOf('own', leaving)).toEqual([200, undefined]);
    await product.database.admin.query('update platform.membership set ended_at = now() where id = $1', [
      leaving.actor.membershipId,
    ]);
    expect(await answerOf('own', leaving)).toEqual([401, 'NOT_SIGNED_IN']);
  });

  describe('against requests from elsewhere', () => {
    const post = (headers: Record<string, string>, body: string | object = {}) => {
      const call = product.call('post', '/api/doors/open').unset('Sec-Fetch-Site');
      return call.set(headers).send(body);
    };

    it.each([
      ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
      ['a sibling of ours', { 'Sec-Fetch-Site': 'same-site' }],
      ['a typed address', { 'Sec-Fetch-Site': 'none' }],
      ['another origin', { Origin: 'https://muu.invalid', Host: 'oma.invalid' }],
      ['an origin that is none', { Origin: 'null' }],
      ['nowhere', {}],
    ])('refuses %s', async (_, headers) => {
      const answer = await post(headers as Record<string, string>);
      expect([answer.status, answer.body.code]).toEqual([403, 'ORIGIN_REQUIRED']);
    });

    it('refuses them in whatever spelling the router takes the address', async () => {
      for (const path of ['/API/doors/open', '/Api/Doors/open', '/api/doors/open/']) {
        const answer = await product.call('post', path).set('Sec-Fetch-Site', 'cross-site').send({});
        expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'ORIGIN_REQUIRED']);
      }
    });

    it('takes our own pages, by the browser’s word or by the origin', async () => {
      expect((await post({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
      expect((await post({ Origin: 'http://oma.invalid', Host: 'oma.invalid' })).status).toBe(200);
    });

    it('takes JSON and nothing else; an empty body counts as JSON', async () => {
      const form = await post({ 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'text/plain' }, '{}');
      expect([form.status, form.body.code]).toEqual([403, 'ORIGIN_REQUIRED']);
      const empty = await product.call('post', '/api/doors/open');
      expect(empty.status).toBe(200);
    });

    it('never needs them to read', async () => {
      const answer = await product.get('/api/doors/open').set('Sec-Fetch-Site', 'cross-site');
      expect(answer.status).toBe(200);
    });
  });

  it('sends the headers that keep a browser strict, and nothing to store', async () => {
    const { headers } = await product.get('/api/doors/open');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

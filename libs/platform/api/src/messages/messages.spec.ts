import { Body, Controller, Get, HttpException, Module, Post, Query } from '@nestjs/common';
import { RuleViolation } from '@rinnakkain/domain';
import { TestProduct } from '../testing';
import { Public } from '../access/requires';
import { WithoutWork } from '../database/without-work';
import {
  DayField,
  EmailField,
  FlagField,
  IdField,
  IdsField,
  InstantField,
  KeyField,
  KeysField,
  ListField,
  ObjectField,
  PhoneField,
  TextField,
  TextsField,
  TimeField,
  WholeField,
} from './fields';
import { ListQuery } from './lists';
import { pick } from './response.interceptor';
import { Returns } from './returns';

class Inner {
  @TextField('Name', { max: 5 })
  name: string;
}

class Everything {
  @TextField('Text', { max: 10, optional: true })
  text?: string;
  @TextField('May be emptied', { max: 10, optional: true, nullable: true })
  emptied?: string | null;
  @EmailField('Address', { optional: true })
  email?: string;
  @PhoneField('Number', { optional: true })
  phone?: string;
  @DayField('Day', { optional: true })
  day?: string;
  @TimeField('Time', { optional: true })
  time?: string;
  @InstantField('Instant', { optional: true })
  instant?: string;
  @WholeField('Number', { min: 1, max: 9, optional: true })
  whole?: number;
  @FlagField('Yes or no', { optional: true })
  flag?: boolean;
  @IdField('Id', { optional: true })
  id?: string;
  @IdsField('Ids', { max: 2, optional: true })
  ids?: string[];
  @KeyField('Key', ['a', 'b'], { optional: true })
  key?: string;
  @KeysField('Keys', ['a', 'b'], { optional: true })
  keys?: string[];
  @TextsField('Texts', { max: 2, maxLength: 3, optional: true })
  texts?: string[];
  @ListField('List', () => Inner, { max: 2, optional: true })
  list?: Inner[];
  @ObjectField('Object', () => Inner, { optional: true })
  object?: Inner;
}

class Needed {
  @TextField('Text', { max: 10 })
  text: string;
  @WholeField('Number or null', { min: 0, max: 9, nullable: true })
  whole: number | null;
}

class NumberQuery extends ListQuery {
  @FlagField('Filter', { optional: true, query: true })
  flag?: boolean;
}

class Echo {
  @ObjectField('What arrived', () => Everything, { optional: true })
  got?: Everything;
  @WholeField('Version', { min: 1, max: 9, optional: true })
  version?: number;
}

@Controller('api/try')
class Tries {
  @Post('everything')
  @Public('to try it')
  @WithoutWork()
  @Returns(Echo)
  everything(@Body() got: Everything): Echo {
    return { got };
  }

  @Post('needed')
  @Public('to try it')
  @WithoutWork()
  @Returns(Echo)
  needed(@Body() body: Needed): Echo {
    return { got: { text: body.text } };
  }

  @Get('query')
  @Public('to try it')
  @WithoutWork()
  @Returns(Echo)
  query(@Query() query: NumberQuery): Echo {
    return { got: { whole: query.page, flag: query.flag } };
  }

  @Get('entity')
  @Public('to try it')
  @WithoutWork()
  @Returns(Echo)
  entity(): Echo {
    return {
      version: 3,
      got: { text: 'ok', passwordHash: 'secret', object: { name: 'x', note: 'secret' } },
    } as Echo;
  }

  @Get('fails')
  @Public('to try it')
  @WithoutWork()
  @Returns(Echo)
  fails(@Query() query: ListQuery): Echo {
    if (query.q === 'rule') throw new RuleViolation('PLACE_TAKEN', { free: 0 });
    if (query.q === 'teapot') throw new HttpException('Sofia Näyte', 418);
    throw new Error('connection to Sofia Näyte failed');
  }

  @Get('undeclared')
  @Public('to try it')
  @WithoutWork()
  undeclared(): object {
    return { name: 'Sofia Näyte' };
  }
}

@Module({ controllers: [Tries] })
class TriesModule {}

describe('messages', () => {
  let product: TestProduct;

  beforeAll(async () => {
    product = await TestProduct.start([TriesModule], []);
  });
  afterAll(() => product.stop());

  const errorsOf = async (body: object, route = 'everything'): Promise<string[]> => {
    const answer = await product.post(`/api/try/${route}`).send(body);
    const { errors = [] } = answer.body as { errors?: { pointer: string; code: string }[] };
    return [String(answer.status), ...errors.map(({ pointer, code }) => `${pointer} ${code}`)];
  };

  it.each([
    [{ text: 'elevenchars' }, '/text TOO_LONG'],
    [{ text: 1 }, '/text NOT_TEXT'],
    [{ text: 'a\u0000b' }, '/text MALFORMED'],
    [{ text: null }, '/text NOT_TEXT'],
    [{ email: 'sofia' }, '/email NOT_AN_EMAIL'],
    [{ email: 'a@b@c.fi' }, '/email NOT_AN_EMAIL'],
    [{ phone: '040 123' }, '/phone NOT_A_PHONE_NUMBER'],
    [{ phone: '+1234567890123456' }, '/phone NOT_A_PHONE_NUMBER'],
    [{ day: '2026-02-30' }, '/day NOT_A_DAY'],
    [{ day: '24.11.2026' }, '/day NOT_A_DAY'],
    [{ time: '24:00' }, '/time NOT_A_TIME'],
    [{ instant: 'now' }, '/instant MALFORMED'],
    [{ whole: 10 }, '/whole OUT_OF_RANGE'],
    [{ whole: '5' }, '/whole NOT_A_NUMBER'],
    [{ whole: 1.5 }, '/whole NOT_A_NUMBER'],
    [{ flag: 'false' }, '/flag NOT_A_BOOLEAN'],
    [{ id: '42' }, '/id MALFORMED'],
    [{ ids: 'x' }, '/ids NOT_A_LIST'],
    [{ key: 'c' }, '/key NOT_ALLOWED_VALUE'],
    [{ keys: ['a', 'a'] }, '/keys REPEATED'],
    [{ texts: ['long'] }, '/texts TOO_LONG'],
    [{ texts: [1] }, '/texts NOT_TEXT'],
    [{ list: [{ name: 'short' }, { name: 'too long' }] }, '/list/1/name TOO_LONG'],
    [{ list: [{}] }, '/list/0/name REQUIRED'],
    [{ list: ['x'] }, undefined],
    [{ list: [[{ name: 'x' }]] }, '/list MALFORMED'],
    [{ list: [[]] }, '/list MALFORMED'],
    [{ object: [] }, '/object MALFORMED'],
    [{ object: { name: 'x', more: 1 } }, '/object/more UNKNOWN_FIELD'],
    [{ admin: true }, '/admin UNKNOWN_FIELD'],
    [{ 'a/b~c': 1 }, '/a~1b~0c UNKNOWN_FIELD'],
    [{ ['x'.repeat(7000)]: 1 }, `/${'x'.repeat(80)} UNKNOWN_FIELD`],
  ])('refuse %j at the field', async (body, expected) => {
    const [status, ...errors] = await errorsOf(body);
    expect(status).toBe('422');
    if (expected) expect(errors).toContain(expected);
  });

  it('refuse what is missing, and tell null from missing', async () => {
    expect(await errorsOf({}, 'needed')).toEqual(['422', '/text REQUIRED', '/whole REQUIRED']);
    expect(await errorsOf({ text: ' ', whole: null }, 'needed')).toEqual(['422', '/text REQUIRED']);
    expect(await errorsOf({ text: 'x', whole: null }, 'needed')).toEqual(['200']);
  });

  it('tidy what they take: trimmed, one form of letters, digits of a number', async () => {
    const { body } = await product
      .post('/api/try/everything')
      .send({ text: '  A\u030a ', phone: '+358 40-123 45', emptied: null, list: [{ name: ' x ' }] });
    expect(body.got).toEqual({ text: 'Å', phone: '+3584012345', emptied: null, list: [{ name: 'x' }] });
  });

  it('refuse a lone surrogate, a deep body, a body that is no object and one that is too large', async () => {
    expect(await errorsOf({ text: '\ud800' })).toEqual(['422', '/text MALFORMED']);
    const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;
    const send = async (body: string): Promise<number> =>
      (await product.post('/api/try/everything').type('json').send(body)).status;
    expect([await send(deep), await send('[]'), await send('{'), await send('"x"')]).toEqual([
      422, 422, 422, 422,
    ]);
    expect(await send(JSON.stringify({ text: 'x'.repeat(200_000) }))).toBe(413);
  });

  it('never let a prototype through', async () => {
    for (const body of [
      '{"__proto__":{"flag":true}}',
      '{"constructor":{"x":1}}',
      '{"object":{"__proto__":{}}}',
    ]) {
      const answer = await product.post('/api/try/everything').type('json').send(body);
      expect([body, answer.status]).toEqual([body, 422]);
    }
    for (const name of ['__proto__', 'constructor'])
      expect([name, (await product.get(`/api/try/query?${name}=1`)).status]).toEqual([name, 422]);
    expect(({} as { flag?: boolean }).flag).toBeUndefined();
  });

  it('take numbers and flags of a query by their form, never by a guess', async () => {
    expect((await product.get('/api/try/query?page=2&flag=false')).body.got).toEqual({
      whole: 2,
      flag: false,
    });
    for (const query of [
      'page=0',
      'page=1e3',
      'pageSize=101',
      'flag=yes',
      'page=1&page=2',
      'sort=x',
      'page[]=1',
    ])
      expect([query, (await product.get(`/api/try/query?${query}`)).status]).toEqual([query, 422]);
  });

  it('take no query where none is declared', async () => {
    expect((await product.get('/api/try/entity?more=1')).body.errors).toEqual([
      { pointer: '/more', code: 'UNKNOWN_FIELD' },
    ]);
  });

  it('know an id in one spelling', async () => {
    const id = 'ABCDEF00-0000-4000-8000-00000000000A';
    const { body } = await product.post('/api/try/everything').send({ id, ids: [id] });
    expect(body.got).toEqual({ id: id.toLowerCase(), ids: [id.toLowerCase()] });
    expect(await errorsOf({ ids: [id, id.toLowerCase()] })).toEqual(['422', '/ids REPEATED']);
  });

  it('let out declared fields only, all the way down, with the version as ETag', async () => {
    const { text, headers } = await product.get('/api/try/entity');
    expect(JSON.parse(text)).toEqual({ version: 3, got: { text: 'ok', object: { name: 'x' } } });
    expect(headers['etag']).toBe('"3"');
  });

  it('turn instants into text and keep null apart from nothing', () => {
    expect(
      pick(Everything, { instant: new Date('2026-11-24T08:00:00Z'), emptied: null, day: undefined }),
    ).toEqual({
      instant: '2026-11-24T08:00:00.000Z',
      emptied: null,
    });
  });

  it('are declared by every route: without it nothing leaves', async () => {
    const answer = await product.get('/api/try/undeclared');
    expect([answer.status, answer.text.includes('Sofia')]).toEqual([500, false]);
  });

  it('are problems with a code when something is wrong, and say nothing of the cause', async () => {
    const rule = await product.get('/api/try/fails?q=rule');
    expect([rule.status, rule.body]).toEqual([
      409,
      { type: 'about:blank', title: 'PLACE_TAKEN', status: 409, code: 'PLACE_TAKEN', details: { free: 0 } },
    ]);
    expect(rule.headers['content-type']).toContain('application/problem+json');
    const failed = await product.get('/api/try/fails');
    expect([failed.status, failed.body.code, failed.body.requestId]).toEqual([
      500,
      'INTERNAL',
      failed.headers['x-request-id'],
    ]);
    const other = await product.get('/api/try/fails?q=teapot');
    expect([other.status, other.body.code, `${failed.text}${other.text}`.includes('Sofia')]).toEqual([
      418,
      'INVALID',
      false,
    ]);
    expect((await product.get('/api/nowhere')).body.code).toBe('NOT_FOUND');
  });
});

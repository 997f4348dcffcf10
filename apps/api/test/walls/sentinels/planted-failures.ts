import { Body, Controller, Post } from '@nestjs/common';
import { Log, Public, Returns, TextField, WithoutWork } from '@rinnakkain/platform-api';
import { DataSource } from 'typeorm';
import type { BuiltWorld } from '../world';

class PlantedRequest {
  @TextField('How to fail', { max: 60 })
  how: string;

  @TextField('What must never be logged', { max: 300 })
  text: string;
}

const causedBy = (text: string): Error => new Error(text, { cause: new Error(text) });

const HOW: Readonly<Record<string, (text: string, database: DataSource) => unknown>> = {
  'an error that quotes': (text) => {
    throw causedBy(`No place for ${text}`);
  },
  'something else than an error': (text) => {
    // What a careless library throws.
    throw { message: text, toString: () => text } as unknown as Error;
  },
  'an error with fields': (text) => {
    throw Object.assign(new TypeError(text), { email: text, query: text, parameters: [text] });
  },
  'a parameter': (text, database) => database.query('select $1::uuid', [text]),
  'a statement': (text, database) => database.query(`select "${text}"`),
  'a text in a statement': (text, database) => database.query(`select '${text}'::integer`),
  'a name': (text, database) => database.query('select * from platform.find_account($1, $1)', [text]),
};

/** Ways in which a handler fails. */
export const FAILURES = Object.keys(HOW);

/** A route that fails with what it was given in the words of its error. */
@Controller('api/planted-failures')
export class PlantedFailures {
  constructor(private readonly database: DataSource) {}

  /** Writes a token into the log, where it has to be found. */
  static word(world: BuiltWorld): void {
    world.product.app.get(Log).event(world.sentinels[0]?.token ?? '');
  }

  @Post()
  @Public('a failure, planted')
  @WithoutWork()
  @Returns(null)
  async fail(@Body() { how, text }: PlantedRequest): Promise<void> {
    await HOW[how]?.(text, this.database);
  }
}

/** Requests with tokens in every part of them that end in every kind of refusal and failure. */
export async function failInEveryWay(world: BuiltWorld): Promise<void> {
  const seeker = world.thing('seeker', 'running', 'unit');
  const row = world.book.row(world.subjectOf(seeker));
  row.is(seeker);
  const word = (): string => row.words('people.exclusion.name_print');
  const path = `/api/seekers/${seeker.id}`;
  for (const how of FAILURES)
    await world.send('coordinator', 'POST', '/api/planted-failures', { how, text: word() });
  const refused: readonly [method: string, path: string, body?: unknown, headers?: Record<string, string>][] =
    [
      ['GET', `/api/${word()}`],
      ['GET', `/api/seekers/${word()}`],
      ['GET', `/api/seekers?q=${word()}&${word()}=${word()}`],
      ['GET', `/api/seekers?sort=${word()}`],
      ['GET', `/${word()}%ff`],
      ['POST', '/api/seekers', { [word()]: word(), alias: word(), birthDecade: word(), wishes: [word()] }],
      ['POST', '/api/seekers', `{"alias": "${word()}`],
      ['POST', '/api/seekers', word(), { 'content-type': word() }],
      [
        'POST',
        '/api/seekers',
        { alias: word() },
        { 'sec-fetch-site': 'cross-site', origin: `https://${word()}.invalid` },
      ],
      ['POST', `${path}/notes`, { kind: 'other', text: word().repeat(60) }],
      ['PATCH', path, { alias: word() }, { 'if-match': word() }],
      ['PATCH', path, { alias: word() }, { 'if-match': '"1"' }],
      ['POST', `${path}/transitions`, { action: word() }, { 'if-match': '"1"' }],
      ['POST', '/api/relationships', { seekerId: seeker.id, volunteerId: word() }],
      ['GET', '/api/me', undefined, { cookie: `__Host-rinnakkain=${word()}; ${word()}=1` }],
      ['POST', '/api/sign-in', { email: `${word()}@esimerkki.invalid`, password: word() }],
      ['POST', '/api/invitations/look', { token: word() }],
    ];
  for (const [method, address, body, headers] of refused) {
    const { status } = await world.send('coordinator', method, address, body, headers);
    if (status < 400) throw new Error(`${method} ${address} was taken: ${status}`);
  }
  const name = world.book.sentinels.find(
    ({ column, thing }) =>
      column === 'platform.unit.name' && thing.relation === 'third' && thing.place === 'organisation',
  );
  const again = { name: `Päihdetyö ${name?.token}` };
  const { status } = await world.send('administrator', 'POST', '/api/units', again);
  if (status < 400) throw new Error(`A second unit of the same name: ${status}`);
}

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { node24, toolEnvironment, workspaceRoot } from '../workspace.mjs';

const places = {
  context: 'libs/people/api/src/canary.ts',
  api: 'libs/platform/api/src/canary.ts',
  page: 'libs/people/dashboard/src/canary.ts',
};

const component = (template) => `import { Component } from '@angular/core';
@Component({ selector: 'rk-canary', template: '${template}' })
export class Canary {
  n = '';
}`;

/** [where, a word of the reason, lines that are refused, lines that say the same as they should]. */
const samples = [
  [
    'context',
    '@Res',
    'class A { a(@Res() r: unknown) { return r; } }',
    'class A { a(@Body() r: unknown) { return r; } }',
  ],
  [
    'context',
    '@Res',
    'class A { a(@Next() r: unknown) { return r; } }',
    'class A { a(@Param() r: unknown) { return r; } }',
  ],
  ['context', '@All', "class A { @All('x') a() {} }", "class A { @Get('x') a() {} }"],
  [
    'api',
    'injected repository',
    'class A { constructor(@InjectRepository(B) b: unknown) {} }',
    'class A { constructor(@Inject(B) b: unknown) {} }',
  ],
  [
    'context',
    'Use the unit of work',
    "import { InjectRepository } from '@nestjs/typeorm';",
    "import { UnitOfWork } from '@rinnakkain/platform-api';",
  ],
  [
    'context',
    'Use the unit of work',
    "import { DataSource } from 'typeorm';",
    "import { Column } from 'typeorm';",
  ],
  [
    'context',
    'Use the unit of work',
    "import { Client } from 'pg';",
    "import { randomUUID } from 'node:crypto';",
  ],
  ['context', 'Use the unit of work', 'a.getRepository(B);', 'a.rows(B);'],
  ['context', 'Use the unit of work', 'a.createQueryBuilder();', 'a.insert(B, { c });'],
  ['api', 'An empty condition', 'a.findBy({});', 'a.findBy({ id });'],
  ['api', 'An empty condition', 'a.findOneBy([]);', 'a.findOneBy([{ id }]);'],
  ['api', 'An empty condition', 'a.delete({});', 'a.delete(id);'],
  ['api', 'An empty condition', 'a.findOne({ where: {} });', 'a.findOne({ where: { id } });'],
  ['api', 'A condition is written here', 'a.findOneBy(query);', 'a.findOneBy({ name: query.name });'],
  [
    'api',
    'Conditions, columns and order',
    'a.find({ where: query });',
    'a.find({ where: { name: query.name } });',
  ],
  [
    'api',
    'Conditions, columns and order',
    'a.find({ order: query.sort });',
    "a.find({ order: { name: 'ASC' } });",
  ],
  ['api', 'Conditions, columns and order', 'a.find({ select });', "a.find({ select: ['name'] });"],
  [
    'api',
    'Conditions, columns and order',
    'a.find({ relations: query.with });',
    "a.find({ relations: ['unit'] });",
  ],
  ['api', 'Conditions, columns and order', 'a.find({ where: { ...query } });', 'a.find({ where: { id } });'],
  ['api', 'An injection runs', 'a.orderBy(query.sort);', "a.orderBy('t.name');"],
  ['api', 'An injection runs', 'a.addSelect(`t.${b}`);', 'a.addSelect(`t.name`);'],
  ['api', 'An injection runs', "a.where('t.name = ' + b);", "a.where('t.name = :b', { b });"],
  ['api', 'An injection runs', 'a.andWhere(`t.name = ${b}`);', "a.andWhere('t.name = :b', { b });"],
  ['api', 'An injection runs', 'a.groupBy(b);', "a.groupBy('t.name');"],
  ['api', 'An injection runs', 'a.having(b);', "a.having('count(*) > 1');"],
  ['api', 'Write column by column', 'a.save(body);', 'a.update(B, id, 1, { name: body.name });'],
  ['api', 'Write column by column', 'a.merge(b, body);', 'a.insert(B, { name: body.name });'],
  ['api', 'Write column by column', 'a.upsert(body, c);', 'a.update(B, id, 1, { name: body.name });'],
  [
    'api',
    'Migrations alone',
    'export const b = { synchronize: true };',
    'export const b = { synchronize: false };',
  ],
  ['api', 'Migrations alone', 'export const b = { cascade: true };', 'export const b = { cascade: false };'],
  [
    'api',
    'nothing is guessed',
    'export const b = { enableImplicitConversion: true };',
    'export const b = { transform: true };',
  ],
  [
    'api',
    'must throw',
    "export const b = { invalidWhereValuesBehavior: 'ignore' };",
    "export const b = { type: 'postgres' };",
  ],
  [
    'context',
    'Start from ${scoped(',
    'export const b = sql`select 1 from people.seeker s`;',
    "export const b = sql`select 1 from ${scoped('people.seeker', 's')}`;",
  ],
  [
    'context',
    'Start from ${scoped(',
    "export const b = 'update support.session set note = null';",
    "export const b = 'an update of support';",
  ],
  [
    'context',
    'Start from ${scoped(',
    'export const b = sql`select 1 from x join people.volunteer v on true`;',
    'export const b = sql`select 1 from people.own_volunteer_ids() v`;',
  ],
  [
    'context',
    'Only words of our own',
    'export const b = constant(query.sort);',
    'export const b = constant(ORDERS[query.sort]);',
  ],
  [
    'context',
    'Only words of our own',
    'export const b = constant(words);',
    "export const b = constant('t.id');",
  ],
  [
    'context',
    'Only words of our own',
    'export const b = constant(`order by ${query.sort}`);',
    'export const b = constant(`order by t.id`);',
  ],
  ['context', 'Only words of our own', 'export const b = new Sql([c], []);', 'export const b = sql`${c}`;'],
  ['page', 'past the sanitizer', 'a.bypassSecurityTrustHtml(b);', 'a.sanitize(b);'],
  ['page', 'past the sanitizer', "a['bypassSecurityTrustUrl'](b);", "a['sanitize'](b);"],
  ['page', 'never HTML', 'a.innerHTML = b;', 'a.textContent = b;'],
  ['page', 'never HTML', "a['outerHTML'] = b;", "a['textContent'] = b;"],
  ['page', 'never HTML', 'a.srcdoc = b;', 'a.src = b;'],
  ['page', 'never HTML', "a.insertAdjacentHTML('beforeend', b);", 'a.append(b);'],
  ['page', 'never HTML', "a.setProperty(b, 'innerHTML', c);", "a.setProperty(b, 'title', c);"],
  ['page', 'never HTML', "export const b = { '[innerHTML]': c };", "export const b = { '[title]': c };"],
  ['page', 'never HTML', 'document.write(b);', 'document.append(b);'],
  ['page', 'never HTML', component('<p [innerHTML]="n"></p>'), component('<p [title]="n"></p>')],
  ['page', 'never HTML', component('<iframe [srcdoc]="n"></iframe>'), component('<p>{{ n }}</p>')],
  [
    'page',
    'keeps what is typed',
    component('<input type="search" />'),
    component('<input autocomplete="off" />'),
  ],
  [
    'page',
    'keeps what is typed',
    component('<textarea></textarea>'),
    component('<textarea rkInput></textarea>'),
  ],
  ['page', 'becomes code', 'eval(b);', 'JSON.parse(b);'],
  ['page', 'becomes code', 'export const b = new Function(c);', 'export const b = new Map(c);'],
  ['page', 'becomes code', "setTimeout('b()', 1);", 'setTimeout(b, 1);'],
];

describe('a way around the walls, or into the page', () => {
  let said;
  beforeAll(() => {
    const input = samples.flatMap(([place, , bad, good]) =>
      [bad, good].map((text) => ({ file: places[place], text: `${text}\n` })),
    );
    said = JSON.parse(
      execFileSync(node24(), [join(workspaceRoot, 'tools', 'lint', 'lint-samples.mjs')], {
        cwd: workspaceRoot,
        env: toolEnvironment(),
        input: JSON.stringify(input),
        encoding: 'utf8',
      }),
    ).map((messages) => messages.filter((message) => message.startsWith('no-restricted-')));
  });

  it.each(samples.map((sample, i) => [sample[2], sample[3], sample[1], i]))(
    'is refused: %s and not: %s',
    (_bad, _good, reason, i) => {
      expect(said[2 * i]).toContainEqual(expect.stringContaining(reason));
      expect(said[2 * i + 1]).toEqual([]);
    },
  );

  it('is each reason of its own', () => {
    expect(new Set(samples.map(([, reason]) => reason)).size).toBeGreaterThan(12);
  });
});

import { joined, constant, sql } from './sql';

describe('the sql tag', () => {
  it('binds every value and puts pieces in place', () => {
    const inner = sql`b = ${2}`;
    expect(sql`select 1 where a = ${1} and ${inner} and c = ${'3'}`.compile()).toEqual({
      text: 'select 1 where a = $1 and b = $2 and c = $3',
      values: [1, 2, '3'],
    });
    expect(joined([sql`a = ${1}`, sql`b = ${2}`], ' and ').compile()).toEqual({
      text: 'a = $1 and b = $2',
      values: [1, 2],
    });
    expect(sql`select ${constant('now()')}`.compile().text).toBe('select now()');
  });

  it('never lets a value become SQL', () => {
    const { text, values } = sql`select ${"'; drop table people.volunteer; --"}`.compile();
    expect([text, values]).toEqual(['select $1', ["'; drop table people.volunteer; --"]]);
  });

  it.each([
    () => sql`select * from people.volunteer`,
    () => sql`select * from people.volunteer v where v.id = ${1}`,
    () => sql`select 1 from (select 1) x join support.session s on true`,
    () => sql`select 1 from (select 1) x, people.seeker s`,
    () => sql`select 1 from only people.seeker`,
    () => sql`select 1 from "people"."seeker"`,
    () => sql`update platform.membership set role = ${'coordinator'}`,
    () => sql`insert into people.task (id) values (${1})`,
    () => sql`delete from oversight.audit_entry`,
    () => sql`SELECT * FROM People.Volunteer`,
    () => sql`table people.volunteer`,
  ])('refuses a tenant table named as it stands (%#)', (query) => {
    expect(query).toThrow(/through scoped\('/);
  });

  it.each([
    () => sql`select * from platform.find_account(${'x'})`,
    () => sql`select platform.set_up (${'x'})`,
    () => sql`select * from pg_class`,
    () => sql`select v.state from ${constant('x')} v`,
  ])('lets functions and other things pass (%#)', (query) => {
    expect(query).not.toThrow();
  });
});

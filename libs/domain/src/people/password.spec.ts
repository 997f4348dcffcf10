import { passwordWeakness, plainPassword } from './password';

const around = ['Esimerkkilän vertaistuki ry', 'Maija Meikäläinen', 'maija.meikalainen@esimerkkila.invalid'];
const weakness = (password: string) => passwordWeakness(password, around);

describe('A password', () => {
  it.each([
    'sininen pilvi kaatuu hiljaa',
    'Violetti-kuusi-soutaa-9-kertaa',
    '15 merkkiä riittää kyllä',
    'r7#Kq!vZp2&mWx9',
    '雪が静かに降る夜に犬が吠えている',
    'kissa istuu vanhan navetan katolla',
  ])('does: %s', (password) => {
    expect(weakness(password)).toBeNull();
  });

  it.each([
    ['lyhyt salasana', 'too_short'],
    ['x'.repeat(129), 'too_long'],
    ['correct horse battery staple', 'common'],
    ['salasana salasana', 'common'],
    ['Password2026!!!', 'common'],
    ['Tervetuloa123456', 'common'],
    ['rinnakkain-demo', 'context'],
    ['Maija-Meikäläinen-1985', 'context'],
    ['esimerkkila2026!', 'context'],
    ['aaaaaaaaaaaaaaaaaaaa', 'pattern'],
    ['abcabcabcabcabcabc', 'pattern'],
    ['pilvi7pilvi7pilvi7', 'pattern'],
    ['qwertyuiopasdfghjkl', 'pattern'],
    ['1234567890987654321', 'pattern'],
    ['poiuytrewq0987654321', 'pattern'],
  ])('does not: %s (%s)', (password, why) => {
    expect(weakness(password)).toBe(why);
  });

  it('is counted in characters after normalising', () => {
    expect(plainPassword('e\u0301')).toBe('é');
    expect(weakness('e\u0301'.repeat(14))).toBe('too_short');
    expect(weakness('👋🌲🐶🌊🍎🎈🚲📚🎻🧦🪁🌙🔑🧩')).toBe('too_short');
  });
});

import { distanceOf } from './fits';

describe('What is typed', () => {
  it.each([
    ['tuen hak', 'Tuen hakijat', 1],
    ['TUEN', 'Tuen hakijat', 0],
    ['hak tuen', 'Tuen hakijat', 1],
    ['kijat', 'Tuen hakijat', 2],
    ['', 'Tuen hakijat', 0],
    ['tuen x', 'Tuen hakijat', Infinity],
    ['tuen hakijatx', 'Tuen hakijat', Infinity],
  ])('(%s) is found in %s', (typed, name, distance) => {
    expect(distanceOf(typed, name)).toBe(distance);
  });

  it.each([
    ['paivakirja', 'Päiväkirja', 0],
    ['päivakirja', 'Päiväkirja', 0],
    ['yksikot', 'Yksiköt', 0],
    ['aland', 'Åland', 0],
    ['Sa\u0308ä', 'Sää', 0],
    ['ä', 'Avoimet', Infinity],
    ['å', 'Ääni', Infinity],
    ['ö', 'Ohje', Infinity],
  ])('(%s) without its dots finds %s, and with them nothing else', (typed, name, distance) => {
    expect(distanceOf(typed, name)).toBe(distance);
  });
});

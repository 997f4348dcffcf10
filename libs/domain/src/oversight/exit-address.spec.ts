import { exitAddressErrors } from './exit-address';

const wrong = (address: string): (string | undefined)[] =>
  exitAddressErrors(address, '/exitAddress').map(({ code }) => code);

describe('The address one leaves to in a hurry', () => {
  it.each(['https://saa.example', 'https://www.saa.example/tanaan?paikka=tampere', 'https://saa.example/'])(
    'may be %s',
    (address) => expect(wrong(address)).toEqual([]),
  );

  it.each([
    'http://saa.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '//saa.example',
    'https://localhost',
    'https://127.0.0.1/',
    'https://who:secret@saa.example/',
    'https://saa.example/a b',
    'https://saa.example/#tuki',
    'https://saa.example/"><script>',
    'saa.example',
    '',
  ])('is never %s', (address) => expect(wrong(address)).toEqual(['MALFORMED']));

  it('is not endless', () => {
    expect(wrong(`https://saa.example/${'x'.repeat(300)}`)).toEqual(['TOO_LONG']);
  });
});

import { promisify } from 'node:util';
import { isPublicAddress, SourceAccess } from './source-access';

describe('What may be fetched', () => {
  const access = new SourceAccess();

  it.each([
    'https://bmlt.kuvitelma.invalid/main_server/client_interface/json/?switcher=GetSearchResults',
    'https://www.kuvitelma.invalid/wp-json/wp/v2/kokoukset',
  ])('is https by name: %s', (url) => {
    expect(access.addressOf(url)?.href).toBe(url);
  });

  it.each([
    'http://kuvitelma.invalid/',
    'ftp://kuvitelma.invalid/',
    'file:///etc/passwd',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://db/',
    'https://kuvitelma.invalid:8443/',
    'https://user:pass@kuvitelma.invalid/',
    'javascript:alert(1)',
    'ei osoite',
  ])('is never %s', (url) => {
    expect(access.addressOf(url)).toBeNull();
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    'fe80::1',
    'fc00::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'ff02::1',
    'kuvitelma.invalid',
  ])('does not lie at %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('may lie at %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('is refused where a name leads to this machine, at the moment of connecting', async () => {
    const find = promisify(
      access.lookup as (name: string, options: object, done: (error: Error | null) => void) => void,
    );
    await expect(find('localhost', { all: true })).rejects.toMatchObject({ code: 'EACCES' });
  });
});

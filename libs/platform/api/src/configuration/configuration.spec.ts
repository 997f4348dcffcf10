import { BadSetting, Configuration } from './configuration';

const good = {
  DATABASE_URL: 'postgres://owner:secret@localhost:5432/rinnakkain',
  DATABASE_RUNTIME_URL: 'postgres://runtime:secret@localhost:5432/rinnakkain',
  KEY_FILE: '/var/lib/rinnakkain/key',
};

describe('the settings', () => {
  it('are few: the rest has a default', () => {
    expect(new Configuration(good)).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      demo: false,
      publicUrl: null,
      trustedProxies: [],
      logLevel: 'info',
      dashboardFolder: null,
    });
  });

  it('are read as they are given', () => {
    const given = {
      ...good,
      PORT: '8080',
      HOST: 'localhost',
      DEMO: 'on',
      PUBLIC_URL: 'http://localhost:8080',
      LOG_LEVEL: 'warn',
    };
    expect(new Configuration(given)).toMatchObject({
      port: 8080,
      host: 'localhost',
      demo: true,
      logLevel: 'warn',
    });
    expect(
      new Configuration({ ...good, TRUSTED_PROXIES: '10.7.0.2, fd00::/64, 172.30.0.0/24' }).trustedProxies,
    ).toEqual(['10.7.0.2', 'fd00::/64', '172.30.0.0/24']);
    expect(new Configuration(given).publicUrl?.origin).toBe('http://localhost:8080');
    expect(
      new Configuration({ ...good, PUBLIC_URL: 'https://tuki.esimerkki.invalid' }).publicUrl?.protocol,
    ).toBe('https:');
  });

  it.each([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '80.5' }],
    ['DATABASE_URL', { DATABASE_URL: undefined }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x' }],
    ['DATABASE_RUNTIME_URL', { DATABASE_RUNTIME_URL: '' }],
    ['DATABASE_RUNTIME_URL', { DATABASE_RUNTIME_URL: 'not an address' }],
    ['DATABASE_RUNTIME_URL', { DATABASE_RUNTIME_URL: good.DATABASE_URL }],
    ['KEY_FILE', { KEY_FILE: ' ' }],
    ['DEMO', { DEMO: 'maybe' }],
    ['DEMO', { DEMO: 'on', HOST: '0.0.0.0' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'tuki.esimerkki.invalid' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://tuki.esimerkki.invalid' }],
    ['EXIT_URL', { EXIT_URL: 'saa.example' }],
    ['EXIT_URL', { EXIT_URL: 'http://saa.example' }],
    ['EXIT_URL', { EXIT_URL: 'https://who:secret@saa.example' }],
    ['EXIT_URL', { EXIT_URL: 'javascript:alert(1)' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'true' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '1' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '0.0.0.0/0' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '::/0' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.1/33' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.1,' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['SMTP_URL', { SMTP_URL: 'mail.esimerkki.invalid', MAIL_FROM: 'viestit@esimerkki.invalid' }],
    ['SMTP_URL', { SMTP_URL: 'http://mail.esimerkki.invalid', MAIL_FROM: 'viestit@esimerkki.invalid' }],
    ['SMTP_URL', { SMTP_URL: 'smtp://', MAIL_FROM: 'viestit@esimerkki.invalid' }],
    ['SMTP_URL', { SMTP_URL: 'smtp://name@mail.esimerkki.invalid', MAIL_FROM: 'viestit@esimerkki.invalid' }],
    [
      'SMTP_URL',
      { SMTP_URL: 'smtp://mail.esimerkki.invalid?pool=true', MAIL_FROM: 'viestit@esimerkki.invalid' },
    ],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.esimerkki.invalid' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.esimerkki.invalid', MAIL_FROM: 'nobody' }],
    ['MAIL_FROM', { MAIL_FROM: 'A <a@b.fi>, b@c.fi' }],
  ])('stop the start by the name of %s when it is %j', (name, bad) => {
    const start = (): Configuration => new Configuration({ ...good, ...bad });
    expect(start).toThrow(BadSetting);
    expect(start).toThrow(new RegExp(`^${name}: expected .{2,}`));
  });

  it('hand mail over encrypted, unless the server is on this machine', () => {
    const smtp = (url: string) =>
      new Configuration({ ...good, SMTP_URL: url, MAIL_FROM: 'Viestit <viestit@esimerkki.invalid>' }).smtp;
    expect(smtp('smtp://posti:p%40ss@mail.esimerkki.invalid')).toEqual({
      host: 'mail.esimerkki.invalid',
      port: 587,
      secure: false,
      requireTLS: true,
      auth: { user: 'posti', pass: 'p@ss' },
    });
    expect(smtp('smtps://mail.esimerkki.invalid')).toMatchObject({
      port: 465,
      secure: true,
      requireTLS: false,
    });
    expect(smtp('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, requireTLS: false });
    expect(new Configuration(good)).toMatchObject({ smtp: null, mailFrom: null });
  });

  it('never repeat a password in what they say', () => {
    expect(() => new Configuration({ ...good, DATABASE_RUNTIME_URL: good.DATABASE_URL })).not.toThrow(
      /secret/,
    );
  });
});

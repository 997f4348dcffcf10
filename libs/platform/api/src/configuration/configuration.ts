import { isIP, isIPv4 } from 'node:net';

/** A setting that cannot be used; stops the start with its name and what is expected. */
export class BadSetting extends Error {
  constructor(
    readonly setting: string,
    readonly expected: string,
  ) {
    super(`${setting}: expected ${expected}`);
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const DEMO_SIZE_NAMES = ['demo', 'M', 'L', 'XL', 'groups'] as const;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** True when the name reaches this machine only. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host) || /^127(\.\d{1,3}){3}$/.test(host);

/** How mail is handed over; as nodemailer takes it. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** Nothing is sent before the connection is encrypted; on this machine alone it need not be. */
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

/** The settings of the process, read from the environment once and checked; the operating guide lists them. */
export class Configuration {
  /** Port to listen on; 0 asks the system for a free one. */
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** Login that owns the database and migrates. */
  readonly databaseUrl: string;
  /** Login that serves; created by the owner on the first start when it may. */
  readonly runtimeUrl: string;
  /** File of the root key, outside the database. */
  readonly keyFile: string;
  /** Loads invented data into an empty database and shows the demo accounts. */
  readonly demo: boolean;
  /** How much of it; anything but `demo` is for measuring. */
  readonly demoSize: (typeof DEMO_SIZE_NAMES)[number];
  /** The address people use; null when unset (then a request's own host counts). */
  readonly publicUrl: URL | null;
  /** Where the quick exit of public pages leads unless an association chose otherwise; our own calendar when null. */
  readonly exitUrl: URL | null;
  /** Addresses or subnets of the reverse proxies in front; only they may say whom they speak for. */
  readonly trustedProxies: readonly string[];
  /** How much is logged. */
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** The server that takes mail; null when none is set, and nothing leaves. */
  readonly smtp: SmtpSettings | null;
  /** The sender of mail; null without a server. */
  readonly mailFrom: string | null;
  /** Folder of the built dashboard, or null when the API serves alone. */
  readonly dashboardFolder: string | null;

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
    this.port = wholeNumber('PORT', text('PORT') ?? '3000', 0, 65_535);
    this.host = text('HOST') ?? '127.0.0.1';
    this.databaseUrl = postgresUrl('DATABASE_URL', text('DATABASE_URL'));
    this.runtimeUrl = postgresUrl('DATABASE_RUNTIME_URL', text('DATABASE_RUNTIME_URL'));
    this.keyFile = required('KEY_FILE', text('KEY_FILE'), 'the path of the root key file');
    this.demo = onOrOff('DEMO', text('DEMO') ?? 'off');
    this.demoSize = oneOf('DEMO_SIZE', text('DEMO_SIZE') ?? 'demo', DEMO_SIZE_NAMES);
    this.publicUrl = publicUrl(text('PUBLIC_URL'));
    this.exitUrl = exitUrl(text('EXIT_URL'));
    this.trustedProxies = proxies(text('TRUSTED_PROXIES'));
    this.logLevel = oneOf('LOG_LEVEL', text('LOG_LEVEL') ?? 'info', LOG_LEVELS);
    this.smtp = smtpUrl(text('SMTP_URL'));
    this.mailFrom = mailFrom(text('MAIL_FROM'), this.smtp !== null);
    this.dashboardFolder = text('DASHBOARD_FOLDER') ?? null;
    if (this.demo && !isLoopback(this.host)) {
      throw new BadSetting(
        'DEMO',
        'off when HOST is not a loopback address, because everybody knows the demo passwords',
      );
    }
    if (new URL(this.databaseUrl).username === new URL(this.runtimeUrl).username) {
      throw new BadSetting('DATABASE_RUNTIME_URL', 'another login than DATABASE_URL, one that owns nothing');
    }
  }
}

function required(name: string, value: string | undefined, expected: string): string {
  if (value === undefined) throw new BadSetting(name, expected);
  return value;
}

function wholeNumber(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new BadSetting(name, `a whole number from ${least} to ${most}`);
  }
  return number;
}

function postgresUrl(name: string, value: string | undefined): string {
  const expected = 'a PostgreSQL address like postgres://login:password@host:5432/database';
  const given = required(name, value, expected);
  if (!URL.canParse(given) || !/^postgres(ql)?:$/.test(new URL(given).protocol))
    throw new BadSetting(name, expected);
  return given;
}

function onOrOff(name: string, value: string): boolean {
  if (['on', 'true', '1'].includes(value)) return true;
  if (['off', 'false', '0'].includes(value)) return false;
  throw new BadSetting(name, 'on or off');
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new BadSetting(name, `one of ${allowed.join(', ')}`);
  return found;
}

function publicUrl(value: string | undefined): URL | null {
  if (value === undefined) return null;
  const expected =
    'an https address, or http only for localhost: the session cookie is sent over a secure connection only';
  if (!URL.canParse(value)) throw new BadSetting('PUBLIC_URL', expected);
  const url = new URL(value);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new BadSetting('PUBLIC_URL', expected);
  }
  return url;
}

function exitUrl(value: string | undefined): URL | null {
  if (value === undefined) return null;
  const expected = 'an https address outside that tells nothing, or http for this machine only';
  if (!URL.canParse(value)) throw new BadSetting('EXIT_URL', expected);
  const url = new URL(value);
  const local = url.protocol === 'http:' && isLoopback(url.hostname);
  if ((url.protocol !== 'https:' && !local) || url.username || url.password)
    throw new BadSetting('EXIT_URL', expected);
  return url;
}

function smtpUrl(value: string | undefined): SmtpSettings | null {
  if (value === undefined) return null;
  const expected =
    'a mail server like smtp://login:password@host:587, or smtps://login:password@host:465 for TLS from the start';
  const url = URL.canParse(value) ? new URL(value) : null;
  if (
    !url ||
    !/^smtps?:$/.test(url.protocol) ||
    !url.hostname ||
    !/^\/?$/.test(url.pathname) ||
    url.search ||
    url.hash
  )
    throw new BadSetting('SMTP_URL', expected);
  if ((url.username === '') !== (url.password === '')) throw new BadSetting('SMTP_URL', expected);
  const secure = url.protocol === 'smtps:';
  const decoded = [url.username, url.password].map(decodedText);
  if (decoded.includes(null)) throw new BadSetting('SMTP_URL', expected);
  const [user, pass] = decoded;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !isLoopback(url.hostname),
    ...(user && pass ? { auth: { user, pass } } : {}),
  };
}

function decodedText(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function mailFrom(value: string | undefined, needed: boolean): string | null {
  const expected =
    'the sender of mail, like viestit@esimerkki.fi or "Viestit <viestit@esimerkki.fi>", when SMTP_URL is set';
  if (value === undefined) {
    if (needed) throw new BadSetting('MAIL_FROM', expected);
    return null;
  }
  if (!/^(?:[^<>"@\r\n]{1,60} <[^\s@<>"]+@[^\s@<>"]+>|[^\s@<>"]+@[^\s@<>"]+)$/.test(value))
    throw new BadSetting('MAIL_FROM', expected);
  return value;
}

/** Exact addresses or small subnets: whoever is trusted here can pretend to call from anywhere. */
function proxies(value: string | undefined): string[] {
  const given = value?.split(',').map((each) => each.trim()) ?? [];
  for (const each of given) {
    const [address = '', bits = '', ...more] = each.split('/');
    const [most, least] = isIPv4(address) ? [32, 16] : [128, 48];
    const small =
      !each.includes('/') || (/^\d+$/.test(bits) && Number(bits) >= least && Number(bits) <= most);
    if (!isIP(address) || !small || more.length > 0) {
      throw new BadSetting(
        'TRUSTED_PROXIES',
        'addresses of reverse proxies, or subnets of at most /16 (IPv4) or /48 (IPv6), with commas between',
      );
    }
  }
  return given;
}

import { FORM_HEADER } from '@rinnakkain/domain';
/** A way in which somebody else's page, or nobody's, sends a request that is good otherwise. */
export interface Forgery {
  readonly name: string;
  /** Sent as this method instead. */
  readonly method?: string;
  readonly query?: string;
  /** Instead of those of our own pages; `null` leaves one out. */
  readonly headers: Readonly<Record<string, string | null>>;
}

const none = { 'Sec-Fetch-Site': null, Origin: null } as const;
const ours = { 'Sec-Fetch-Site': 'same-origin' } as const;

/** Every forged variant of a request; `own` is the address of the API. */
export function forgeries(own: string): Forgery[] {
  const { host, origin, port } = new URL(own);
  const elsewhere = 'https://evil.invalid';
  const by = (site: string, more: Readonly<Record<string, string>> = {}): Forgery['headers'] => ({
    'Sec-Fetch-Site': site,
    ...more,
  });
  const from = (given: string, more: Readonly<Record<string, string>> = {}): Forgery['headers'] => ({
    'Sec-Fetch-Site': null,
    Origin: given,
    ...more,
  });
  const typed = (type: string | null): Forgery['headers'] => ({ ...ours, 'Content-Type': type });
  const override = (name: string): Forgery['headers'] => ({ ...by('cross-site'), [name]: 'POST' });
  return [
    { name: 'another site', headers: by('cross-site') },
    { name: 'a sibling site', headers: by('same-site') },
    { name: 'a typed address', headers: by('none') },
    { name: 'another site with our origin', headers: by('cross-site', { Origin: origin }) },
    { name: 'a word in capitals', headers: by('SAME-ORIGIN') },
    { name: 'two words', headers: by('same-origin, cross-site') },
    { name: 'an empty word', headers: by('') },
    { name: 'nowhere', headers: none },
    { name: 'nowhere, our referrer', headers: { ...none, Referer: `${origin}/` } },
    { name: 'another origin', headers: from(elsewhere) },
    { name: 'no origin in words', headers: from('null') },
    { name: 'an origin that is none', headers: from(host) },
    { name: 'our origin and more', headers: from(`${origin}.evil.invalid`) },
    { name: 'our origin as a name', headers: from(`http://${host}@evil.invalid`) },
    { name: 'another port', headers: from(`http://127.0.0.1:${Number(port) + 1}`) },
    {
      name: 'another origin and forwarded host',
      headers: from(elsewhere, { 'X-Forwarded-Host': 'evil.invalid', Forwarded: 'host=evil.invalid' }),
    },
    { name: 'our origin for another host', headers: from(origin, { Host: 'evil.invalid' }) },
    { name: 'plain text', headers: typed('text/plain') },
    { name: 'plain text that says JSON', headers: typed('text/plain; application/json') },
    { name: 'a form', headers: typed('application/x-www-form-urlencoded') },
    { name: 'a form in parts', headers: typed('multipart/form-data; boundary=x') },
    {
      name: 'a form in parts from another site',
      headers: by('cross-site', { 'Content-Type': 'multipart/form-data; boundary=x', [FORM_HEADER]: 'file' }),
    },
    { name: 'a body without a type', headers: typed(null) },
    { name: 'XML', headers: typed('text/xml') },
    { name: 'reading, as another method', method: 'GET', headers: override('X-HTTP-Method-Override') },
    {
      name: 'reading, as another method in other words',
      method: 'GET',
      headers: override('X-Method-Override'),
    },
    {
      name: 'reading, as another method in the address',
      method: 'GET',
      query: '?_method=POST',
      headers: by('cross-site'),
    },
    {
      name: 'a look ahead',
      method: 'OPTIONS',
      headers: by('cross-site', {
        Origin: elsewhere,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      }),
    },
    { name: 'the beginning only', method: 'HEAD', headers: override('X-HTTP-Method') },
    {
      name: 'another unsafe method, as this one',
      method: 'PUT',
      headers: { ...ours, 'X-HTTP-Method-Override': 'POST' },
    },
  ];
}

const password = 'rinnakkain-demo';

/** People of the demo who ask the built product; `url` gives its address once it runs. */
export class DemoPeople {
  cookies = new Map();

  constructor(url) {
    this.url = url;
  }

  async signIn(...everybody) {
    for (const who of everybody) {
      const email = `${who}@esimerkkila.invalid`;
      const answer = await this.send(who, 'POST', '/api/sign-in', { email, password });
      this.cookies.set(who, answer.headers.get('set-cookie').split(';')[0]);
    }
  }

  /** The answer to a request; throws where the product refuses. */
  async send(who, method, path, body, version) {
    const headers = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' };
    if (this.cookies.has(who)) headers.Cookie = this.cookies.get(who);
    if (version) headers['If-Match'] = `"${version}"`;
    const answer = await fetch(this.url() + path, { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  async ask(...request) {
    return (await this.send(...request)).json();
  }
}

import { Agent, request } from 'node:http';

/** One person at the product: keeps the session cookie and speaks as the browser does. */
export class Visitor {
  constructor(url) {
    this.url = url;
    this.agent = new Agent({ keepAlive: true, maxSockets: 64 });
    this.cookie = '';
  }

  /** Sends one request; { status, body, text, etag, milliseconds }. */
  send(method, path, body, headers = {}) {
    const started = performance.now();
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((done, failed) => {
      const sent = request(
        new URL(path, this.url),
        {
          method,
          agent: this.agent,
          headers: {
            cookie: this.cookie,
            origin: this.url,
            ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
            ...headers,
          },
        },
        (answer) => {
          const parts = [];
          answer.on('data', (part) => parts.push(part));
          answer.on('end', () => {
            const milliseconds = performance.now() - started;
            const set = answer.headers['set-cookie']?.find((line) => line.startsWith('__Host-'));
            if (set) this.cookie = set.split(';')[0];
            const answered = Buffer.concat(parts).toString();
            const json = answer.headers['content-type']?.includes('json') && answered !== '';
            done({
              status: answer.statusCode,
              body: json ? JSON.parse(answered) : undefined,
              text: answered,
              etag: answer.headers.etag,
              milliseconds,
            });
          });
        },
      );
      sent.once('error', (problem) => {
        // The product closed a connection that was idle at the very moment: nothing was asked yet.
        if (sent.reusedSocket && problem.code === 'ECONNRESET')
          this.send(method, path, body, headers).then(done, failed);
        else failed(problem);
      });
      sent.end(text);
    });
  }

  get(path) {
    return this.send('GET', path);
  }

  /** Signs in with a demo account. */
  async signIn(email, password = 'rinnakkain-demo') {
    const { status } = await this.send('POST', '/api/sign-in', { email, password });
    if (status >= 300) throw new Error(`Signing in as ${email}: ${status}`);
  }

  leave() {
    this.agent.destroy();
  }
}

import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const EMAIL = 'vapaaehtoinen@esimerkkila.invalid';
const PASSWORD = 'rinnakkain-demo';

/**
 * Volunteers who log sessions without pause. Each session has one Idempotency-Key and is sent until it is acknowledged,
 * whatever becomes of the connection, the API and the database meanwhile.
 */
export class Writers {
  agent = new Agent({ keepAlive: true });
  /** Key → the id that was acknowledged for it. */
  acknowledged = new Map();
  /** Answers that no writer should ever get: whatever happens below, the API says that it is not available. */
  wrong = [];
  /** How often something had to be sent again, by what came instead of the acknowledgement. */
  again = {};

  constructor(port) {
    this.port = port;
  }

  /** Signs the volunteer in and finds their running pairs. */
  async signIn() {
    const signedIn = await this.send('POST', '/api/sign-in', { email: EMAIL, password: PASSWORD });
    this.cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0];
    const { items } = JSON.parse((await this.send('GET', '/api/relationships')).text);
    this.pairs = items.filter(({ state }) => state === 'running').map(({ id }) => id);
    if (this.pairs.length === 0) throw new Error('The volunteer of the demo has no running pair.');
  }

  /** Lets so many write until `stop`. */
  start(many) {
    this.stopped = false;
    this.running = Array.from({ length: many }, (_, i) => this.write(this.pairs[i % this.pairs.length]));
  }

  /** Every session begun is acknowledged before this returns. */
  async stop() {
    this.stopped = true;
    await Promise.all(this.running);
  }

  /** Stops without waiting for acknowledgements that will not come. */
  async giveUp() {
    this.gaveUp = true;
    await this.stop();
    this.gaveUp = false;
  }

  close() {
    this.agent.destroy();
  }

  async write(pair) {
    while (!this.stopped) {
      const key = randomUUID();
      let id;
      while (!id && !this.gaveUp) id = await this.log(pair, key);
      if (id) this.acknowledged.set(key, id);
    }
  }

  /** Sends one session once; gives its id when it was acknowledged. */
  async log(pair, key) {
    const day = new Date().toISOString().slice(0, 10);
    const session = { day, start: '00:00', minutes: 0, form: 'phone', outcome: 'cancelled_by_volunteer' };
    const answer = await this.send('POST', `/api/relationships/${pair}/sessions`, session, {
      'idempotency-key': key,
    }).catch(({ code }) => ({ status: code ?? 'broken' }));
    if (answer.status === 201) return JSON.parse(answer.text).id;
    this.again[answer.status] = (this.again[answer.status] ?? 0) + 1;
    if (answer.status >= 400 && answer.status !== 503) this.wrong.push(`${answer.status} ${answer.text}`);
    await pause(50);
  }

  send(method, path, body, headers = {}) {
    const content = body && JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          agent: this.agent,
          host: '127.0.0.1',
          port: this.port,
          method,
          path,
          timeout: 20_000,
          headers: {
            'sec-fetch-site': 'same-origin',
            ...(this.cookie && { cookie: this.cookie }),
            ...(content && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(content),
            }),
            ...headers,
          },
        },
        (incoming) => {
          let text = '';
          incoming.setEncoding('utf8').on('data', (part) => (text += part));
          incoming.on('error', reject);
          incoming.on('end', () => resolve({ status: incoming.statusCode, headers: incoming.headers, text }));
        },
      );
      outgoing.on('timeout', () => outgoing.destroy(Object.assign(new Error('late'), { code: 'late' })));
      outgoing.on('error', reject);
      outgoing.end(content);
    });
  }
}

import type { TestActor } from '@rinnakkain/platform-api/testing';
import { Agent, request } from 'node:http';

/** What came back; status 0 when the sender hung up before anything did. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  /** The body as JSON. */
  body<T>(): T;
}

/** What a request may carry besides its path. */
export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Hang up after so many milliseconds. */
  readonly abortAfter?: number;
}

const replyOf = (status: number, text: string): Reply => ({
  status,
  text,
  body: <T>() => JSON.parse(text) as T,
});

/** Sends requests from our own page over connections that stay open. */
export class Requests {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly port: number) {}

  /** One request of somebody, or of nobody. */
  send(who: TestActor | null, method: string, path: string, sent: Sent = {}): Promise<Reply> {
    const content = sent.body === undefined ? undefined : JSON.stringify(sent.body);
    return new Promise((resolve, reject) => {
      let gone = false;
      let timer: NodeJS.Timeout | undefined;
      const done = (reply: Reply): void => {
        clearTimeout(timer);
        resolve(reply);
      };
      const failed = (error: Error): void => (gone ? done(replyOf(0, '')) : reject(error));
      const outgoing = request(
        {
          agent: this.agent,
          host: '127.0.0.1',
          port: this.port,
          method,
          path,
          headers: {
            'sec-fetch-site': 'same-origin',
            ...(who ? { cookie: who.cookie } : {}),
            ...(content === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) }),
            ...sent.headers,
          },
        },
        (incoming) => {
          const parts: Buffer[] = [];
          incoming.on('data', (part: Buffer) => parts.push(part));
          incoming.on('error', failed);
          incoming.on('end', () =>
            done(replyOf(incoming.statusCode ?? 0, Buffer.concat(parts).toString('utf8'))),
          );
        },
      );
      outgoing.on('error', failed);
      if (sent.abortAfter !== undefined)
        timer = setTimeout(() => {
          gone = true;
          outgoing.destroy();
        }, sent.abortAfter);
      outgoing.end(content);
    });
  }

  /** Closes the connections. */
  close(): void {
    this.agent.destroy();
  }
}

import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';

/** A request as it goes over the wire. */
export interface Sent {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** What came back. */
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly ms: number;
}

/** Connections to the API that stay open: many times as fast as one for each request. */
export class Wire {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });
  private readonly address: URL;

  constructor(url: string) {
    this.address = new URL(url);
  }

  /** Sends a request; once more when the server closed the connection between two requests. */
  async send(sent: Sent): Promise<Received> {
    try {
      return await this.once(sent);
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code !== 'ECONNRESET' && code !== 'EPIPE') throw error;
      return this.once(sent);
    }
  }

  /** Sends bytes that need not be a request, and reads until the server closes or falls silent. */
  bytes(given: Buffer): Promise<string> {
    return new Promise((resolve) => {
      let text = '';
      const socket = connect(Number(this.address.port), this.address.hostname, () => socket.write(given));
      const end = (): void => {
        socket.destroy();
        resolve(text);
      };
      socket.setTimeout(300, end);
      socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
      socket.on('close', end);
      socket.on('error', end);
    });
  }

  /** Closes every connection. */
  close(): void {
    this.agent.destroy();
  }

  private once({ method, target, headers, body }: Sent): Promise<Received> {
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const call = request(
        {
          agent: this.agent,
          host: this.address.hostname,
          port: this.address.port,
          method,
          path: target,
          headers: { ...headers, ...(body ? { 'Content-Length': String(body.length) } : {}) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString('utf8'),
              ms: performance.now() - start,
            }),
          );
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  }
}

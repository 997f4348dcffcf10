import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { OpenConnections } from './open-connections';

describe('a server that stops', () => {
  let server: Server;
  let connections: OpenConnections;
  let port: number;
  let asked: () => void;
  let answer: () => void;
  let open: Promise<void>;

  beforeEach(async () => {
    open = new Promise((resolve) => (asked = resolve));
    const answered = new Promise<void>((resolve) => (answer = resolve));
    server = createServer((_, response) => {
      asked();
      void answered.then(() => response.end('done'));
    });
    connections = new OpenConnections(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });

  const stop = (): Promise<void> => {
    connections.endSoon();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  const silentConnection = (): Promise<Socket> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket));
      socket.on('error', () => undefined);
    });

  it('does not wait for a connection that never asked anything', async () => {
    await silentConnection();
    const began = performance.now();
    await stop();
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('lets an open request end', async () => {
    await silentConnection();
    const request = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
    await open;
    const stopped = stop();
    setTimeout(answer, 1000);
    expect(await request).toBe('done');
    const began = performance.now();
    await stopped;
    expect(performance.now() - began).toBeLessThan(2500);
  });
});

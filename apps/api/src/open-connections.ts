import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds after which a stopping server closes connections that ask nothing. */
const SILENT_FOR = 500;
/** Milliseconds that open requests have to end. */
const LONGEST_REQUEST = 10_000;

/**
 * Lets open requests end when the server stops, and nothing else: browsers open connections in advance, and one that
 * never asked anything would keep the server until its headers are overdue.
 */
export class OpenConnections {
  private readonly silent = new Set<Socket>();

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.silent.add(socket);
      socket.once('close', () => this.silent.delete(socket));
    });
    server.on('request', ({ socket }) => this.silent.delete(socket));
  }

  /** To be called as the server begins to stop; keeps no process alive. */
  endSoon(): void {
    const idle = setInterval(() => this.server.closeIdleConnections(), SILENT_FOR).unref();
    this.server.once('close', () => clearInterval(idle));
    setTimeout(() => this.silent.forEach((socket) => socket.destroy()), SILENT_FOR).unref();
    setTimeout(() => this.server.closeAllConnections(), LONGEST_REQUEST).unref();
  }
}

import { Injectable } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';
import { contextIfAny } from '../context/request-context';

/** What a log line of a request may hold: no address, no query, no name. */
export interface RequestLine {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
  readonly statements: number;
}

/** The log: allowed fields only. An error keeps its name, code, constraint and stack frames; never its message. */
@Injectable()
export class Log {
  private readonly logger: Logger;

  /** Lines go to the standard output unless somewhere else is given. */
  constructor(level: string = process.env['LOG_LEVEL'] ?? 'info', destination?: DestinationStream) {
    this.logger = destination ? pino({ level, base: null }, destination) : pino({ level, base: null });
  }

  /** A request has been answered. */
  request(line: RequestLine): void {
    this.logger.info({ ...this.context(), ...line });
  }

  /** Something of the process: a start, a stop; a fixed sentence without data. */
  event(event: string, fields: Readonly<Record<string, string | number>> = {}): void {
    this.logger.info({ event, ...fields });
  }

  /** Something failed that the caller learns only an id of. */
  failure(error: unknown): void {
    this.logger.error({ ...this.context(), error: describe(error) });
  }

  private context(): Record<string, string | undefined> {
    const context = contextIfAny();
    return { requestId: context?.requestId, organisation: context?.actor?.organisationId };
  }
}

/** An error without anything that could hold data of a person: messages of drivers quote values. */
export function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const driver = 'driverError' in error ? (error.driverError as Record<string, unknown>) : undefined;
  return {
    name: error.name,
    code: driver?.['code'] ?? ('code' in error ? error.code : undefined),
    constraint: driver?.['constraint'],
    table: driver?.['table'],
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  };
}

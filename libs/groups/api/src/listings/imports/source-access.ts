import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { lookup } from 'node:dns';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

/** What may be fetched: https on its usual port, by name, from an address of the public internet. */
@Injectable()
export class SourceAccess {
  /** The address as it is stored; null for one that is never fetched. */
  addressOf(text: string): URL | null {
    if (!URL.canParse(text)) return null;
    const url = new URL(text);
    const plain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === '';
    const named = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 && /\.[a-z]{2,}$/i.test(url.hostname);
    url.hash = '';
    return plain && named ? url : null;
  }

  /** How it is asked for: encrypted, whatever a test does on its own machine. */
  readonly request: (
    url: URL,
    options: RequestOptions,
    answered: (answer: IncomingMessage) => void,
  ) => ClientRequest = request;

  /** True for an address that a source may have. */
  mayReach(address: string): boolean {
    return isPublicAddress(address);
  }

  /** Finds the address of a name for the connection itself: what is checked is what is connected to. */
  readonly lookup: LookupFunction = (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const first = found[0];
      if (!first || !found.every(({ address }) => this.mayReach(address)))
        return done(Object.assign(new Error('Not a public address.'), { code: 'EACCES' }), []);
      if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}

/** Everything but addresses of the public internet is refused: loopback, private, link-local, tunnels, reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

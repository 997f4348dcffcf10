/// <reference types="./digitalbazaar" />
import { Injectable } from '@nestjs/common';
import type { MultikeySigner } from '@digitalbazaar/ed25519-multikey';
import { RootKey } from '../vault/root-key';

/** Which of an association's issuer keys signs; with the next number it signs with another, and earlier proofs stand. */
const GENERATION = 1;

/** By what an association issues credentials: its address as an issuer, and what signs in its name. */
export interface IssuerKey {
  /** The public half, `did:key:…`: whoever knows it can check a proof without asking anybody. */
  readonly did: string;
  readonly signer: MultikeySigner;
}

/**
 * The associations' keys for what they sign towards the world. They are derived from the root key, as the audit's are:
 * nowhere stored, the same whenever and however often they are asked for.
 */
@Injectable()
export class IssuerKeys {
  constructor(private readonly rootKey: RootKey) {}

  /** The key of one association. */
  async of(organisationId: string): Promise<IssuerKey> {
    // Loaded with the first badge: most processes never sign one.
    const { generate } = await import('@digitalbazaar/ed25519-multikey');
    const seed = this.rootKey.derive(`issuer|${GENERATION}|${organisationId}`);
    const pair = await generate({ seed: new Uint8Array(seed) });
    const did = `did:key:${pair.publicKeyMultibase}`;
    pair.controller = did;
    pair.id = `${did}#${pair.publicKeyMultibase}`;
    return { did, signer: pair.signer() };
  }
}

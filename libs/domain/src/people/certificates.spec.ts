import fc from 'fast-check';
import {
  CERTIFICATE_NUMBER_BYTES,
  certificateNumber,
  certificateNumberOf,
  servicePeriodErrors,
} from './certificates';

describe('the number of a certificate', () => {
  it('is twenty letters that are hard to misread, in groups', () => {
    expect(certificateNumber(new Uint8Array(CERTIFICATE_NUMBER_BYTES).fill(31))).toBe(
      'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ',
    );
    expect(certificateNumber(Uint8Array.from({ length: 20 }, (_, i) => i + 10))).toBe(
      'ABCDE-FGHJK-MNPQR-STVWX',
    );
  });

  it('holds five bits of every byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.nat(19), (random, at) => {
        const other = Uint8Array.from(random);
        other[at] = (other[at] ?? 0) ^ 1;
        expect(certificateNumber(other)).not.toBe(certificateNumber(random));
      }),
    );
  });

  it('is known again however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (random) => {
        const number = certificateNumber(random);
        expect(certificateNumberOf(number)).toBe(number);
        expect(certificateNumberOf(number.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'))).toBe(
          number,
        );
      }),
    );
    expect(certificateNumberOf('abcde-fghjk-mnpqr-stvwx')).toBe('ABCDE-FGHJK-MNPQR-STVWX');
    expect(certificateNumberOf('ABCDE-FGHJK-MNPQR-STVW')).toBeNull();
    expect(certificateNumberOf('ABCDE-FGHJK-MNPQR-STVWU')).toBeNull();
    expect(certificateNumberOf('')).toBeNull();
  });
});

describe('a period of service', () => {
  it('lies behind and has a beginning before its end', () => {
    const pointers = (from: string, to: string) =>
      servicePeriodErrors({ from, to }, '2026-11-24').map(({ pointer }) => pointer);
    expect(pointers('2026-01-01', '2026-11-24')).toEqual([]);
    expect(pointers('2026-01-01', '2026-11-25')).toEqual(['/to']);
    expect(pointers('2026-11-24', '2026-11-23')).toEqual(['/from']);
  });
});

import type { TrainingFact } from './facts.types';
import { trainingStatus, trainingValidity } from './training-validity';

const TODAY = '2026-03-12';
const record = (but: Partial<TrainingFact> = {}): TrainingFact => ({
  courseKind: 'basic',
  state: 'approved',
  completedOn: '2024-01-31',
  validityMonths: 24,
  ...but,
});
const refresher = (completedOn: string, but: Partial<TrainingFact> = {}): TrainingFact =>
  record({ courseKind: 'refresher', completedOn, validityMonths: 12, ...but });

describe('How long training counts', () => {
  it('is its validity from the day it was completed, for ever without one', () => {
    expect(trainingValidity([record()], 'basic', TODAY)).toMatchObject({
      approved: true,
      until: '2026-01-31',
    });
    expect(trainingValidity([record({ validityMonths: null })], 'basic', TODAY)).toMatchObject({
      approved: true,
      until: null,
    });
  });

  it('is renewed by an approved refresher, even after a gap', () => {
    const renewed = [refresher('2026-03-01'), record()];
    expect(trainingValidity(renewed, 'basic', TODAY)).toMatchObject({ approved: true, until: '2027-03-01' });
  });

  it('is not shortened by a refresher that ends earlier', () => {
    const records = [record({ completedOn: '2026-01-01' }), refresher('2026-02-01')];
    expect(trainingValidity(records, 'basic', TODAY)).toMatchObject({ approved: true, until: '2028-01-01' });
  });

  it('is never begun by a refresher', () => {
    expect(trainingValidity([refresher('2026-03-01')], 'basic', TODAY)).toEqual({ approved: false });
    const before = [refresher('2023-06-01', { validityMonths: 120 }), record()];
    expect(trainingValidity(before, 'basic', TODAY)).toMatchObject({ approved: true, until: '2026-01-31' });
  });

  it('does not count what is unapproved, undated or still to come', () => {
    for (const but of [
      { state: 'attended' },
      { state: 'to_be_completed' },
      { completedOn: null },
      { completedOn: '2026-03-13' },
    ] as const) {
      expect(trainingValidity([record(but)], 'basic', TODAY)).toEqual({ approved: false });
    }
    expect(
      trainingValidity([refresher('2026-03-01', { state: 'attended' }), record()], 'basic', TODAY),
    ).toMatchObject({
      approved: true,
      until: '2026-01-31',
    });
  });
});

describe('The status of training', () => {
  const status = (...records: TrainingFact[]) => trainingStatus(records, 'basic', TODAY);

  it('follows the path of a record', () => {
    expect(status()).toBe('not_started');
    expect(status(record({ state: 'waitlisted' }))).toBe('not_started');
    expect(status(record({ state: 'cancelled' }))).toBe('not_started');
    expect(status(record({ state: 'enrolled' }))).toBe('under_way');
    expect(status(record({ state: 'to_be_completed' }))).toBe('under_way');
    expect(status(record({ state: 'attended' }))).toBe('awaiting_approval');
  });

  it('is expiring in the last 60 days and expired after', () => {
    expect(status(record({ completedOn: '2024-05-12' }))).toBe('approved');
    expect(status(record({ completedOn: '2024-05-11' }))).toBe('expiring');
    expect(status(record({ completedOn: '2024-03-12' }))).toBe('expiring');
    expect(status(record({ completedOn: '2024-03-11' }))).toBe('expired');
    expect(status(record({ validityMonths: null }))).toBe('approved');
  });
});

// What a change does to dated versions: each edge, each side of it.
import { describe, expect, it } from 'vitest';
import { planVersion } from './versions.ts';

const old = { validFrom: '2021-01-01', validTo: '2025-06-30' };
const current = { validFrom: '2025-07-01', validTo: null };
const versions = [current, old];

describe('planVersion', () => {
  it.each([
    ['a new one inside the open version ends it the day before', '2026-01-01', null, current, '2025-12-31'],
    ['a new one on the second day leaves one day', '2025-07-02', null, current, '2025-07-01'],
  ])('%s', (_name, validFrom, validTo, ended, on) => {
    expect(planVersion(versions, { validFrom, validTo })).toEqual({
      correct: null,
      end: { version: ended, on },
      blockers: [],
    });
  });

  it('corrects the version that begins on the very day', () => {
    expect(planVersion(versions, current)).toEqual({ correct: current, end: null, blockers: [] });
  });

  it('moves a beginning when told which version is meant', () => {
    const plan = planVersion(versions, { validFrom: '2025-08-01', validTo: null, corrects: '2025-07-01' });
    expect(plan).toEqual({ correct: current, end: null, blockers: [] });
  });

  it('fills a gap without ending anything', () => {
    const plan = planVersion([old], { validFrom: '2025-07-01', validTo: '2025-07-31' });
    expect(plan).toEqual({ correct: null, end: null, blockers: [] });
  });

  it.each([
    ['one that runs into the next', { validFrom: '2025-01-01', validTo: '2025-07-01' }, 'Trùng thời gian'],
    ['a beginning moved into the one before', { ...current, validFrom: '2025-06-30', corrects: '2025-07-01' }, 'Trùng'],
    ['an end before the beginning', { validFrom: '2026-01-02', validTo: '2026-01-01' }, 'hết hiệu lực'],
    ['a correction of what is not there', { ...current, corrects: '2024-01-01' }, 'đính chính'],
  ])('refuses %s', (_name, change, reason) => {
    expect(planVersion(versions, change).blockers.join(' ')).toContain(reason);
  });

  it('takes one that ends the day before the next begins', () => {
    const plan = planVersion(versions, { validFrom: '2025-01-01', validTo: '2025-06-30' });
    expect(plan).toMatchObject({ end: { version: old, on: '2024-12-31' }, blockers: [] });
  });
});

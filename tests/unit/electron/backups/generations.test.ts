import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surplusOf } from '../../../../electron/backups/generations.ts';

const day = 86_400_000;
const friday = Date.UTC(2026, 10, 20, 8);
const times = fc.array(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) }), {
  maxLength: 300,
});
const surplusIn = (all: readonly number[]): number[] => surplusOf(all.map((at) => ({ at, reason: 'daily' })));
const left = (all: readonly number[]): number[] => {
  const surplus = new Set(surplusIn(all));
  return all.filter((at) => !surplus.has(at));
};

describe('the generations of backups', () => {
  it('37, 39 leave what was made before an update or a change of the key for thirty days, whatever was made after it', () => {
    const hour = day / 24;
    const evening = friday + 10 * hour;
    const made = (reason: 'asked' | 'update' | 'key', at: number) => ({ reason, at });
    const all = [
      made('update', evening - 9 * hour),
      made('update', evening - 8 * hour),
      made('key', evening - 7 * hour),
      made('asked', evening - 6 * hour),
      made('asked', evening),
    ];
    expect(surplusOf(all)).toEqual([evening - 9 * hour, evening - 6 * hour]);
    const later = [...all, made('asked', evening + 12 * hour), made('asked', evening + 31 * day)];
    expect(surplusOf(later)).toEqual(expect.arrayContaining([evening - 8 * hour, evening - 7 * hour]));
  });

  it('never lose the newest, keep 24 at most, and a second removal removes nothing', () => {
    fc.assert(
      fc.property(times, (all) => {
        const kept = left(all);
        if (all.length > 0) expect(kept).toContain(Math.max(...all));
        expect(new Set(kept).size).toBeLessThanOrEqual(24);
        expect(surplusIn(kept)).toEqual([]);
      }),
    );
  });

  it('of three years of daily backups are 7 days, 5 weeks and 12 months', () => {
    const daily = Array.from({ length: 1095 }, (_, index) => friday - index * day);
    const names = left(daily).map((at) => new Date(at).toISOString().slice(0, 10));
    expect(names).toEqual([
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
      '2026-11-17',
      '2026-11-16',
      '2026-11-15',
      '2026-11-14',
      '2026-11-08',
      '2026-11-01',
      '2026-10-31',
      '2026-10-25',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ]);
  });

  it('of one day are the last of it, and few backups stay as they are', () => {
    expect(surplusIn([friday, friday + 1000, friday + 2000])).toEqual([friday, friday + 1000]);
    expect(surplusIn([friday])).toEqual([]);
    expect(surplusIn([])).toEqual([]);
    expect(surplusIn([friday, friday - 30 * day, friday - 400 * day])).toEqual([]);
  });
});

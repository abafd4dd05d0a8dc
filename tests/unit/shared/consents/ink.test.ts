import { describe, expect, it } from 'vitest';
import { enoughInitials, enoughInk } from '../../../../shared/consents/ink.ts';

const line = (points: number, step: number) => ({
  points: Array.from({ length: points }, (_, i) => ({ x: i * step, y: 100, t: i * 16, p: 0.5 })),
});

describe('ink', () => {
  it('is not enough as nothing, a dot, a slip of the pen or two far taps', () => {
    expect(enoughInk([])).toBe(false);
    expect(enoughInk([line(1, 0)])).toBe(false);
    expect(enoughInk([line(30, 1)])).toBe(false);
    expect(enoughInk([line(2, 400)])).toBe(false);
  });

  it('is enough in one stroke or in several short ones', () => {
    expect(enoughInk([line(20, 12)])).toBe(true);
    expect(enoughInk([line(8, 10), line(8, 10), line(8, 10)])).toBe(true);
  });

  it('is enough for initials with one letter, which a dot and a signature’s slip are not', () => {
    expect(enoughInitials([])).toBe(false);
    expect(enoughInitials([line(1, 0)])).toBe(false);
    expect(enoughInitials([line(30, 1)])).toBe(false);
    expect(enoughInitials([line(5, 20)])).toBe(true);
    expect(enoughInk([line(5, 20)])).toBe(false);
  });
});

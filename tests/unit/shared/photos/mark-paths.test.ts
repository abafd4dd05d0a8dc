import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowPath, markOf, strokePoints } from '../../../../shared/photos/mark-paths.ts';
import { photoMarkSchema } from '../../../../shared/photos/photo.ts';

const size = { width: 4000, height: 3000 };

describe('a line over a photo', () => {
  it('always fits the record, however it was drawn, and keeps its ends', () => {
    const real = (max: number) => fc.double({ min: -500, max, noNaN: true });
    const point = fc.record({
      x: real(5000),
      y: real(4000),
      pressure: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 900 }), (drawn) => {
        const mark = markOf('pen', drawn, size);
        expect(photoMarkSchema.safeParse(mark).success).toBe(true);
        const [first] = mark ? strokePoints(mark) : [];
        expect(first?.x).toBeCloseTo(Math.min(4000, Math.max(0, drawn[0]?.x ?? 0)), 0);
      }),
      { numRuns: 60 },
    );
    expect(markOf('pen', [], size)).toBeUndefined();
  });

  it('is an arrow only where it is long enough to point', () => {
    const at = (x: number) => ({ x, y: 100, pressure: 0.5 });
    expect(markOf('arrow', [at(100), at(110)], size)).toBeUndefined();
    const mark = markOf('arrow', [at(100), at(150), at(900)], size);
    expect(mark?.points).toEqual([
      [1000, 1000, 50],
      [9000, 1000, 50],
    ]);
    expect(mark && arrowPath(mark, size)).toMatch(/^M100 100L900 100M900 100L/);
  });
});

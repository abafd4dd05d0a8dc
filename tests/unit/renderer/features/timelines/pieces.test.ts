import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../../../renderer/features/timelines/pieces.ts';
import { inStretches } from '../../../../../renderer/features/timelines/stretches.ts';

describe('a long row of which few are made', () => {
  it('has those in sight and the chosen one, and as much room as the others would take', () => {
    expect(piecesOf(1000, { from: 0, until: 2 }, 400)).toEqual([
      { at: 0 },
      { at: 1 },
      { left: 398, before: 400 },
      { at: 400 },
      { left: 599, before: 1000 },
    ]);
    fc.assert(
      fc.property(
        fc.nat(1200),
        fc.integer({ min: -50, max: 1300 }),
        fc.nat(60),
        fc.integer({ min: -1, max: 1199 }),
        (count, from, length, chosen) => {
          const pieces = piecesOf(count, { from, until: from + length }, chosen);
          const made = pieces.flatMap((piece) => ('at' in piece ? [piece.at] : []));
          const room = pieces.reduce((sum, piece) => sum + ('at' in piece ? 1 : piece.left), 0);
          expect(room).toBe(count);
          expect(made).toEqual([...new Set(made)].toSorted((one, other) => one - other));
          expect(made.length).toBeLessThanOrEqual(length + 1);
          if (chosen >= 0 && chosen < count) expect(made).toContain(chosen);
          // No two rooms beside each other, and each at its own place.
          let next = 0;
          for (const piece of pieces) {
            if ('at' in piece) expect(piece.at).toBe(next);
            else expect(piece.before).toBe(next + piece.left);
            next += 'at' in piece ? 1 : piece.left;
          }
        },
      ),
    );
  });
});

describe('the rows of a long list in stretches', () => {
  it('keep their stretch when rows are added at the end, and are counted through all parts', () => {
    const rows = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
    const few = inStretches(new Map([['2026', rows(0, 45)], ['2025', rows(45, 5)]])); // prettier-ignore
    const more = inStretches(new Map([['2026', rows(0, 45)], ['2025', rows(45, 55)]])); // prettier-ignore
    expect(few.map(({ part, stretches }) => [part, stretches.map(({ number }) => number)])).toEqual([
      ['2026', [0, 1, 2]],
      ['2025', [3]],
    ]);
    expect(more[0]).toEqual(few[0]);
    expect(more[1]?.stretches.map(({ number, rows: own }) => [number, own.length])).toEqual([
      [3, 20],
      [4, 20],
      [5, 15],
    ]);
    expect(more[1]?.stretches[2]?.rows.at(-1)).toEqual({ row: 99, place: 55 });
  });
});

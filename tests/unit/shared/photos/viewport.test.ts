import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlayOf } from '../../../../shared/photos/alignments.ts';
import type { Photo } from '../../../../shared/photos/photo.ts';
import { applyMatrix, invertMatrix, storedMatrix, type Matrix } from '../../../../shared/photos/transform.ts';
import {
  fitScale,
  movedBy,
  overlaid,
  viewMatrix,
  wholeView,
  zoomedAt,
} from '../../../../shared/photos/viewport.ts';

const photo = { width: 4000, height: 3000 };
const frame = { width: 800, height: 500 };
const sizes = { photo, frame };

describe('a photo in its frame', () => {
  it('is whole and in the middle at first', () => {
    const matrix = viewMatrix(wholeView, photo, frame);
    expect(fitScale(photo, frame)).toBeCloseTo(500 / 3000);
    expect(applyMatrix(matrix, { x: 2000, y: 1500 })).toEqual({ x: 400, y: 250 });
    expect(applyMatrix(matrix, { x: 0, y: 0 }).y).toBeCloseTo(0);
  });

  it('comes nearer around the place that was pointed at, and follows a drag', () => {
    const pixel = fc.record({ x: fc.integer({ min: 100, max: 700 }), y: fc.integer({ min: 50, max: 450 }) });
    fc.assert(
      fc.property(pixel, fc.double({ min: 1.1, max: 6, noNaN: true }), (at, factor) => {
        const view = { zoom: 4, x: 0.5, y: 0.5 };
        const before = applyMatrix(invertMatrix(viewMatrix(view, photo, frame)), at);
        const nearer = viewMatrix(zoomedAt(view, factor, at, sizes), photo, frame);
        const after = applyMatrix(nearer, before);
        expect(Math.hypot(after.x - at.x, after.y - at.y)).toBeLessThan(1e-6);
      }),
    );
    const moved = viewMatrix(movedBy({ zoom: 4, x: 0.5, y: 0.5 }, { x: 30, y: -10 }, sizes), photo, frame);
    const middle = applyMatrix(moved, { x: 2000, y: 1500 });
    expect([middle.x, middle.y]).toEqual([expect.closeTo(430), expect.closeTo(240)]);
  });

  it('never goes out of its frame or farther than whole', () => {
    const away = movedBy({ zoom: 2, x: 0.5, y: 0.5 }, { x: 1e6, y: -1e6 }, sizes);
    expect(away).toEqual({ zoom: 2, x: 0, y: 1 });
    expect(zoomedAt({ zoom: 2, x: 0.1, y: 0.9 }, 0.01, { x: 3, y: 3 }, sizes)).toEqual(wholeView);
  });

  it('that is not aligned lies in the same middle and size as the other one', () => {
    const matrix = overlaid(viewMatrix(wholeView, photo, frame), null, photo, { width: 2000, height: 2000 });
    const middle = applyMatrix(matrix, { x: 1000, y: 1000 });
    expect([middle.x, middle.y]).toEqual([expect.closeTo(400), expect.closeTo(250)]);
    expect(applyMatrix(matrix, { x: 0, y: 0 }).y).toBeCloseTo(0);
  });
});

describe('the overlay of two photos', () => {
  const shift = (x: number): Matrix => [1, 0, 0, 1, x, 0];
  const aligned = (id: string, onto?: string, x = 0) => ({
    attachment: { id } as Photo['attachment'],
    alignments: onto === undefined ? [] : [{ onto, here: [], there: [], matrix: storedMatrix(shift(x)) }],
  });

  it('is what was found, the way back, or by way of a third one', () => {
    const [a, b, c] = [aligned('a'), aligned('b', 'a', 10), aligned('c', 'a', 25)];
    const all = [a, b, c];
    expect(overlayOf(b, a, all)?.matrix).toEqual(shift(10));
    expect(overlayOf(a, b, all)?.matrix[4]).toBe(-10);
    expect(overlayOf(c, b, all)?.matrix[4]).toBe(15);
    expect(overlayOf(aligned('d'), a, all)).toBeNull();
  });
});

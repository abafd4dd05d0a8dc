import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedMatrixSchema, type PhotoPoint } from '../../../../shared/photos/photo.ts';
import {
  afterMatrix,
  applyMatrix,
  identity,
  invertMatrix,
  type Matrix,
  matrixFrom,
  type Place,
  pointOf,
  solveAlignment,
  storedMatrix,
} from '../../../../shared/photos/transform.ts';

const [width, height] = [4000, 3000];

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Turned by up to 30 degrees, of 0.6 to 1.7 times the size, moved by up to 700 px. */
const turned = fc
  .record({ angle: real(-0.5, 0.5), size: real(0.6, 1.7), x: real(-700, 700), y: real(-700, 700) })
  .map(({ angle, size, x, y }): Matrix => {
    const [a, b] = [size * Math.cos(angle), size * Math.sin(angle)];
    return [a, b, -b, a, x, y];
  });

/** The same, stretched and slanted a little. */
const slanted = fc
  .record({ base: turned, sx: real(0.85, 1.15), slant: real(-0.15, 0.15) })
  .map(({ base, sx, slant }) => afterMatrix(base, [sx, 0, slant, 1, 0, 0]));

const within = (x: readonly [number, number], y: readonly [number, number]) =>
  fc.record({ x: real(...x), y: real(...y) });

/** Spots far apart, as a person is asked to choose them. */
const two = fc.tuple(within([0, 1000], [0, 900]), within([3000, 4000], [0, 3000]));
const three = fc.tuple(
  within([0, 1000], [0, 900]),
  within([3000, 4000], [0, 900]),
  within([1000, 3000], [2100, 3000]),
);

const far = (one: Place, other: Place): number => Math.hypot(one.x - other.x, one.y - other.y);

const corners: readonly Place[] = [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: 0, y: height },
  { x: width, y: height },
  { x: width / 2, y: height / 2 },
];

/** Moved so that nothing of the first photo lies left of or above the second one. */
const inside = (matrix: Matrix): Matrix => {
  const seen = corners.map((corner) => applyMatrix(matrix, corner));
  const [x, y] = [Math.min(...seen.map((each) => each.x)), Math.min(...seen.map((each) => each.y))];
  return afterMatrix([1, 0, 0, 1, -x, -y], matrix);
};

const worst = (one: Matrix, other: Matrix): number =>
  Math.max(...corners.map((corner) => far(applyMatrix(one, corner), applyMatrix(other, corner))));

describe('the transform between two photos', () => {
  it('is found again from two spots far apart, under two pixels everywhere at 12 megapixels', () => {
    fc.assert(
      fc.property(turned.map(inside), two, (matrix, spots) => {
        const there = spots.map((spot) => pointOf(applyMatrix(matrix, spot)));
        const solved = solveAlignment(spots.map(pointOf), there);
        if (!solved.ok) throw new Error(solved.why);
        expect(worst(matrixFrom(storedMatrix(solved.matrix)), matrix)).toBeLessThan(2);
      }),
    );
  });

  it('is found again from three spots when it is slanted too', () => {
    fc.assert(
      fc.property(slanted.map(inside), three, (matrix, spots) => {
        const there = spots.map((spot) => pointOf(applyMatrix(matrix, spot)));
        const solved = solveAlignment(spots.map(pointOf), there);
        if (!solved.ok) throw new Error(solved.why);
        expect(worst(matrixFrom(storedMatrix(solved.matrix)), matrix)).toBeLessThan(2);
      }),
    );
  });

  it('and its way back undo each other', () => {
    fc.assert(
      fc.property(slanted, (matrix) => {
        expect(worst(afterMatrix(invertMatrix(matrix), matrix), identity)).toBeLessThan(1e-6);
      }),
    );
    expect(() => invertMatrix([1, 1, 1, 1, 0, 0])).toThrow('no inverse');
  });

  it('is kept in whole numbers that the record takes, or told why there is none', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 100_000 }),
      y: fc.integer({ min: 0, max: 100_000 }),
    });
    const points = fc.array(point, { minLength: 0, maxLength: 4 });
    fc.assert(
      fc.property(points, points, (here, there) => {
        const solved = solveAlignment(here, there);
        if (solved.ok) expect(storedMatrixSchema.safeParse(storedMatrix(solved.matrix)).success).toBe(true);
        else expect(['count', 'near', 'line', 'mirrored', 'scale']).toContain(solved.why);
      }),
    );
  });

  it('is not guessed from spots that do not say it', () => {
    const at = (x: number, y: number): PhotoPoint => ({ x: x * 10, y: y * 10 });
    const far3 = [at(100, 100), at(2000, 100), at(100, 2000)];
    const why = (here: readonly PhotoPoint[], there: readonly PhotoPoint[]): unknown => {
      const solved = solveAlignment(here, there);
      return solved.ok ? 'solved' : solved.why;
    };
    expect(why(far3, far3)).toBe('solved');
    expect(why(far3.slice(0, 1), far3.slice(0, 1))).toBe('count');
    expect(why(far3, far3.slice(0, 2))).toBe('count');
    expect(why([...far3, at(5, 5)], [...far3, at(5, 5)])).toBe('count');
    expect(why([at(0, 0), at(19, 0)], [at(0, 0), at(900, 0)])).toBe('near');
    expect(why(far3, [at(0, 0), at(500, 3), at(1000, 6)])).toBe('line');
    expect(why(far3, [at(100, 100), at(100, 2000), at(2000, 100)])).toBe('mirrored');
    expect(why([at(0, 0), at(100, 0)], [at(0, 0), at(900, 0)])).toBe('scale');
  });
});

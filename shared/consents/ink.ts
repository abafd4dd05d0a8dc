import type { Strokes } from './strokes.ts';

const strokeLength = (points: Strokes[number]['points']): number =>
  points.slice(1).reduce((length, point, index) => {
    const before = points[index] ?? point;
    return length + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);

/** Least pen way that counts as a signature, in units of the box (1000 wide): about the length of two letters. */
const leastLength = 160;
const leastPoints = 8;

/**
 * True when there is enough ink for a signature: a dot or a slip of the pen is none (Dentrix accepts the slightest mark,
 * features.md P35). It says nothing about whose hand it was.
 */
export const enoughInk = (strokes: Strokes): boolean =>
  strokes.reduce((sum, stroke) => sum + stroke.points.length, 0) >= leastPoints &&
  strokes.reduce((sum, stroke) => sum + strokeLength(stroke.points), 0) >= leastLength;

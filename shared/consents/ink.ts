import type { Strokes } from './strokes.ts';

const strokeLength = (points: Strokes[number]['points']): number =>
  points.slice(1).reduce((length, point, index) => {
    const before = points[index] ?? point;
    return length + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);

/** Ink of so many points at least, drawn over so long a way in units of the box (1000 wide). */
const inkOf = (strokes: Strokes, points: number, length: number): boolean =>
  strokes.reduce((sum, stroke) => sum + stroke.points.length, 0) >= points &&
  strokes.reduce((sum, stroke) => sum + strokeLength(stroke.points), 0) >= length;

/**
 * True when there is enough ink for a signature, about the length of two letters: a dot or a slip of the pen is none
 * (Dentrix accepts the slightest mark, features.md P35). It says nothing about whose hand it was.
 */
export const enoughInk = (strokes: Strokes): boolean => inkOf(strokes, 8, 160);

/** The same for initials, of which one letter is enough. */
export const enoughInitials = (strokes: Strokes): boolean => inkOf(strokes, 4, 60);

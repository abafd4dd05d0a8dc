/** Rows that Page up and Page down go over. */
const pageRows = 10;

/** The arrow keys that lead one back and one on. */
type Arrows = readonly [back: string, on: string];

const upAndDown: Arrows = ['ArrowUp', 'ArrowDown'];
/** Of what stands side by side. */
export const sideways: Arrows = ['ArrowLeft', 'ArrowRight'];

/** Which row an arrow or a Page key leads to from the one at `at` of `count`, from 0; undefined for a key that leads to none. */
export const rowAfter = (
  key: string,
  at: number,
  count: number,
  [back, on] = upAndDown,
): number | undefined => {
  const last = count - 1;
  const steps: Readonly<Record<string, number>> = {
    [on]: at + 1,
    [back]: at - 1,
    PageDown: Math.min(at + pageRows, last),
    PageUp: Math.max(at - pageRows, 0),
  };
  const to = steps[key];
  return to !== undefined && to >= 0 && to <= last ? to : undefined;
};

/** The same with Home and End, which lead to the first and to the last row. */
export const rowAfterOrEnd = (
  key: string,
  at: number,
  count: number,
  arrows = upAndDown,
): number | undefined => {
  if (count > 0 && key === 'Home') return 0;
  if (count > 0 && key === 'End') return count - 1;
  return rowAfter(key, at, count, arrows);
};

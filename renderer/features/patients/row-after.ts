/** Rows that Page up and Page down go over. */
const pageRows = 10;

/** Which row an arrow or a Page key leads to from the one at `at` of `count`, from 0; undefined for a key that leads to none. */
export const rowAfter = (key: string, at: number, count: number): number | undefined => {
  const last = count - 1;
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: Math.min(at + pageRows, last),
    PageUp: Math.max(at - pageRows, 0),
  }[key];
  return to !== undefined && to >= 0 && to <= last ? to : undefined;
};

const head = /^(\d{1,2}(?:, \d{1,2})*) \S/;

/** A pattern for vitest's `-t` and Playwright's `--grep`: names that begin with the number of a row. */
export const numbered = '(^| )\\d{1,2}(, \\d{1,2})* ';

/** The rows that a test belongs to: its own name or a group around it begins with their numbers ("13, 14 refuses …"). */
export const rowsOf = (names: readonly string[]): readonly number[] => [
  ...new Set(names.flatMap((name) => head.exec(name)?.[1]?.split(', ').map(Number) ?? [])),
];

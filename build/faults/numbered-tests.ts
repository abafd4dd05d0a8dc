import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type TestKind = 'unit' | 'faults' | 'e2e';

/** A file with tests that carry the number of a row. */
export interface NumberedFile {
  readonly kind: TestKind;
  readonly file: string;
  readonly rows: readonly number[];
}

const kinds: Readonly<Record<TestKind, string>> = {
  unit: 'tests/unit/**/*.test.{ts,tsx}',
  faults: 'tests/faults/**/*.test.ts',
  e2e: 'tests/e2e/**/*.spec.ts',
};

/** `it(`, `test.skipIf(x)(`, `describe.each(cases)(` and then a name that begins with numbers. */
const named =
  /\b(?:it|test|describe)(?:\.\w+)*(?:\((?:[^()'"`]|\([^()]*\))*\))?\(\s*['"`](\d{1,2}(?:, \d{1,2})*) \S/g;

/** The rows that a test's source names, in order. */
export const rowsInSource = (source: string): readonly number[] => {
  const rows = [...source.matchAll(named)].flatMap((match) => match[1]?.split(', ').map(Number) ?? []);
  return [...new Set(rows)].toSorted((a, b) => a - b);
};

/** Every test file below `root` that names a row, as paths from there. */
export const numberedFiles = (root: string): readonly NumberedFile[] =>
  (Object.keys(kinds) as TestKind[]).flatMap((kind) =>
    globSync(kinds[kind], { cwd: root })
      .toSorted()
      .map((file) => ({ kind, file, rows: rowsInSource(readFileSync(join(root, file), 'utf8')) }))
      .filter(({ rows }) => rows.length > 0),
  );

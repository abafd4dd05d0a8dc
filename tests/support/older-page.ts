import { readFileSync, writeFileSync } from 'node:fs';

const pageSize = 4096;

/** Puts the last page that differs from an older copy of the same file back into it, as a whole; page 1 is left alone. */
export const putOlderPageBack = (file: string, older: Buffer): void => {
  const newer = readFileSync(file);
  const starts = Array.from({ length: older.length / pageSize - 1 }, (_, index) => (index + 1) * pageSize);
  const at = starts.findLast(
    (start) => !older.subarray(start, start + pageSize).equals(newer.subarray(start, start + pageSize)),
  );
  if (at === undefined) throw new Error('no page of the file was written');
  older.copy(newer, at, at, at + pageSize);
  writeFileSync(file, newer);
};

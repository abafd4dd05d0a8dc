import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Db } from './run.ts';
import { pageSize } from './vault-file.ts';

/** Bytes before the first frame of a WAL, and before the page in each frame (SQLite file format, "The Write-Ahead Log"). */
const logHeader = 32;
const frameHeader = 24;

/**
 * Numbers of the pages that were written since the file is held (`holdFile`), from the heads of the frames in the WAL, which are
 * not encrypted. Some may be of a write that was undone: they are in the file as they were. The locks are on the database alone, so
 * the WAL may be looked at.
 */
export function pagesInLog(db: Db): ReadonlySet<number> {
  const numbers = new Set<number>();
  const log = `${db.sqlite.name}-wal`;
  if (!existsSync(log)) return numbers;
  const handle = openSync(log, 'r');
  try {
    const { size } = fstatSync(handle);
    const head = Buffer.alloc(4);
    for (let at = logHeader; at + frameHeader + pageSize <= size; at += frameHeader + pageSize) {
      readSync(handle, head, 0, head.length, at);
      numbers.add(head.readUInt32BE());
    }
    return numbers;
  } finally {
    closeSync(handle);
  }
}

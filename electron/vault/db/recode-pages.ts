import { fstatSync, readSync, writeSync } from 'node:fs';
import { type FileKey, lockPage, macKeyOf, pageHolds, recodePage } from './cipher-page.ts';
import { pageSize } from './vault-file.ts';

/** Two open files, and what their pages are encrypted with. */
export interface Recoding {
  readonly source: number;
  readonly target: number;
  readonly from: FileKey;
  readonly to: FileKey;
}

/** Pages in one step: some 0.3 ms of work. */
const pagesAtOnce = 8;

/** How many pages an open file has. */
export const pagesOf = (handle: number): number => Math.ceil(fstatSync(handle).size / pageSize);

/**
 * Writes pages of one file into their places in another under its key; without a key that is another, as they are. A page that does
 * not hold is written as it is, and will not hold there either. Numbers count from 1; yields how many are written, after some of
 * them.
 */
export function* recodePages(
  { source, target, from, to }: Recoding,
  numbers: Iterable<number>,
): Generator<number, void> {
  const isCopy = from === to;
  const macKeys = isCopy ? undefined : { from: macKeyOf(from), to: macKeyOf(to) };
  const page = Buffer.alloc(pageSize);
  let done = 0;
  try {
    for (const number of numbers) {
      const at = (number - 1) * pageSize;
      if (number === lockPage) continue;
      if (readSync(source, page, 0, pageSize, at) < pageSize) continue; // the file ends before it
      if (macKeys && pageHolds(page, number, from, macKeys.from))
        recodePage(page, number, from, to, macKeys.to);
      writePage(target, page, at);
      done += 1;
      if (done % pagesAtOnce === 0) yield done;
    }
  } finally {
    page.fill(0);
    macKeys?.from.fill(0);
    macKeys?.to.fill(0);
  }
}

function writePage(target: number, page: Buffer, at: number): void {
  for (let done = 0; done < pageSize;) done += writeSync(target, page, done, pageSize - done, at + done);
}

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Far } from '../../../shared/works/long-work.ts';
import { atOnce } from '../slices.ts';
import { lockPage, macKeyOf, pageHolds } from './cipher-page.ts';
import { pageSize } from './vault-file.ts';

export interface PageCheck {
  /** Numbers, from 1, of the pages that do not hold. */
  readonly bad: readonly number[];
  readonly pages: number;
}

/** Pages that are looked at in one step: less than a millisecond of work. */
const pagesAtOnce = 32;

/**
 * Checks the HMAC of every page of a database file with its key and the salt it was made with: the way of SQLCipher 4 with
 * a raw key, computed here without SQLite. Never of an open database: see `open.ts`. Yields after some pages how many of how many
 * are done.
 */
export function* pageSteps(file: string, key: Buffer, salt: Buffer): Generator<Far, PageCheck> {
  const handle = openSync(file, 'r');
  try {
    return yield* pageStepsOf(handle, key, salt);
  } finally {
    closeSync(handle);
  }
}

/** The same by a handle, as that beside an open database: whatever is written back meanwhile, a page is whole between two steps. */
export function* pageStepsOf(handle: number, key: Buffer, salt: Buffer): Generator<Far, PageCheck> {
  const macKey = macKeyOf({ key, salt });
  try {
    const pages = Math.ceil(fstatSync(handle).size / pageSize);
    const page = Buffer.alloc(pageSize);
    const bad: number[] = [];
    for (let number = 1; number <= pages; number += 1) {
      if (number === lockPage) continue;
      const read = readSync(handle, page, 0, pageSize, (number - 1) * pageSize);
      if (read < pageSize || !pageHolds(page, number, { key, salt }, macKey)) bad.push(number);
      if (number % pagesAtOnce === 0) yield { done: number, total: pages };
    }
    return { bad, pages };
  } finally {
    macKey.fill(0);
  }
}

/** `pageSteps` without a pause. */
export const checkPages = (file: string, key: Buffer, salt: Buffer): PageCheck =>
  atOnce(pageSteps(file, key, salt));

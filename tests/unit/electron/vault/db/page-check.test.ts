import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkPages } from '../../../../../electron/vault/db/page-check.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';

const gigabyte = 2 ** 30;
const pageSize = 4096;

it('the page at 1 GB, which SQLite keeps for its locks and never writes, is no damage; every other empty one is', () => {
  const file = join(scratchFolder(), 'stria.db');
  writeFileSync(file, '');
  truncateSync(file, gigabyte + 2 * pageSize); // takes no room on the disk
  const { bad, pages } = checkPages(file, Buffer.alloc(32, 3), Buffer.alloc(16, 5));
  const lockPage = gigabyte / pageSize + 1;
  expect(pages).toBe(lockPage + 1);
  expect(bad).toHaveLength(lockPage);
  expect(bad.slice(-2)).toEqual([lockPage - 1, lockPage + 1]);
}, 120_000);

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { makeReserve } from '../../../../electron/storage/reserve.ts';
import { giveReserveUp } from '../../../../electron/vault/files/reserve.ts';
import { reserveName } from '../../../../shared/storage/storage.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const size = 2 * 1024 * 1024 + 100;

it('30 the reserve is really there, cannot be packed, and is made once', async () => {
  const folder = scratchFolder();
  const file = join(folder, reserveName);
  writeFileSync(`${file}.part`, 'the rest of a try that was broken off');
  expect(await makeReserve(folder, size)).toBe(true);
  expect(readdirSync(folder)).toEqual([reserveName]);
  const about = statSync(file);
  expect(about.size).toBe(size);
  expect(about.blocks * 512).toBeGreaterThanOrEqual(size);
  expect(gzipSync(readFileSync(file)).length).toBeGreaterThan(size);
  expect(await makeReserve(folder, size)).toBe(true);
  expect(statSync(file).mtimeMs).toBe(about.mtimeMs);
});

it('30 the reserve is given up once, and is not made where there is no room for it twice', async () => {
  const folder = scratchFolder();
  await makeReserve(folder, size);
  expect(giveReserveUp(folder)).toBe(true);
  expect(giveReserveUp(folder)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
  expect(await makeReserve(folder, 2 ** 60)).toBe(false);
  expect(await makeReserve(join(folder, 'nowhere'), size)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

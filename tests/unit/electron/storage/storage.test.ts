import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { storage, type StorageGiven } from '../../../../electron/storage/storage.ts';
import { giveReserveUp } from '../../../../electron/vault/files/reserve.ts';
import type { Ask } from '../../../../electron/vault/messages.ts';
import { ok } from '../../../../shared/result.ts';
import { reserveName } from '../../../../shared/storage/storage.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const started = (changes: Partial<StorageGiven> = {}) => {
  const folder = scratchFolder();
  const asked: Ask[] = [];
  const seen: unknown[] = [];
  const given: StorageGiven = {
    ask: async (ask) => {
      asked.push(ask);
      return ok(null);
    },
    folder,
    wait: 1,
    again: 5,
    changed: () => void disk.status().then(({ state }) => seen.push(state)),
    place: Promise.resolve('network'),
    size: 100_000,
    ...changes,
  };
  const disk = storage(given);
  return { disk, folder, asked, seen };
};

const reserveIn = (folder: string): boolean => existsSync(join(folder, reserveName));

it('30 the reserve is made after an unlock, and again after it was given up', async () => {
  const { disk, folder, seen } = started();
  expect(readdirSync(folder)).toEqual([]);
  await disk.unlocked();
  await vi.waitFor(() => expect(reserveIn(folder)).toBe(true));
  expect(seen).toEqual([]);
  giveReserveUp(folder);
  disk.heard({ word: 'reserve-given' });
  expect(await disk.status()).toEqual({ state: 'low', heldDrafts: 0, place: 'network' });
  await vi.waitFor(() => expect(disk.hasRoom()).toBe(true));
  expect(reserveIn(folder)).toBe(true);
  await vi.waitFor(() => expect(seen).toEqual(['low', 'enough']));
});

it('30 without room for a reserve it is said, and tried again until there is', async () => {
  const folder = join(scratchFolder(), 'later');
  const { disk } = started({ folder });
  await disk.unlocked();
  await vi.waitFor(() => expect(disk.hasRoom()).toBe(false));
  disk.heard({ word: 'disk-full' });
  expect(await disk.status()).toMatchObject({ state: 'full' });
  mkdirSync(folder);
  await vi.waitFor(() => expect(disk.hasRoom()).toBe(true));
  expect(reserveIn(folder)).toBe(true);
});

it('30 held drafts are counted, and handed back at every unlock until the vault has them', async () => {
  const { disk, asked, seen } = started({ wait: 3_600_000 });
  disk.heard({ word: 'held', draft: 'one', box: 'box 1' });
  disk.heard({ word: 'held', draft: 'one', box: 'box 2' });
  disk.heard({ word: 'held', draft: 'two', box: 'box 3' });
  expect(await disk.status()).toMatchObject({ state: 'enough', heldDrafts: 2 });
  await disk.unlocked();
  await disk.unlocked();
  const back = { kind: 'take-back', boxes: ['box 2', 'box 3'] };
  expect(asked).toEqual([back, back]);
  disk.heard({ word: 'held', draft: 'one', box: null });
  disk.heard({ word: 'held', draft: 'two', box: null });
  expect(await disk.status()).toMatchObject({ heldDrafts: 0 });
  await disk.unlocked();
  expect(asked).toHaveLength(2);
  await vi.waitFor(() => expect(seen).toHaveLength(5));
});

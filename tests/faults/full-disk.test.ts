import { expect, it } from 'vitest';
import { olderVault } from '../support/older-vault.ts';
import { lockedForProgram } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { preparedBackup } from '../support/prepared-backup.ts';
import { onSmallDisk } from '../support/small-disk.ts';
import { wholeForm } from '../support/whole-form.ts';

const atWork = new URL('./full-disk-at-work.ts', import.meta.url).pathname;
const acts = new URL('./full-disk-acts.ts', import.meta.url).pathname;
const files = new URL('./full-disk-files.ts', import.meta.url).pathname;
const check = new URL('./check-full-disk.ts', import.meta.url).pathname;
const restore = new URL('./restore-full-disk.ts', import.meta.url).pathname;
const noMount = 'this system gives no mount namespace';

it('30 disk full: said in words, the draft stays, reading works, and it goes on when there is room', (context) => {
  const folder = scratchFolder();
  const practice = lockedForProgram();
  context.skip(onSmallDisk(folder, 4, 'true').status !== 0, noMount);
  const ran = onSmallDisk(folder, 4, process.execPath, atWork, folder, practice);
  expect(ran.stderr.toString()).toBe('');
  expect(JSON.parse(ran.stdout.toString())).toEqual({
    draft: 'storage-full',
    draftKept: [expect.stringMatching(/^typed after/)],
    patient: 'storage-full',
    seal: 'storage-full',
    chart: 'ok',
    search: 'ok',
    state: 'locked',
    sweep: ['chart ok', 'save ok', 'save storage-full', 'unlock ok'],
    later: 'ok',
    verified: true,
    notices: [],
  });
});

it(
  '30 disk full in each act, with so much room left: the reserve gives way, and no word is lost',
  { timeout: 900_000 },
  (context) => {
    const disk = scratchFolder();
    const practice = lockedForProgram();
    const older = olderVault();
    context.skip(onSmallDisk(disk, 12, 'true').status !== 0, noMount);
    // Three pages and one byte more each time: where it can be divided by three, the vault is unlocked while the disk is still full.
    const rooms = wholeForm ? Array.from({ length: 40 }, (_, index) => index * 12_289) : [0, 20 * 12_289];
    const ran = onSmallDisk(disk, 12, process.execPath, acts, disk, practice, older, rooms.join(','));
    expect(ran.stderr.toString()).toBe('');
    expect(JSON.parse(ran.stdout.toString())).toEqual({
      'note, reserve': ['ok'],
      'seal, reserve': ['ok'],
      'lock and unlock, reserve': ['ok'],
      'words, reserve': ['ok'],
      note: ['ok', 'storage-full'],
      seal: ['ok', 'storage-full'],
      'lock and unlock': ['ok'],
      words: ['ok', 'storage-full'],
      migration: expect.toSatisfy((said: string[]) => said.includes('disk-full')),
      backup: expect.toSatisfy((said: string[]) => said.includes('storage-full folder-full')),
    });
  },
);

it(
  '30 disk full while a file is attached, at the begin, in the middle and at its entry: said, and nothing of it is left',
  { timeout: 300_000 },
  (context) => {
    const disk = scratchFolder();
    const practice = lockedForProgram();
    context.skip(onSmallDisk(disk, 100, 'true').status !== 0, noMount);
    const ran = onSmallDisk(disk, 100, process.execPath, files, disk, practice);
    expect(ran.stderr.toString()).toBe('');
    expect(JSON.parse(ran.stdout.toString())).toEqual({
      begin: 'storage-full file-no-room',
      middle: 'storage-full',
      chart: 'ok',
      leftAfterMiddle: 0,
      gone: 'not-found file',
      atEntry: ['ok', 'storage-full'],
      later: 'ok',
      verified: true,
    });
  },
);

it('30 disk full while everything is checked: it begins anew without the disk, and finds no fault that is none', (context) => {
  const disk = scratchFolder();
  context.skip(onSmallDisk(disk, 640, 'true').status !== 0, noMount);
  const ran = onSmallDisk(disk, 640, process.execPath, check, disk);
  expect(ran.stderr.toString()).toBe('');
  const { seen, verified } = JSON.parse(ran.stdout.toString()) as { seen: number[]; verified: unknown };
  expect(verified).toEqual({ ok: true, entries: 21 });
  // The disk fills up after two entries; on as far as what is kept in memory reaches, and once more from the first entry.
  expect(seen.lastIndexOf(1)).toBeGreaterThan(2);
});

it(
  '30 disk full while a backup is checked for a restore: said, nothing of the copy is left, and it goes on when there is room',
  { timeout: 300_000 },
  async (context) => {
    const disk = scratchFolder();
    const { folder } = await preparedBackup();
    context.skip(onSmallDisk(disk, 16, 'true').status !== 0, noMount);
    const ran = onSmallDisk(disk, 16, process.execPath, restore, disk, folder);
    expect(ran.stderr.toString()).toBe('');
    expect(JSON.parse(ran.stdout.toString())).toEqual({
      withRoom: ['ok', 'storage-full backup-disk-full'],
      later: 'ok',
      place: 'ok',
      verified: true,
    });
  },
);

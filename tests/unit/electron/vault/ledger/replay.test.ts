import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openReplay } from '../../../../../electron/vault/ledger/replay.ts';
import { verifySteps } from '../../../../../electron/vault/ledger/verify.ts';
import { atOnce } from '../../../../../electron/vault/slices.ts';
import { vaultWithNotes } from '../../../../support/scratch-vault.ts';

const replayFiles = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('replay.'));

/** The open files of this process that were removed and lie in a folder: path of a descriptor of each. */
const removedIn = (folder: string): string[] => {
  const found = new Map<string, string>();
  for (const fd of readdirSync('/proc/self/fd').map((name) => `/proc/self/fd/${name}`)) {
    try {
      const file = readlinkSync(fd);
      if (file.startsWith(join(folder, 'replay.'))) found.set(file, fd);
    } catch {
      // The listing's own, closed again.
    }
  }
  return [...found.values()];
};

it('compares with a file beside the vault, and leaves none', () => {
  const vault = vaultWithNotes(3);
  const folder = dirname(vault.db.sqlite.name);
  const before = readdirSync(folder).toSorted();
  const steps = verifySteps(vault.db, vault.ledger, { entries: 1, rows: 1 });
  steps.next();
  // On systems where an open file can be removed it is, so that a crash leaves nothing either.
  expect(replayFiles(folder)).toHaveLength(process.platform === 'win32' ? 1 : 0);
  for (let step = steps.next(); !step.done; step = steps.next());
  expect(readdirSync(folder).toSorted()).toEqual(before);
  const ended = verifySteps(vault.db, vault.ledger, { entries: 1, rows: 1 });
  ended.next();
  ended.return(undefined as never);
  expect(readdirSync(folder).toSorted()).toEqual(before);
});

it('removes what a crash left, and nothing of another name', () => {
  const vault = vaultWithNotes(1);
  const folder = dirname(vault.db.sqlite.name);
  const [left, other] = [join(folder, 'replay.0123456789ab.part'), join(folder, 'replay.txt')];
  for (const file of [left, other]) writeFileSync(file, 'noise');
  atOnce(openReplay(vault.db, true)).close();
  expect([existsSync(left), existsSync(other)]).toEqual([false, true]);
});

it.skipIf(process.platform !== 'linux')(
  'keeps 16 MB of it in memory and the rest in a file that nobody can read',
  () => {
    const vault = vaultWithNotes(1);
    const folder = dirname(vault.db.sqlite.name);
    const replay = atOnce(openReplay(vault.db, true));
    try {
      expect(replay.inMemory).toBe(false);
      const canary = 'striae of the left thigh ';
      replay.db.sqlite.exec('create table pages (text)');
      const row = canary.repeat(160);
      const add = replay.db.sqlite.prepare('insert into pages values (?)');
      for (let page = 0; page < 9000; page += 1) add.run(row);
      const [file, ...others] = removedIn(folder);
      expect(others).toEqual([]);
      const written = readFileSync(file ?? '');
      expect(written.length).toBeGreaterThan(16_000_000);
      expect(written.includes(canary)).toBe(false);
      expect(replay.db.sqlite.prepare('select count(*) from pages where text = ?').pluck().get(row)).toBe(
        9000,
      );
    } finally {
      replay.close();
    }
    expect(removedIn(folder)).toEqual([]);
  },
);

it('makes its tables and gives its room on the disk back in small steps', () => {
  const vault = vaultWithNotes(1);
  const folder = dirname(vault.db.sqlite.name);
  const opening = openReplay(vault.db, true);
  for (const made of [0, 1, 2]) {
    expect(opening.next().done, String(made)).toBe(false);
  }
  opening.return(undefined as never);
  expect(replayFiles(folder)).toEqual([]);

  const replay = atOnce(openReplay(vault.db, true));
  try {
    replay.db.sqlite.exec('create table pages (bytes)');
    const add = replay.db.sqlite.prepare('insert into pages values (zeroblob(1000000))');
    for (let row = 0; row < 90; row += 1) add.run();
    const steps = [...replay.shrink()].length;
    expect(steps).toBeGreaterThanOrEqual(3);
  } finally {
    replay.close();
  }
  expect(replayFiles(folder)).toEqual([]);
});

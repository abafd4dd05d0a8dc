import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openReplay } from '../../../../../electron/vault/ledger/replay.ts';
import { verifySteps } from '../../../../../electron/vault/ledger/verify.ts';
import { vaultWithNotes } from '../../../../support/scratch-vault.ts';

const replayFiles = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('replay.'));

/** The open files of this process that were removed and lie in a folder: path of the descriptor. */
const removedIn = (folder: string): string[] =>
  readdirSync('/proc/self/fd')
    .map((fd) => `/proc/self/fd/${fd}`)
    .filter((fd) => {
      try {
        return readlinkSync(fd).startsWith(join(folder, 'replay.'));
      } catch {
        return false; // the listing's own, closed again
      }
    });

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
  openReplay(vault.db, true).close();
  expect([existsSync(left), existsSync(other)]).toEqual([false, true]);
});

it.skipIf(process.platform !== 'linux')(
  'keeps 16 MB of it in memory and the rest in a file that nobody can read',
  () => {
    const vault = vaultWithNotes(1);
    const folder = dirname(vault.db.sqlite.name);
    const replay = openReplay(vault.db, true);
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

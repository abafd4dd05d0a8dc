import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBackups } from '../../../../electron/backups/folders.ts';
import { damagedIn, rereadWhenDue, type Reread } from '../../../../electron/backups/reread.ts';
import { type BackupNote, emptyNote } from '../../../../shared/backups/backup.ts';
import { backupAtWork, type BackupAtWork, verified } from '../../../support/backup-at-work.ts';
import { flipBit } from '../../../support/flip-bit.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const day = 86_400_000;

const vaultIdOf = async ({ ask }: BackupAtWork): Promise<string> => {
  const id = await ask({ do: 'vault-id' });
  if (!id.ok) throw new Error(id.error.code);
  return id.value;
};

const reread = async (
  work: BackupAtWork,
  note: BackupNote,
  now: number,
  target = work.target,
): Promise<Reread | undefined> =>
  rereadWhenDue({ ask: work.ask, vaultId: await vaultIdOf(work), place: 'folder', target, note, now });

/** Makes `count` backups; those that gave way to the last are kept in a folder beside it, where all are found. */
const manyBackups = async (work: BackupAtWork, count: number): Promise<string> => {
  const all = join(scratchFolder(), 'all');
  mkdirSync(all);
  for (let made = 0; made < count; made += 1) {
    const answer = await work.make();
    if (!answer.ok) throw new Error(answer.error.code);
    for (const folder of work.folders()) cpSync(folder, join(all, basename(folder)), { recursive: true });
  }
  return all;
};

describe('the weekly reading of backups', () => {
  it('waits a week after the oldest was made, then a week after the last reading, whatever the clock does', async () => {
    const work = await backupAtWork();
    const made = await work.make();
    if (!made.ok) throw new Error(made.error.code);
    const at = made.value;
    expect(await reread(work, emptyNote, at + 7 * day - 1)).toBeUndefined();
    const first = await reread(work, emptyNote, at + 7 * day);
    expect(first?.record).toMatchObject({ place: 'folder', folder: work.target, backups: 1, damaged: [] });
    expect(first?.record.bytes).toBeGreaterThan(100_000);
    const note = first?.note ?? emptyNote;
    expect(await reread(work, note, at + 10 * day)).toBeUndefined();
    expect(await reread(work, note, at + 14 * day)).toBeDefined();
    expect(await reread(work, note, at - 365 * day)).toBeDefined();
  });

  it('76 finds a flipped bit: the backup is marked, does not count, keeps no other from staying, and counts when it holds again', async () => {
    const work = await backupAtWork();
    const made = await work.make();
    if (!made.ok) throw new Error(made.error.code);
    const [folder = ''] = work.folders();
    flipBit(join(folder, 'stria.db'), 9000);
    const found = await reread(work, emptyNote, made.value + 8 * day);
    expect(found?.record).toMatchObject({ backups: 1, damaged: [made.value] });
    const note = found?.note ?? emptyNote;
    const marked = damagedIn(note);
    expect([...marked]).toEqual([basename(folder)]);
    const seen = await findBackups(work.ask, work.target, await vaultIdOf(work), marked);
    expect(seen).toMatchObject({ value: [{ folder, at: null, damagedAt: made.value }] });
    expect(await work.make({ damaged: marked })).toMatchObject({ ok: true });
    expect(work.folders()).toHaveLength(2); // the damaged one is left to the person
    flipBit(join(folder, 'stria.db'), 9000);
    const again = await reread(work, note, made.value + 16 * day);
    expect(again?.record).toMatchObject({ backups: 2, damaged: [] });
    expect(damagedIn(again?.note ?? emptyNote).size).toBe(0);
  });

  it('reads the newest and a tenth of the others each week, so that in ten weeks all were read', async () => {
    const work = await backupAtWork();
    const all = await manyBackups(work, 12);
    const begin = Date.now();
    let note: BackupNote = emptyNote;
    const newest = new Set<string>();
    for (let week = 1; week <= 6; week += 1) {
      const found = await reread(work, note, begin + week * 7 * day, all);
      expect(found?.record.backups, `week ${week}`).toBe(3); // one, and two of eleven
      note = found?.note ?? note;
      newest.add(note.readings.toSorted((one, other) => (one.name < other.name ? 1 : -1))[0]?.name ?? '');
    }
    expect(newest.size).toBe(1);
    expect(note.readings).toHaveLength(12);
  });

  it('says nothing of a stick that is pulled out, and forgets backups that are gone', async () => {
    const work = await backupAtWork();
    const made = await work.make();
    if (!made.ok) throw new Error(made.error.code);
    const note = { ...emptyNote, readings: [{ name: 'stria-gone', at: 1, holds: false }] };
    renameSync(work.target, `${work.target}-pulled`);
    await expect(reread(work, note, made.value + 8 * day)).rejects.toThrow(/ENOENT/);
    renameSync(`${work.target}-pulled`, work.target);
    expect((await reread(work, note, made.value + 8 * day))?.note.readings).toHaveLength(1);
    for (const folder of work.folders()) rmSync(folder, { recursive: true });
    expect(await reread(work, note, made.value + 8 * day)).toBeUndefined();
  });

  it('is an entry of the ledger', async () => {
    const work = await backupAtWork();
    const record = { place: 'home' as const, folder: work.target, backups: 3, bytes: 12, damaged: [7] };
    expect(await work.ask({ do: 'note-reread', reread: record })).toEqual({ ok: true, value: null });
    await work.child.send({ kind: 'close' });
    expect(verified(work.home)).toBe('5 entries checked, everything holds.');
  });
});

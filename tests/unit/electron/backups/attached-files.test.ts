import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../../electron/vault/backups/manifest.ts';
import { findBackups } from '../../../../electron/backups/folders.ts';
import { rereadWhenDue } from '../../../../electron/backups/reread.ts';
import { emptyNote } from '../../../../shared/backups/backup.ts';
import { storedPath } from '../../../../shared/attachments/stored-path.ts';
import { type AskFile, attached, attachInput } from '../../../support/attach-at-work.ts';
import { type BackupAtWork, backupAtWork, restoreFrom, verified } from '../../../support/backup-at-work.ts';
import { patientInput } from '../../../support/vault-at-work.ts';
import { flipBit } from '../../../support/flip-bit.ts';

const patience = { timeout: 60_000 }; // ms: a vault process is started, on a computer that may be busy

const askOf =
  ({ child }: BackupAtWork): AskFile =>
  (ask) =>
    child.send({ kind: 'file', ask });

/** A practice of one patient with so many attached files. */
const practiceWithFiles = async (count: number) => {
  const work = await backupAtWork();
  const patient = patientInput({ family: 'Attached' });
  await work.child.ask('patients:save', patient);
  const add = async (): Promise<void> => {
    const bytes = randomBytes(30_000);
    await attached(askOf(work), bytes, attachInput(patient.id, bytes));
  };
  for (let made = 0; made < count; made += 1) await add();
  return { ...work, add };
};

/** The backups of a target, oldest first. */
const backupsOf = (work: BackupAtWork): readonly string[] =>
  readdirSync(work.target)
    .toSorted()
    .map((name) => join(work.target, name));

const made = async (work: BackupAtWork): Promise<string> => {
  expect(await work.make()).toMatchObject({ ok: true });
  return backupsOf(work).at(-1) ?? '';
};

const filesOf = (folder: string): readonly string[] =>
  (parseManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'))?.files ?? [])
    .map(({ name }) => name)
    .filter((name) => /^[0-9a-f]{32}$/.test(name))
    .toSorted();

const placeIn = (folder: string, name: string): string => join(folder, storedPath(name));

describe('attached files in backups', () => {
  it('are in each backup; one that an earlier backup there has lies on the disk once', patience, async () => {
    const work = await practiceWithFiles(2);
    const first = await made(work);
    const before = filesOf(first);
    expect(before).toHaveLength(2);
    // Of one day only the newest backup stays: the first is kept under another name to be looked at.
    const inodes = before.map((name) => lstatSync(placeIn(first, name)).ino);
    await work.add();
    const second = await made(work);
    expect(filesOf(second)).toHaveLength(3);
    for (const [index, name] of before.entries())
      expect(lstatSync(placeIn(second, name)).ino, name).toBe(inodes[index]);
    for (const name of filesOf(second))
      expect(lstatSync(placeIn(second, name)).ino).not.toBe(
        lstatSync(placeIn(join(work.home, 'vault'), name)).ino,
      );
    const restored = restoreFrom(second);
    expect(restored).toMatchObject({ code: 0 });
    expect(verified(restored.home)).toMatch(/everything holds/);
    for (const name of filesOf(second))
      expect(readFileSync(placeIn(join(restored.home, 'vault'), name))).toEqual(
        readFileSync(placeIn(second, name)),
      );
  });

  it(
    'are copied anew where the earlier one does not hold any more, or is the very file of the vault',
    patience,
    async () => {
      const work = await practiceWithFiles(2);
      const first = await made(work);
      const [spoilt = '', shared = ''] = filesOf(first);
      flipBit(placeIn(first, spoilt), 500);
      rmSync(placeIn(first, shared));
      linkSync(placeIn(join(work.home, 'vault'), shared), placeIn(first, shared));
      const second = await made(work);
      expect(filesOf(second)).toEqual([spoilt, shared]);
      const vaultInode = lstatSync(placeIn(join(work.home, 'vault'), shared)).ino;
      expect(lstatSync(placeIn(second, shared)).ino).not.toBe(vaultInode);
      expect(restoreFrom(second)).toMatchObject({ code: 0 });
    },
  );

  it(
    '76 missing or changed in a backup is named by look, by reading again and by a restore',
    patience,
    async () => {
      const work = await practiceWithFiles(1);
      const folder = await made(work);
      const [name = ''] = filesOf(folder);
      const whole = readFileSync(placeIn(folder, name));
      const vaultId = await work.ask({ do: 'vault-id' });
      const at = async (): Promise<unknown> => {
        const found = await findBackups(work.ask, work.target, vaultId.ok ? vaultId.value : '', new Set());
        return found.ok && found.value[0]?.at;
      };
      const good = await at();
      expect(good).toBeTypeOf('number');
      flipBit(placeIn(folder, name), 700);
      expect(await at()).toBe(good); // its size is right: only a reading tells
      const reread = await rereadWhenDue({
        ask: work.ask,
        vaultId: vaultId.ok ? vaultId.value : '',
        place: 'home',
        target: work.target,
        note: emptyNote,
        now: Number(good) + 8 * 86_400_000,
      });
      expect(reread?.record.damaged).toEqual([good]);
      expect(restoreFrom(folder).text).toMatch(new RegExp(`damaged: ${name} is not as it was written`));
      writeFileSync(placeIn(folder, name), whole.subarray(0, 100));
      expect(await at()).toBeNull();
      rmSync(placeIn(folder, name));
      expect(await at()).toBeNull();
      expect(restoreFrom(folder).text).toMatch(new RegExp(`not complete: ${name} is missing`));
    },
  );

  it(
    'that the vault itself lost come from an earlier backup, and else hinder no backup',
    patience,
    async () => {
      const work = await practiceWithFiles(1);
      const first = await made(work);
      const [old = ''] = filesOf(first);
      await work.add();
      rmSync(placeIn(join(work.home, 'vault'), old));
      const second = await made(work);
      expect(filesOf(second)).toHaveLength(2);
      const restored = restoreFrom(second);
      expect(verified(restored.home)).toMatch(/everything holds/); // the lost one is there again
      const lost = filesOf(second).find((name) => name !== old) ?? '';
      rmSync(placeIn(second, lost));
      flipBit(placeIn(join(work.home, 'vault'), lost), 300);
      const third = await made(work);
      expect(filesOf(third)).toEqual([]); // the second one is not good any more, and the vault has neither
      const partly = restoreFrom(third);
      expect(partly.text).toMatch(/missing already when it was made: 2 in number/);
      expect(verified(partly.home)).toMatch(/2 attached files do not hold/);
    },
  );

  it('are refused when there is no room for them, and nothing of the backup is left', patience, async () => {
    const work = await practiceWithFiles(1);
    const held = await work.ask({ do: 'hold' });
    await work.ask({ do: 'let-go' });
    const source = held.ok ? held.value : undefined;
    const huge = { name: 'f'.repeat(32), size: 2 ** 50, sha256: '0'.repeat(64) };
    const answer = await work.make({
      ask: (async (question) =>
        question.do === 'hold' && source
          ? { ok: true, value: { ...source, attached: [huge] } }
          : work.ask(question)) as BackupAtWork['ask'],
    });
    expect(answer).toMatchObject({ ok: false, error: { reason: 'folder-full' } });
    expect(existsSync(work.target) && readdirSync(work.target)).toEqual([]);
  });
});

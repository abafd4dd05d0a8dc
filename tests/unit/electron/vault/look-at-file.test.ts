import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteClosed, readClosed } from '../../../../electron/vault/closed-file.ts';
import { isFileHeld } from '../../../../electron/vault/db/checkpoint.ts';
import { write } from '../../../../electron/vault/db/run.ts';
import { noteUnfinished } from '../../../../electron/vault/erasures/finish-erasure.ts';
import { closeVault } from '../../../../electron/vault/open-vault.ts';
import { checkEnded, lastCheck, startWeeklyCheck } from '../../../../electron/vault/services/checks.ts';
import { close } from '../../../../electron/vault/services/vault.ts';
import { putOlderPageBack } from '../../../support/older-page.ts';
import { lockedPractice, workOf } from '../../../support/practice-at-work.ts';
import { inVault } from '../../../support/reopen-vault.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { passphrase, patientInput, type VaultAtWork, vaultAtWork } from '../../../support/vault-at-work.ts';

const note = (home: string): string => inVault(home, 'closed.json');
const unlock = (vault: VaultAtWork): Promise<unknown> => vault.get('vault:unlock', { passphrase });
const told = async (vault: VaultAtWork): Promise<boolean> =>
  (await vault.get('practice:home', {})).notices.includes('file-changed');

/** Pages that nothing uses, more of them than are looked at before the first screen. */
const fill = (vault: VaultAtWork): void => {
  const { sqlite } = workOf(vault).vault.db;
  sqlite.exec('create table filler (bytes blob)');
  sqlite.prepare('insert into filler values (zeroblob(?))').run(24 * 2 ** 20);
  sqlite.exec('drop table filler');
};

/** A locked practice with a large file. */
const largePractice = async (home = lockedPractice()): Promise<VaultAtWork> => {
  const vault = vaultAtWork(home);
  await unlock(vault);
  fill(vault);
  close(vault.holder);
  return vault;
};

/** The file as it was one patient earlier, and the last page of it that differs now, put back. */
const withOlderPage = async (home: string): Promise<void> => {
  const file = inVault(home, 'stria.db');
  const older = readFileSync(file);
  const vault = vaultAtWork(home);
  await unlock(vault);
  await workOf(vault).vault.file.ended;
  await vault.get('patients:save', patientInput());
  close(vault.holder);
  putOlderPageBack(file, older);
};

describe('what the file was like when it was closed', () => {
  it('is noted at the lock, taken away at the unlock, and the same each time', async () => {
    const home = lockedPractice();
    const vault = vaultAtWork(home);
    for (let round = 0; round < 3; round += 1) {
      expect(existsSync(note(home))).toBe(true);
      await unlock(vault);
      expect(existsSync(note(home))).toBe(false);
      expect(workOf(vault).vault.file.state).toBe('same');
      expect(isFileHeld(workOf(vault).vault.db)).toBe(false);
      await vault.get('patients:save', patientInput());
      close(vault.holder);
    }
  });

  it('names an older page with the time of the closing, and goes on until a whole check held', async () => {
    const home = lockedPractice();
    await withOlderPage(home);
    const { at } = JSON.parse(readFileSync(note(home), 'utf8')) as { readonly at: number };
    const vault = vaultAtWork(home);
    await unlock(vault);
    expect((await vault.get('practice:home', {})).changedAfter).toBe(at);
    close(vault.holder); // before its check has ended
    await unlock(vault);
    expect((await vault.get('practice:home', {})).changedAfter).toBe(at);
    await checkEnded(workOf(vault));
    const isWhole = lastCheck(workOf(vault))?.firstBad === null;
    close(vault.holder);
    await unlock(vault);
    expect(await told(vault)).toBe(!isWhole);
    close(vault.holder);
  });

  it('a check that held ends the doubt', async () => {
    const home = lockedPractice();
    const vault = vaultAtWork(home);
    await unlock(vault);
    workOf(vault).vault.file.state = 'changed';
    workOf(vault).vault.file.after = 1_000;
    close(vault.holder);
    await unlock(vault);
    expect((await vault.get('practice:home', {})).changedAfter).toBe(1_000);
    await checkEnded(workOf(vault));
    expect(lastCheck(workOf(vault))).toMatchObject({ asked: 'weekly', firstBad: null });
    close(vault.holder);
    await unlock(vault);
    expect(await told(vault)).toBe(false);
    expect(workOf(vault).vault.file.state).toBe('same');
    close(vault.holder);
  });

  it('knows nothing after an end without a closing, nor from a note that is damaged, too long or of another vault', async () => {
    const home = lockedPractice();
    const vault = vaultAtWork(home);
    const right = readFileSync(note(home), 'utf8');
    const notes = [
      null,
      '',
      '{',
      'null',
      '['.repeat(5_000),
      right.replace(/"at":\d+/, '"at":1'),
      right.replace('"doubted":null', '"doubted":null,"more":1'),
      right.replace(/("vaultId":")[^"]+/, '$1019aaaaa-0000-7000-8000-000000000000'),
    ];
    for (const text of notes) {
      if (text === null) rmSync(note(home));
      else writeFileSync(note(home), text);
      await unlock(vault);
      expect(workOf(vault).vault.file).toMatchObject({ state: 'unknown', inOrder: false, after: null });
      expect(await told(vault)).toBe(false);
      close(vault.holder);
    }
  });

  it('a WAL beside a file that was closed in order is named', async () => {
    const home = lockedPractice();
    const file = inVault(home, 'stria.db');
    const vault = vaultAtWork(home);
    await unlock(vault);
    await vault.get('patients:save', patientInput());
    copyFileSync(`${file}-wal`, `${file}-kept`);
    close(vault.holder);
    copyFileSync(`${file}-kept`, `${file}-wal`);
    await unlock(vault);
    expect(await told(vault)).toBe(true);
    close(vault.holder);
  });

  it('a large file is compared in slices after the unlock, and stays as it is until then', async () => {
    const home = lockedPractice();
    const vault = vaultAtWork(home);
    await unlock(vault);
    fill(vault);
    close(vault.holder);
    await unlock(vault);
    const { db, file } = workOf(vault).vault;
    expect(file.state).toBe('looking');
    expect(isFileHeld(db)).toBe(true);
    expect((await vault.get('practice:home', {})).lookingAtFile).toBe(true);
    await vault.get('patients:save', patientInput());
    await file.ended;
    expect(file.state).toBe('same');
    expect(isFileHeld(db)).toBe(false);
    close(vault.holder);
    await unlock(vault);
    close(vault.holder); // before it was compared: nobody may take it as right
    expect(existsSync(note(home))).toBe(false);
    await unlock(vault);
    expect(workOf(vault).vault.file).toMatchObject({ state: 'unknown', inOrder: false });
    close(vault.holder);
  });

  it('22 an older page in a large file is told with the time of the closing once it was compared', async () => {
    const vault = await largePractice();
    await withOlderPage(vault.holder.home);
    const { at } = JSON.parse(readFileSync(note(vault.holder.home), 'utf8')) as { readonly at: number };
    await unlock(vault);
    const { file } = workOf(vault).vault;
    expect(file.state).toBe('looking');
    await file.ended;
    expect(file).toMatchObject({ state: 'changed', after: at });
    expect(await told(vault)).toBe(true);
    await checkEnded(workOf(vault));
    close(vault.holder);
  });

  it('what is left of an erasure is done in a large file without a false alarm', async () => {
    const vault = await largePractice();
    await unlock(vault);
    await workOf(vault).vault.file.ended;
    write(workOf(vault).vault.db, noteUnfinished);
    close(vault.holder);
    await unlock(vault);
    await workOf(vault).vault.file.ended;
    expect(workOf(vault).vault.file.state).toBe('same');
    expect(await told(vault)).toBe(false);
    close(vault.holder);
  });

  it('22 a large file in a folder that is copied by itself is left to the whole check', async () => {
    const home = join(scratchFolder(), 'Nextcloud');
    mkdirSync(home);
    renameSync(inVault(lockedPractice(), ''), inVault(home, ''));
    const vault = await largePractice(home);
    await unlock(vault);
    expect(workOf(vault).vault.file).toMatchObject({ state: 'unknown', inOrder: false });
    expect(startWeeklyCheck(workOf(vault))).toBe(true);
    close(vault.holder); // before its end
    expect(existsSync(note(home))).toBe(false);
  });

  it('is noted without a digest where that would hold up the lock, and then says nothing', async () => {
    const home = lockedPractice();
    const key = Buffer.alloc(32, 7);
    const { vaultId } = JSON.parse(readFileSync(note(home), 'utf8')) as { readonly vaultId: string };
    noteClosed(inVault(home, ''), key, { vaultId, doubted: null, most: -1 });
    expect(readClosed(inVault(home, ''), vaultId, key)?.tags).toBeNull();
  });

  it('is noted without a digest when the rest of the closing took all the time there is', async () => {
    const home = lockedPractice();
    const vault = vaultAtWork(home);
    const tagsAfter = async (most?: number): Promise<string | null | undefined> => {
      await unlock(vault);
      const open = workOf(vault).vault;
      const key = Buffer.from(open.keys.closed);
      closeVault(open, most);
      close(vault.holder);
      return readClosed(inVault(home, ''), open.vaultId, key)?.tags;
    };
    expect(await tagsAfter()).toMatch(/^[0-9a-f]{64}$/);
    expect(await tagsAfter(0)).toBeNull();
    await unlock(vault);
    expect(workOf(vault).vault.file).toMatchObject({ state: 'unknown', after: null });
    expect(await told(vault)).toBe(false);
    close(vault.holder);
  });
});

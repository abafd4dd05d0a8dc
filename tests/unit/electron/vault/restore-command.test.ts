import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { close } from '../../../../electron/vault/services/vault.ts';
import { backupAtWork, madeBackup, restoreFrom, verified } from '../../../support/backup-at-work.ts';
import { folderDigest } from '../../../support/folder-digest.ts';
import { lockedPractice, preparedPractice } from '../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { passphrase, vaultAtWork } from '../../../support/vault-at-work.ts';

const task = new URL('../../../../build/tasks/restore.ts', import.meta.url).pathname;
const run = (
  args: readonly string[],
  typed: string,
): { readonly code: number | null; readonly said: string } => {
  const ran = spawnSync(process.execPath, [task, ...args], { input: typed });
  expect(ran.stderr.toString()).toBe('');
  return { code: ran.status, said: ran.stdout.toString() };
};

describe('npm run restore', () => {
  it('puts a backup into an empty place, by passphrase or recovery code', async () => {
    const folder = await madeBackup(await backupAtWork());
    for (const secret of [passphrase, preparedPractice().recoveryCode]) {
      const home = join(scratchFolder(), 'new');
      const { code, said } = run(['--from', folder, '--home', home], `${secret}\n`);
      expect(said).toMatch(
        /^The backup of \d\d-\w{3}-\d{4} \d\d:\d\d is in place: 4 entries checked, everything holds\.\n$/,
      );
      expect(code).toBe(0);
      expect(readdirSync(home)).toEqual(['vault']);
      expect(readdirSync(join(home, 'vault')).toSorted()).toEqual([
        'keyring.json',
        'keyring.last-good.json',
        'stria.db',
        'tries.json',
      ]);
      expect(verified(home)).toBe('4 entries checked, everything holds.');
    }
  });

  it('leaves a vault that opens at once and has nothing to say, also when wrong passphrases were typed before', async () => {
    const source = lockedPractice();
    const tried = vaultAtWork(source);
    expect(await tried.ask('vault:unlock', { passphrase: 'not this one at all' })).toMatchObject({
      ok: false,
    });
    await tried.get('vault:unlock', { passphrase });
    close(tried.holder);
    const { home } = restoreFrom(await madeBackup(await backupAtWork(source)));
    const restored = vaultAtWork(home);
    onTestFinished(() => close(restored.holder));
    await restored.get('vault:unlock', { passphrase });
    expect((await restored.get('practice:home', {})).notices).toEqual([]);
  });

  it('says what it needs, and changes nothing', () => {
    for (const args of [
      ['--from', '/nowhere'],
      ['--home', '/nowhere', '--from'],
    ]) {
      const { code, said } = run(args, '');
      expect(code).toBe(2);
      expect(said).toMatch(/^Say which backup/);
    }
    const home = lockedPractice();
    const before = folderDigest(home);
    expect(run([`--from=${scratchFolder()}`, `--home=${home}`], passphrase)).toEqual({
      code: 2,
      said: 'This folder is not a finished backup: its manifest is missing or was changed. Nothing was changed.\n',
    });
    expect(folderDigest(home)).toEqual(before);
  });

  it('refuses another passphrase, and leaves no new folder', async () => {
    const folder = await madeBackup(await backupAtWork());
    for (const secret of ['', 'another passphrase entirely', 'raw:00000000000000000000000000000000']) {
      const { code, text, home } = restoreFrom(folder, undefined, secret);
      expect(code).toBe(2);
      expect(text).toBe(
        'This is neither the passphrase nor the recovery code of this backup. Nothing was changed.',
      );
      expect(existsSync(home)).toBe(false);
    }
  });

  it('does not touch a vault that is open', async () => {
    const work = await backupAtWork();
    const folder = await madeBackup(work);
    const { code, text } = restoreFrom(folder, work.home);
    expect([code, text]).toEqual([
      2,
      'The vault in this place is open: lock it or close Stria first. Nothing was changed.',
    ]);
    expect(readdirSync(work.home)).toEqual(['vault']);
    expect(await work.child.ask('products:list', {})).toMatchObject({ ok: true });
  });

  it('79 over a live vault: the old one is renamed and can be put back', async () => {
    const work = await backupAtWork();
    const folder = await madeBackup(work);
    const later = await work.child.ask('devices:list', {});
    expect(later).toMatchObject({ ok: true });
    await work.child.send({ kind: 'close' });
    await work.child.kill();
    const before = folderDigest(join(work.home, 'vault'));
    const restored = restoreFrom(folder, work.home);
    expect(restored.text).toMatch(
      /The vault that was here is kept in the folder vault-before-20261120T140000000Z\.$/,
    );
    expect(readdirSync(work.home).toSorted()).toEqual(['vault', 'vault-before-20261120T140000000Z']);
    const kept = join(work.home, 'vault-before-20261120T140000000Z');
    expect(folderDigest(kept)).toEqual(before);
    renameSync(join(work.home, 'vault'), join(work.home, 'aside'));
    renameSync(kept, join(work.home, 'vault'));
    expect(verified(work.home)).toMatch(/everything holds/);
  });

  it('removes what a restore that was broken off left, and nothing else', async () => {
    const folder = await madeBackup(await backupAtWork());
    const home = lockedPractice();
    mkdirSync(join(home, 'vault.restore-0123456789ab.part'));
    writeFileSync(join(home, 'vault.restore-0123456789ab.part', 'stria.db'), 'half');
    cpSync(join(home, 'vault'), join(home, 'vault-before-20260101T000000000Z'), { recursive: true });
    expect(restoreFrom(folder, home).code).toBe(0);
    expect(readdirSync(home).toSorted()).toEqual([
      'vault',
      'vault-before-20260101T000000000Z',
      'vault-before-20261120T140000000Z',
    ]);
  });
});

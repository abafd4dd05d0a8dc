import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { selectStoredFiles } from '../../electron/vault/db/attachments.ts';
import { parseManifest } from '../../electron/vault/backups/manifest.ts';
import { describeFile } from '../../electron/vault/files/describe-file.ts';
import { foundFiles } from '../../electron/vault/files/file-places.ts';
import { checkFileAtOnce } from '../../electron/vault/files/file-reader.ts';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import { closeVault, openVault } from '../../electron/vault/open-vault.ts';
import { sweepAttachedFiles } from '../../electron/vault/services/attached-files.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { filesBelow } from '../support/folder-digest.ts';
import { noteProjection, passphrase as notesPassphrase } from '../support/note-projection.ts';
import { olderVault } from '../support/older-vault.ts';
import { lockedPractice, workOf } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { passphrase, vaultAtWork } from '../support/vault-at-work.ts';
import { copyOf, countCalls, hasStrace, noStrace, patience, placesIn, traced } from './kill-places.ts';

/** Every file that the manifest names is there as it was written. */
const expectBackupWhole = (manifest: string, what: string): void => {
  const parsed = parseManifest(readFileSync(manifest, 'utf8'));
  expect(parsed?.reason, what).toBe('update');
  for (const file of parsed?.files ?? [])
    expect(describeFile(join(manifest, '..', file.name)), what).toEqual(file);
};

describe('each step, of files and tables', () => {
  it(
    '27 kill -9 at each step of attaching a file: it is there whole, or not at all, and its rest is swept away',
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      const practice = lockedPractice();
      const folder = scratchFolder();
      let whole = 0;
      for (const { call, nth } of placesIn(countCalls(() => copyOf(practice, folder), 'attach'))) {
        const what = `killed at ${call} ${nth}`;
        const home = copyOf(practice, folder);
        const steps = traced(home, 'attach', '-e', `inject=${call}:signal=SIGKILL:when=${nth}`);
        const vault = vaultAtWork(home, { at: Date.now() + 2 * 86_400_000 });
        await vault.get('vault:unlock', { passphrase });
        sweepAttachedFiles(workOf(vault));
        const files = selectStoredFiles(workOf(vault).vault.db);
        if (steps.includes('attached')) expect(files, what).toHaveLength(1);
        expect(
          files.map((file) => checkFileAtOnce(join(home, 'vault'), file)),
          what,
        ).toEqual(files.map(() => 'here'));
        expect(
          foundFiles(join(home, 'vault')).map(({ name }) => name),
          what,
        ).toEqual(files.map(({ name }) => name));
        whole += files.length;
        close(vault.holder);
        expect(verifyVault(home, passphrase).code, what).toBe(0);
      }
      expect(whole).toBeGreaterThan(0);
    },
  );

  it(
    '37 an update of the tables killed at each step: the old or the new ones, and its backup is whole',
    { timeout: patience },
    (context) => {
      context.skip(!hasStrace, noStrace);
      const practice = olderVault();
      const folder = scratchFolder();
      let updated = 0;
      for (const { call, nth } of placesIn(countCalls(() => copyOf(practice, folder), 'update'))) {
        const what = `killed at ${call} ${nth}`;
        const home = copyOf(practice, folder);
        traced(home, 'update', '-e', `inject=${call}:signal=SIGKILL:when=${nth}`);
        const backups = filesBelow(home).filter((name) => name.endsWith('manifest.json'));
        for (const name of backups) expectBackupWhole(join(home, name), what);
        const opened = openVault(home, notesPassphrase, noteProjection);
        if (!opened.ok) throw new Error(`${what}: ${opened.why}`);
        const { db, ledger, notices } = opened.vault;
        expect(notices, what).toEqual([]);
        expect(verifyLedger(db, ledger), what).toEqual({ ok: true, entries: 3 });
        expect(db.sqlite.prepare('select count(*) from drafts').pluck().get(), what).toBe(3);
        closeVault(opened.vault);
        if (backups.length > 0) updated += 1;
      }
      expect(updated).toBeGreaterThan(0);
    },
  );
});

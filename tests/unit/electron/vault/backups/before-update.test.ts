import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../../../electron/vault/backups/manifest.ts';
import { newestVersion, versionOf } from '../../../../../electron/vault/db/migrate.ts';
import { closeVault } from '../../../../../electron/vault/open-vault.ts';
import { olderVault } from '../../../../support/older-vault.ts';
import { closedVault, countNotes, reopened, tryOpening } from '../../../../support/reopen-vault.ts';

const backupsOf = (home: string): string[] =>
  existsSync(join(home, 'backups')) ? readdirSync(join(home, 'backups')) : [];

describe('before an update of the tables', () => {
  it('37 a checked backup of the older ones is made, once', () => {
    const home = olderVault();
    const vault = reopened(home);
    expect(versionOf(vault.db.sqlite)).toBe(newestVersion);
    expect(countNotes(vault)).toBe(3);
    const [name = '', ...others] = backupsOf(home);
    expect(others).toEqual([]);
    const manifest = parseManifest(readFileSync(join(home, 'backups', name, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      reason: 'update',
      program: null,
      tables: 1,
      counts: { entries: 3, drafts: 3 },
    });
    closeVault(vault);
    expect(tryOpening(home)).toBe('opened');
    expect(backupsOf(home)).toEqual([name]);
  });

  it('37 nothing is changed when the backup cannot be made', () => {
    const home = olderVault();
    writeFileSync(join(home, 'backups'), 'a file where the folder should be');
    expect(() => tryOpening(home)).toThrow();

    const copy = readFileSync(join(home, 'vault', 'stria.db'));
    expect(() => tryOpening(home)).toThrow();
    expect(readFileSync(join(home, 'vault', 'stria.db')).equals(copy)).toBe(true);
  });

  it('a vault of today gets none', () => {
    const { home } = closedVault(1);
    mkdirSync(join(home, 'backups'));
    expect(tryOpening(home)).toBe('opened');
    expect(backupsOf(home)).toEqual([]);
  });
});

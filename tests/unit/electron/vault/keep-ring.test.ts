import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptRollback, keepHeads } from '../../../../electron/vault/keep-ring.ts';
import { closeVault } from '../../../../electron/vault/open-vault.ts';
import { closedVault, countNotes, inVault, reopened } from '../../../support/reopen-vault.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { writeNote } from '../../../support/scratch-vault.ts';

describe('going back', () => {
  it('is noticed when an older database is put in place, until it is accepted', () => {
    const { home } = closedVault(3);
    const older = readFileSync(inVault(home, 'stria.db'));
    const vault = reopened(home);
    writeNote(vault, 'note 4', 'text 4');
    closeVault(vault);
    writeFileSync(inVault(home, 'stria.db'), older);
    closeVault(reopened(home));
    const rolledBack = reopened(home);
    expect(rolledBack.notices).toEqual(['rolled-back']);
    expect(countNotes(rolledBack)).toBe(3);
    acceptRollback(rolledBack);
    closeVault(rolledBack);
    expect(reopened(home).notices).toEqual([]);
  });

  it('is noticed when the WAL is deleted after the heads were kept', () => {
    const { home } = closedVault(3);
    const vault = reopened(home);
    writeNote(vault, 'note 4', 'text 4');
    expect(keepHeads(vault)).toBe(true);
    const copy = scratchFolder();
    // As a power cut would leave it: copied by another program, without the WAL.
    execFileSync('cp', ['-r', join(home, 'vault'), copy]);
    rmSync(inVault(copy, 'stria.db-wal'));
    rmSync(inVault(copy, 'vault.lock'));
    expect(reopened(copy).notices).toEqual(['rolled-back']);
  });

  it('is noticed in the newest entries when a page came back', () => {
    const { home } = closedVault(3);
    const vault = reopened(home);
    vault.db.sqlite.exec('drop trigger entries_never_change');
    vault.db.sqlite.exec('update entries set at = at + 1 where seq = 2');
    closeVault(vault);
    expect(reopened(home).notices).toEqual(['tail-broken', 'tables-changed']);
  });
});

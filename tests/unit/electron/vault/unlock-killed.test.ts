import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newestVersion } from '../../../../electron/vault/db/migrate.ts';
import { readMeta, writeMeta } from '../../../../electron/vault/db/meta.ts';
import { write } from '../../../../electron/vault/db/run.ts';
import { verifyLedger } from '../../../../electron/vault/ledger/verify.ts';
import { closeVault, openVault, type OpenVault } from '../../../../electron/vault/open-vault.ts';
import type { InOneGo } from '../../../../shared/works/in-one-go.ts';
import { noteProjection, passphrase } from '../../../support/note-projection.ts';
import { olderVault } from '../../../support/older-vault.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const script = new URL('../../../support/unlock-killed.ts', import.meta.url).pathname;
const notes = 600;

/** Opens a vault; answers it, and what was told meanwhile. */
const opened = (home: string): { readonly vault: OpenVault; readonly told: readonly (InOneGo | null)[] } => {
  const told: (InOneGo | null)[] = [];
  const answer = openVault(home, passphrase, noteProjection, undefined, (going) => told.push(going));
  if (!answer.ok) throw new Error(answer.why);
  return { vault: answer.vault, told };
};

const partsOf = (told: readonly (InOneGo | null)[]) => [...new Set(told.map((going) => going?.part ?? null))];

it('a vault that is killed while it is brought up to date opens again, whole, and tells how far it is', () => {
  const older = olderVault(notes);
  const at = scratchFolder();
  for (const [part, done] of [
    ['updating', 20],
    ['indexing', 500],
  ] as const) {
    const home = join(at, part);
    cpSync(older, home, { recursive: true });
    expect(spawnSync(process.execPath, [script, home, part, String(done)]).signal, part).toBe('SIGKILL');
    const { vault, told } = opened(home);
    expect(vault.db.sqlite.pragma('user_version', { simple: true })).toBe(newestVersion);
    expect(readMeta(vault.db, 'indexes-due')).toBe('no');
    expect(verifyLedger(vault.db, vault.ledger)).toMatchObject({ ok: true });
    expect(vault.notices).toEqual([]);
    expect(partsOf(told)).toEqual(
      part === 'updating'
        ? ['checking', 'backing-up', 'updating', 'indexing', null]
        : ['checking', 'indexing', null],
    );
    const steps = told.filter((going) => going?.part === 'updating');
    if (part === 'updating')
      expect(steps.map((going) => going?.done)).toEqual(steps.map((_, index) => index));
    expect(told.filter((going) => going?.part === 'indexing').map((going) => going?.done)).toEqual([
      0,
      500,
      vault.db.sqlite.prepare('select max(arrival) from entries').pluck().get(),
    ]);
    closeVault(vault);
    rmSync(home, { recursive: true });
  }
});

it('what is left of an erasure is done at the next opening, also after a kill, and is told', () => {
  const home = olderVault();
  const first = opened(home).vault;
  write(first.db, (tx) => writeMeta(tx, 'compact-due', 'yes'));
  closeVault(first);
  expect(spawnSync(process.execPath, [script, home, 'compacting', '0']).signal).toBe('SIGKILL');
  const { vault, told } = opened(home);
  expect(partsOf(told)).toEqual(['checking', 'compacting', null]);
  expect(readMeta(vault.db, 'compact-due')).toBe('no');
  closeVault(vault);
  const again = opened(home);
  expect(partsOf(again.told)).toEqual([null]);
  closeVault(again.vault);
});

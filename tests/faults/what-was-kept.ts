import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { close } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { workOf } from '../support/practice-at-work.ts';
import { passphrase, vaultAtWork } from '../support/vault-at-work.ts';

export const hasStrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
export const noStrace = 'strace is not here or may not be used';
export const patience = 1_800_000; // ms, for the whole form on a computer that may be busy

const kinds = { patient: 'patients', consent: 'consents', draft: 'drafts', session: 'sessions' } as const;

/** Everything that was answered well is there, and the ledger holds. */
export const expectKept = async (home: string, steps: readonly string[], what: string): Promise<void> => {
  const vault = vaultAtWork(home);
  expect(await vault.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
  const work = workOf(vault);
  expect(work.vault.notices, what).toEqual([]);
  const count = (table: string): number =>
    Number(work.vault.db.sqlite.prepare(`select count(*) from ${table}`).pluck().get());
  for (const [step, table] of Object.entries(kinds)) {
    const sealed = table === 'drafts' && count('sessions') > 0;
    if (steps.includes(step) && !sealed) expect(count(table), `${what}: ${step}`).toBe(1);
  }
  close(vault.holder);
  const { code, text } = verifyVault(home, passphrase);
  expect(code, `${what}: ${text}`).toBe(0);
};

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { lockedPractice } from '../../../../support/practice-at-work.ts';
import { inVault } from '../../../../support/reopen-vault.ts';
import { passphrase, vaultAtWork } from '../../../../support/vault-at-work.ts';

const pageSize = 4096;

it(
  'lets go of a vault in which a page is damaged, so that the next try says the same',
  { timeout: 60_000 },
  async () => {
    const { length } = readFileSync(inVault(lockedPractice(), 'stria.db'));
    const refused: unknown[] = [];
    for (let page = 0; page < length / pageSize; page += 1) {
      const home = lockedPractice();
      const file = inVault(home, 'stria.db');
      const bytes = readFileSync(file);
      bytes[page * pageSize + 2000] = (bytes[page * pageSize + 2000] ?? 0) ^ 1;
      writeFileSync(file, bytes);
      const vault = vaultAtWork(home);
      const first = await vault.ask('vault:unlock', { passphrase });
      if (first.ok) {
        close(vault.holder); // this page was not needed for opening
        continue;
      }
      refused.push(first.error);
      expect(await vault.ask('vault:unlock', { passphrase }), `page ${page}`).toEqual(first);
    }
    expect(refused.length).toBeGreaterThan(1);
    expect(new Set(refused.map((error) => JSON.stringify(error)))).toEqual(
      new Set([JSON.stringify({ code: 'damaged', reason: 'database-damaged' })]),
    );
  },
);

import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { createDatabase } from '../../../../../electron/vault/db/open.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { vaultAtWork, passphrase, practice, practitioner } from '../../../../support/vault-at-work.ts';

// The mistake that row 25 is about: the connection is used without its key, at the creation or always.
const forget = vi.hoisted(() => ({ at: 'never' as 'never' | 'first' | 'always', calls: 0 }));
vi.mock('../../../../../electron/vault/db/settings.ts', async (original) => {
  const settings = await original<typeof import('../../../../../electron/vault/db/settings.ts')>();
  return {
    ...settings,
    unlockConnection: (...given: Parameters<typeof settings.unlockConnection>) => {
      forget.calls += 1;
      const forgotten = forget.at === 'always' || (forget.at === 'first' && forget.calls === 1);
      if (!forgotten) settings.unlockConnection(...given);
    },
  };
});

const settingsThatNeedNoKey = (sqlite: { pragma: (text: string) => unknown }): void => {
  sqlite.pragma('locking_mode = EXCLUSIVE');
};

it.each(['first', 'always'] as const)(
  '25 a key forgotten when a database is made (%s): nothing is made, and nothing is left',
  (at) => {
    forget.at = at;
    forget.calls = 0;
    const folder = scratchFolder();
    const made = createDatabase(join(folder, 'stria.db'), randomBytes(32), randomBytes(16), ({ sqlite }) => {
      settingsThatNeedNoKey(sqlite);
      migrate(sqlite);
    });
    expect(made).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual([]);
  },
);

it('25 a key forgotten at the set-up of a practice: there is no practice, and a next try makes one', async () => {
  const home = scratchFolder();
  const vault = vaultAtWork(home);
  forget.at = 'always';
  expect(await vault.ask('vault:create', { practice, practitioner, passphrase })).toMatchObject({
    ok: false,
  });
  expect(existsSync(join(home, 'vault'))).toBe(false);
  expect(readdirSync(home)).toEqual([]);
  forget.at = 'never';
  expect(await vault.ask('vault:create', { practice, practitioner, passphrase })).toMatchObject({ ok: true });
});

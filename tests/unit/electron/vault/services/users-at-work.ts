import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, type VaultAtWork } from '../../../../support/vault-at-work.ts';

/** A failed answer, with its reason if it has one. */
export const failed = (code: string, reason?: string): object => ({
  ok: false,
  error: reason === undefined ? { code } : { code, reason },
});

/** Passphrases: of nobody, of the assistant, and one more. */
export const wrong = 'orchard pebble lantern sixty quay';
export const hers = 'meadow cactus ribbon forty plum';
export const another = 'copper lantern drifts beyond seven';

/** An assistant as the owner adds one. */
export const assistant = (given: Partial<InputOf<'users:add'>> = {}): InputOf<'users:add'> => ({
  id: newId(),
  fields: { name: 'Maren Abernathy', qualification: '' },
  role: 'assistant',
  newPassphrase: hers,
  passphrase,
  ...given,
});

/** Locks, and unlocks with this passphrase. */
export const openAs = async (vault: VaultAtWork, secret: string) => {
  close(vault.holder);
  return vault.ask('vault:unlock', { passphrase: secret });
};
/** Who is at work. */
export const atWorkId = (vault: VaultAtWork): string => workOf(vault).user.id;
/** A person as the list of people has them. */
export const listed = async (vault: VaultAtWork, id: string) =>
  (await vault.get('users:list', {})).find((user) => user.id === id);

/** Everything a refusal must leave as it was; that a wrong passphrase was typed is noted all the same. */
export const state = (vault: VaultAtWork): object => ({
  entries: workOf(vault)
    .vault.db.sqlite.prepare("select count(*) from entries where type <> 'tries'")
    .pluck()
    .get(),
  ring: readFileSync(join(vaultFolder(vault.holder.home), 'keyring.json'), 'utf8'),
  copy: readFileSync(join(vaultFolder(vault.holder.home), 'keyring.last-good.json'), 'utf8'),
});

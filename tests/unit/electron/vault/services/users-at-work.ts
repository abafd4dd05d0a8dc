import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { givePassphrase, withPassphrase } from '../../../../../electron/vault/change-slots.ts';
import { readKeyring } from '../../../../../electron/vault/keys/keyring-file.ts';
import { unlockWithRecovery } from '../../../../../electron/vault/keys/keyring.ts';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import { saveAlone } from '../../../../../electron/vault/services/save-record.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { cheapCost } from '../../../../support/note-projection.ts';
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

/** Gives a person of the open practice a passphrase at the least cost, so that tests do not wait for Argon2id. */
export const giveCheaply = (vault: VaultAtWork, userId: string, secret: string, own = passphrase): void => {
  const open = workOf(vault).vault;
  withPassphrase(open, { userId: atWorkId(vault), passphrase: own }, (vaultKey) =>
    givePassphrase(open, vaultKey, { userId, passphrase: secret }, cheapCost),
  );
};

/** Adds a person as `users:add` does, at the least cost. */
export const addCheaply = (vault: VaultAtWork, input: InputOf<'users:add'>): void => {
  const { id, fields, role, newPassphrase } = input;
  saveAlone(workOf(vault), { type: 'user', id, revision: 0, body: { fields, role }, draft: null });
  giveCheaply(vault, id, newPassphrase, input.passphrase);
};

/** Whether a recovery code opens the vault, by its ring on the disk. */
export const opensByCode = (vault: VaultAtWork, code: string): boolean => {
  const read = readKeyring(vaultFolder(vault.holder.home));
  return read.ok && unlockWithRecovery(read.ring, code).ok;
};

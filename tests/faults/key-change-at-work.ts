// Changes the key of the practice's vault and names each step; kills itself at one of them, or fills the small disk it is on.
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { changeVaultKey, type KeyChangeStep } from '../../electron/vault/change-key.ts';
import { selectUser } from '../../electron/vault/db/users.ts';
import { isDiskFull } from '../../electron/vault/files/write-atomically.ts';
import { prepareRecovery } from '../../electron/vault/keys/keyring.ts';
import { makePassSlot } from '../../electron/vault/keys/slots.ts';
import { closeVault, openVault, type OpenVault } from '../../electron/vault/open-vault.ts';
import { projection } from '../../electron/vault/projectors.ts';
import { appendOwnChange } from '../../electron/vault/services/users.ts';
import { cheapCost } from '../support/note-projection.ts';
import { passphrase } from '../support/vault-at-work.ts';

const [home = '', killAt = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);

const open = (): OpenVault => {
  const opened = openVault(home, passphrase, projection);
  if (!opened.ok) throw new Error(opened.why);
  return opened.vault;
};

const change = async (vault: OpenVault, onStep: (step: KeyChangeStep) => void): Promise<OpenVault> => {
  const { vaultId, userId, db } = vault;
  const user = selectUser(db, userId);
  if (user === undefined) throw new Error('Nobody is at work.');
  const vaultKey = randomBytes(32);
  const made = { vaultId, vaultKey };
  const prepared = prepareRecovery(made, userId);
  say(prepared.recoveryCode);
  const changed = await changeVaultKey(vault, {
    vaultKey,
    salt: randomBytes(16),
    slots: [makePassSlot(made, { userId, passphrase }, cheapCost), prepared.slot],
    actor: userId,
    now: () => ({ at: Date.now(), offset: 0 }),
    watch: { goesOn: () => true, tell: () => undefined },
    mayFinish: () => true,
    note: (tx) => appendOwnChange(tx, user, 'change-key'),
    onStep,
  });
  if (!changed) throw new Error('It was ended.');
  return changed;
};

/** Fills the disk and gives `free` bytes back. */
const fill = (free: number): void => {
  const filler = join(home, 'filler');
  const handle = openSync(filler, 'a');
  let written = 0;
  for (let size = 65_536; size > 0; size = Math.floor(size / 2)) {
    try {
      for (;;) written += writeSync(handle, Buffer.alloc(size));
    } catch {
      // This size does not fit any more: on with half of it.
    }
  }
  closeSync(handle);
  truncateSync(filler, Math.max(0, written - free));
};

/** Tries it with more and more room until it is done; each time the vault is open afterwards, under one of the keys. */
const onFullDisk = async (): Promise<void> => {
  for (let free = 0; ; free += 200_000) {
    let vault = open();
    fill(free);
    let last = '';
    let done = false;
    try {
      vault = await change(vault, (step) => (last = step));
      done = true;
    } catch (error) {
      if (!isDiskFull(error)) throw error;
    }
    say(`${done ? 'done' : `full at ${last}`}, ${vault.db.sqlite.open ? 'open' : 'closed'}`);
    closeVault(vault);
    closeVault(open());
    rmSync(join(home, 'filler'));
    if (done) return;
  }
};

if (killAt === 'full-disk') await onFullDisk();
else {
  const vault = await change(open(), (step) => {
    say(step);
    if (step === killAt) process.kill(process.pid, 'SIGKILL');
  });
  closeVault(vault);
  say('closed');
}

import type { TellInOneGo } from '../../shared/works/in-one-go.ts';
import type { Brake, Braked } from './brake.ts';
import { writeMeta } from './db/meta.ts';
import { write } from './db/run.ts';
import { keepRing } from './keep-ring.ts';
import { calibrate, type KdfCost } from './keys/argon2.ts';
import { type CodeFailure, prepareRecovery, type PreparedCode, setPassphrase } from './keys/keyring.ts';
import type { Projection } from './ledger/projection.ts';
import { type Failed, type OpenVault, openWith, ownBrake, type VaultFailure } from './open-vault.ts';
import { braked, unlockForNew } from './try-unlock.ts';

type Recovered<Why> =
  { readonly ok: true; readonly vault: OpenVault; readonly prepared: PreparedCode } | Failed<Why>;

/**
 * Opens the vault with its recovery code, gives the person whose code it was a new passphrase, and prepares a new code.
 * The old passphrase stops working; the used code does so when `keepRecoveryCode` puts the new one in its place, which
 * the database remembers until then. The caller writes the entry that says so. `passphrase-taken`, and nothing changed,
 * when somebody else has just this passphrase.
 */
export function recoverVault(
  home: string,
  code: string,
  newPassphrase: string,
  projection: Projection,
  options: { readonly cost?: KdfCost; readonly brake?: Brake; readonly tell?: TellInOneGo } = {},
): Recovered<VaultFailure | CodeFailure | 'passphrase-taken' | Braked> {
  const brake = options.brake ?? ownBrake();
  let prepared: PreparedCode | undefined;
  const opened = openWith(
    { home, projection, brake, tell: options.tell },
    braked(brake, 'code', (ring) => unlockForNew(ring, code, newPassphrase)),
    (vault, vaultKey) => {
      const { vaultId, userId } = vault;
      write(vault.db, (tx) => writeMeta(tx, `code-unconfirmed:${userId}`, 'yes'));
      const person = { userId, passphrase: newPassphrase };
      keepRing(vault, setPassphrase(vault.held.ring, vaultKey, person, options.cost ?? calibrate()));
      prepared = prepareRecovery({ vaultId, vaultKey }, userId);
    },
  );
  if (!opened.ok) return opened;
  if (prepared === undefined) throw new Error('A recovery made no code.');
  return { ...opened, prepared };
}

import type { TellInOneGo } from '../../shared/works/in-one-go.ts';
import { type Brake, type Braked, ownBrake } from './brake.ts';
import { calibrate, type KdfCost } from './keys/argon2.ts';
import { type CodeFailure, prepareWays, type PreparedWays } from './keys/keyring.ts';
import type { Projection } from './ledger/projection.ts';
import { type Failed, type OpenVault, openWith, type VaultFailure } from './open-vault.ts';
import { braked, unlockForNew } from './try-unlock.ts';

type Recovered<Why> =
  { readonly ok: true; readonly vault: OpenVault; readonly prepared: PreparedWays } | Failed<Why>;

/**
 * Opens the vault with its recovery code, and prepares a new passphrase and a new code for the person whose code it was.
 * Nothing is changed yet: the caller says whether this person may come in, and raises an old key ring first. Then
 * `keepWays` lets both take the place of the old passphrase and the used code. `passphrase-taken` when somebody else has
 * just this passphrase.
 */
export function recoverVault(
  home: string,
  code: string,
  newPassphrase: string,
  projection: Projection,
  options: { readonly cost?: KdfCost; readonly brake?: Brake; readonly tell?: TellInOneGo } = {},
): Recovered<VaultFailure | CodeFailure | 'passphrase-taken' | Braked> {
  const brake = options.brake ?? ownBrake();
  let prepared: PreparedWays | undefined;
  const opened = openWith(
    { home, projection, brake, tell: options.tell },
    braked(brake, 'code', (ring) => unlockForNew(ring, code, newPassphrase)),
    ({ vaultId, userId }, vaultKey) => {
      const person = { userId, passphrase: newPassphrase };
      prepared = prepareWays({ vaultId, vaultKey }, person, options.cost ?? calibrate());
    },
  );
  if (!opened.ok) return opened;
  if (prepared === undefined) throw new Error('A recovery made no code.');
  return { ...opened, prepared };
}

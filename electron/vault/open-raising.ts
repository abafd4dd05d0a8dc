import type { Braked } from './brake.ts';
import { calibrate, isCheaper, type KdfCost, mostOf } from './keys/argon2.ts';
import type { Slot } from './keys/keyring-format.ts';
import { hasSeveral, unlockWithPassphrase } from './keys/keyring.ts';
import { makePassSlot } from './keys/slots.ts';
import { keepLastSlot, readLastSlot } from './last-slot.ts';
import type { Projection } from './ledger/projection.ts';
import { type Failed, type Opening, type OpenVault, openWith, type VaultFailure } from './open-vault.ts';
import { braked } from './try-unlock.ts';

type Raising = Pick<Opening, 'home' | 'brake' | 'tell'> & { readonly leastCost: KdfCost };
/** `costlier` is what may take the place of the slot that was used, and is in no ring yet. */
type Opened = { readonly ok: true; readonly vault: OpenVault; readonly costlier: Slot | undefined };

/**
 * Opens the vault with a passphrase. Of several slots the one that opened last on this computer is tried first. Where the slot costs
 * less to try than `leastCost`, the same way in is prepared at what this program asks of a new one on this computer, in nothing below
 * what it costs now (security.md §3.2).
 */
export function openRaising(
  { leastCost, ...opening }: Raising,
  passphrase: string,
  projection: Projection,
): Opened | Failed<VaultFailure | 'wrong-passphrase' | Braked> {
  const { home } = opening;
  let costlier: Slot | undefined;
  const opened = openWith(
    { ...opening, projection },
    braked(opening.brake, 'passphrase', (ring) =>
      unlockWithPassphrase(ring, passphrase, undefined, readLastSlot(home)),
    ),
    ({ vaultId, userId, slotId, held, onlyRead }, vaultKey) => {
      if (onlyRead !== null) return;
      const kdf = held.ring.slots.find((slot) => slot.slotId === slotId)?.kdf;
      if (!kdf || !isCheaper(kdf, leastCost)) return;
      const cost = mostOf(kdf, leastCost, calibrate());
      costlier = makePassSlot({ vaultId, vaultKey }, { userId, passphrase }, cost, slotId);
    },
  );
  if (!opened.ok) return opened;
  const { onlyRead, slotId, held } = opened.vault;
  if (onlyRead === null && hasSeveral(held.ring)) keepLastSlot(home, slotId);
  return { ...opened, costlier };
}

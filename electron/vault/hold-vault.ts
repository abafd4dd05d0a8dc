import { hasFailed } from './brake.ts';
import { readMeta } from './db/meta.ts';
import type { Db } from './db/run.ts';
import { type Held, isOutdated, keepHeads, type Notice } from './keep-ring.ts';
import { deriveKey } from './keys/derive.ts';
import type { Keyring } from './keys/keyring-format.ts';
import type { Unlocked } from './keys/keyring.ts';
import { isOwnSchema } from './ledger/compare-tables.ts';
import { lostEntries } from './ledger/heads.ts';
import { openLedger } from './ledger/ledger.ts';
import { verifyTail } from './ledger/verify-entries.ts';
import { record } from './ledger/write.ts';
import type { FileLook } from './look-at-file.ts';
import type { Opening, OpenVault } from './open-vault.ts';
import { toldTo } from './tries-of.ts';

/** Entries whose hash, signature and chain are checked at each opening. */
const tailChecked = 100;
/** Writes after which the ledger's heads are copied to the ring without being asked. */
const writesBetweenHeads = 100;

/** What an open vault is to everything else: its database, who opened it, what has to be told, and its own copies of the derived keys. */
export function hold(
  { home, lock, projection, brake, tries: before, fromCopy, onlyRead = null, filesHome = home }: Opening,
  db: Db,
  ring: Keyring,
  unlocked: Unlocked,
  file: FileLook,
): OpenVault {
  const { vaultId } = ring;
  const use = (name: Parameters<typeof deriveKey>[2]) => deriveKey(unlocked.vaultKey, vaultId, name);
  const ledger = openLedger(db, projection);
  const older = before.cleared < Number(readMeta(db, 'tries-cleared') ?? 0);
  const tries = { ...toldTo(before, unlocked.userId), changed: before.changed || older };
  const lost = lostEntries(db, ring.heads) ?? null;
  const begun = { writesSinceHeads: 0, backupSigned: false, changingKey: false };
  const held: Held = { lock, ringMacKey: use('ringMac'), ring, ...begun };
  const vault: OpenVault = {
    home,
    onlyRead,
    filesHome,
    vaultId,
    userId: unlocked.userId,
    slotId: unlocked.slotId,
    db,
    ledger,
    brake,
    tries,
    lost,
    file,
    notices: [
      ...(fromCopy ? (['ring-from-copy'] as const) : []),
      ...(lost ? (['rolled-back'] as const) : []),
      ...noticesOf(db, ring),
      ...(hasFailed(tries) ? (['tries-failed'] as const) : []),
      ...(tries.changed ? (['tries-changed'] as const) : []),
    ],
    keys: {
      draft: use('draft'),
      backup: use('backup'),
      database: use('database'),
      pin: use('pin'),
      closed: use('closed'),
    },
    write: (actor, now, fn) => {
      const result = record(db, ledger, actor, now, fn);
      held.writesSinceHeads += 1;
      if (held.writesSinceHeads >= writesBetweenHeads) keepHeads(vault);
      return result;
    },
    held,
  };
  return vault;
}

function noticesOf(db: Db, ring: Keyring): readonly Notice[] {
  return [
    ...(verifyTail(db, ring.vaultId, tailChecked) === undefined ? [] : (['tail-broken'] as const)),
    ...(isOwnSchema(db) ? [] : (['tables-changed'] as const)),
    ...(isOutdated(db, ring) ? (['ring-outdated'] as const) : []),
  ];
}

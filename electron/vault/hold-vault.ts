import type { OnlyRead } from '../../shared/storage/storage.ts';
import type { TellInOneGo } from '../../shared/works/in-one-go.ts';
import { type Brake, hasFailed } from './brake.ts';
import { readMeta } from './db/meta.ts';
import type { Db } from './db/run.ts';
import type { VaultLock } from './db/vault-lock.ts';
import { type Held, isOutdated, keepHeads, type Notice, type RingHolder } from './keep-ring.ts';
import { deriveKey } from './keys/derive.ts';
import type { Keyring } from './keys/keyring-format.ts';
import type { Unlocked } from './keys/keyring.ts';
import type { Tries } from './keys/tries-file.ts';
import { isOwnSchema } from './ledger/compare-tables.ts';
import type { Moment } from './ledger/entry.ts';
import { type Lost, lostEntries } from './ledger/heads.ts';
import { type Ledger, openLedger } from './ledger/ledger.ts';
import type { Projection } from './ledger/projection.ts';
import { verifyTail } from './ledger/verify-entries.ts';
import { record, type WriteTx } from './ledger/write.ts';
import type { FileLook } from './look-at-file.ts';
import { toldTo } from './tries-of.ts';

export interface OpenVault extends RingHolder {
  readonly vaultId: string;
  /** Why nothing can be written: then `home` is that of a copy, which is removed when it is closed. */
  readonly onlyRead: OnlyRead | null;
  /** The home whose attached files are read: its own, or that of which it is the copy. */
  readonly filesHome: string;
  /** Whose passphrase or recovery code opened it, and the slot that it is in. */
  readonly userId: string;
  readonly slotId: string;
  readonly ledger: Ledger;
  readonly brake: Brake;
  /** What was tried since the last right passphrase, until this one. */
  readonly tries: Tries;
  /** Entries that the ring knew and that were gone when it was opened. */
  readonly lost: Lost | null;
  /** Whether anything else wrote to the file since it was closed last. */
  readonly file: FileLook;
  /** For drafts while the disk is full, for backups, to open the copy of a backup, for PINs and the note of the closed file; wiped by `closeVault`. */
  readonly keys: Readonly<Record<'draft' | 'backup' | 'database' | 'pin' | 'closed', Buffer>>;
  /** One transaction: every entry appended in `fn` is kept, with its rows, or none. */
  readonly write: <T>(actor: string, now: Moment, fn: (tx: WriteTx) => T) => T;
}

/** What is needed to open a vault whose lock is held and whose key is known. */
export interface Opening {
  readonly home: string;
  readonly lock: VaultLock;
  readonly projection: Projection;
  readonly brake: Brake;
  readonly tries: Tries;
  readonly fromCopy: boolean;
  readonly tell?: TellInOneGo | undefined;
  readonly onlyRead?: OnlyRead | null;
  /** It was not closed properly, so it is checked first. */
  readonly leftOpen?: boolean;
  readonly filesHome?: string;
}

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

import type { TellInOneGo } from '../../shared/works/in-one-go.ts';
import { copyToRead } from './copy-to-read.ts';
import { type Aside, removeAside } from './db/aside.ts';
import { isOpenElsewhere } from './db/open-elsewhere.ts';
import { isDiskFull, isNotAllowed } from './files/write-atomically.ts';
import { type KeyringFailure, readKeyring } from './keys/keyring-file.ts';
import type { Keyring } from './keys/keyring-format.ts';
import type { Unlocked } from './keys/keyring.ts';
import type { Tries } from './keys/tries-file.ts';
import { settleKeyChange } from './settle-key-change.ts';
import { notUnlocked, type Tried } from './try-unlock.ts';
import { vaultFolder } from './vault-place.ts';

interface Given<Why> {
  readonly folder: string;
  readonly unlock: (ring: Keyring, folder: string) => Tried<Why>;
  readonly tell?: TellInOneGo | undefined;
}

/** What is known of a copy when it is opened. */
interface Found {
  readonly unlocked: Unlocked;
  readonly tries: Tries;
  readonly fromCopy: boolean;
}

type Failed<Why> = { readonly ok: false; readonly why: Why };
type Outcome<Opened, Why> =
  | Opened
  | Failed<
      Exclude<Why, 'damaged'> | 'in-use' | 'temporary-full' | 'not-allowed' | `keyring-${KeyringFailure}`
    >;

/**
 * Opens a vault that may not be written, as a copy of its files, with whatever `unlock` finds in its ring; `open` is handed
 * the copy, and wipes the key. Nothing is written in the vault's folder, and nothing is copied for a wrong passphrase.
 */
export function openToRead<Opened extends { readonly ok: boolean }, Why extends string>(
  { folder, unlock, tell }: Given<Why>,
  open: (copy: Aside, ring: Keyring, found: Found) => Opened,
): Outcome<Opened, Why> {
  let copy: Aside | undefined;
  let vaultKey: Buffer | undefined;
  let done = false;
  try {
    const read = readKeyring(folder);
    if (!read.ok) return { ok: false, why: `keyring-${read.why}` };
    if (isOpenElsewhere(folder)) return { ok: false, why: 'in-use' };
    const { unlocked, tries } = unlock(read.ring, folder);
    if (!unlocked.ok) return { ok: false, why: notUnlocked(unlocked.why) };
    ({ vaultKey } = unlocked);
    copy = copyToRead(folder, tell);
    if (copy === undefined) return { ok: false, why: 'in-use' };
    settleKeyChange(vaultFolder(copy.home), read.ring);
    const opened = open(copy, read.ring, { unlocked, tries, fromCopy: read.from === 'last-good' });
    done = opened.ok;
    return opened;
  } catch (error) {
    if (isDiskFull(error)) return { ok: false, why: 'temporary-full' };
    if (isNotAllowed(error)) return { ok: false, why: 'not-allowed' };
    throw error;
  } finally {
    vaultKey?.fill(0);
    if (copy && !done) removeAside(copy.home);
    tell?.(null);
  }
}

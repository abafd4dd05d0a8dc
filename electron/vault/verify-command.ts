import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../shared/dates/format.ts';
import { changedSinceClosed } from './closed-file.ts';
import { entriesAfter, newestArrival } from './db/entries.ts';
import { readMeta } from './db/meta.ts';
import { newestVersion, versionOf } from './db/migrate.ts';
import { closeDatabase, openDatabase, openFailure } from './db/open.ts';
import { checkPages } from './db/page-check.ts';
import type { Db } from './db/run.ts';
import { leaveVaultLock, releaseVaultLock, takeVaultLock, type VaultLock } from './db/vault-lock.ts';
import { isDiskError, isNotAllowed } from './files/write-atomically.ts';
import { isOutdated } from './keep-ring.ts';
import { deriveKey } from './keys/derive.ts';
import { readKeyring } from './keys/keyring-file.ts';
import type { Keyring } from './keys/keyring-format.ts';
import { unlockWithPassphrase } from './keys/keyring.ts';
import { lostEntries } from './ledger/heads.ts';
import { verifyLedger, withHeads } from './ledger/verify.ts';
import type { FirstBad } from './ledger/verify-entries.ts';
import { databaseName, lockName, vaultFolder } from './make-vault-folder.ts';
import type { VaultFailure } from './open-vault.ts';
import { projection } from './projectors.ts';
import { settleKeyChange } from './settle-key-change.ts';
import { wrongFiles } from './verify-files.ts';

/** What was found: 0 everything holds, 1 something is wrong, 2 the vault could not be opened. `text` is one sentence. */
export interface VerifyOutcome {
  readonly code: 0 | 1 | 2;
  readonly text: string;
}

const notOpened: Readonly<Record<VaultFailure | 'wrong-passphrase' | 'older' | 'unreadable', string>> = {
  'wrong-passphrase': 'This is not the passphrase of the vault.',
  missing: 'The database of this vault is missing.',
  'keyring-missing': 'The key ring of this vault is missing.',
  'keyring-damaged': 'The key ring of this vault is damaged.',
  'keyring-newer': 'This vault was written by a newer version of Stria.',
  empty: 'The database of this vault is empty.',
  'not-a-database': 'The database of this vault was replaced by another file.',
  'link-or-special': 'The database of this vault is a link or a folder.',
  size: 'The database of this vault is cut off.',
  damaged: 'The database of this vault is damaged.',
  foreign: 'The database belongs to another vault.',
  newer: 'This vault was written by a newer version of Stria.',
  older: 'This vault was written by an older version of Stria: open it with the program once.',
  'in-use': 'This vault is open in another program: lock it there first.',
  'disk-full': 'The disk is full.',
  'temporary-full': 'The disk with the temporary folder of this computer is full.',
  'disk-error': 'The disk could not be read or written.',
  'not-allowed':
    'The files of this vault may not be read or written from this account, or their disk is write-protected.',
  setting: 'The database could not be opened the way it has to be.',
  unreadable: 'The database of this vault could not be read.',
};

const notHeld: Readonly<Record<FirstBad['why'], string>> = {
  hash: 'it was changed after it was written',
  signature: 'it was not written by a computer of this vault',
  chain: 'it does not follow the entry before it',
  gap: 'it is missing',
  body: 'its content was changed after it was written',
  'missing-body': 'its content is gone and nothing says that it was erased',
  'not-erased': 'its content is there although it was erased',
  projection: 'what is shown is not what was written',
  schema: 'the tables are not those of this program',
};

/**
 * Opens the vault in `home` only to read it, checks every entry and makes all rows again from them. Nothing is
 * migrated, repaired or kept; a WAL left by a crash is written back as at every opening.
 */
export function verifyVault(home: string, passphrase: string): VerifyOutcome {
  const folder = vaultFolder(home);
  if (!existsSync(folder)) return { code: 2, text: 'There is no vault in this folder.' };
  let lock: VaultLock | undefined;
  let holds = false;
  try {
    lock = takeVaultLock(join(folder, lockName));
    if (lock === undefined) return cannotOpen('in-use');
    const read = readKeyring(folder);
    if (!read.ok) return cannotOpen(`keyring-${read.why}`);
    settleKeyChange(folder, read.ring);
    const unlocked = unlockWithPassphrase(read.ring, passphrase);
    if (!unlocked.ok) return cannotOpen(unlocked.why === 'damaged' ? 'keyring-damaged' : unlocked.why);
    const key = deriveKey(unlocked.vaultKey, read.ring.vaultId, 'database');
    const closedKey = deriveKey(unlocked.vaultKey, read.ring.vaultId, 'closed');
    unlocked.vaultKey.fill(0);
    try {
      const changed = changedSinceClosed(folder, read.ring.vaultId, closedKey);
      const file = join(folder, databaseName);
      const outcome = withPages(verifyFile(file, key, read.ring), file, key, read.ring);
      holds = outcome.code === 0;
      return holds && changed !== undefined ? wrong(changedText(changed)) : outcome;
    } finally {
      for (const used of [key, closedKey]) used.fill(0);
    }
  } catch (error) {
    if (isNotAllowed(error)) return cannotOpen('not-allowed');
    if (isDiskError(error)) return cannotOpen('disk-error');
    throw error;
  } finally {
    // Unless everything was checked here, what an unclean end left to be checked is left to the next unlock.
    if (lock) (holds ? releaseVaultLock : leaveVaultLock)(lock);
  }
}

const cannotOpen = (why: keyof typeof notOpened): VerifyOutcome => ({ code: 2, text: notOpened[why] });
const wrong = (text: string): VerifyOutcome => ({ code: 1, text });

const changedText = (after: number): string => {
  const when = `${formatDate(dateOfInstant(after))} ${formatTime(after)}`;
  return `The file of the records was changed while it was closed, after ${when}: parts of it may be older ones. Every entry and every row holds; the next check in the program ends this warning.`;
};

function verifyFile(file: string, key: Buffer, ring: Keyring): VerifyOutcome {
  const opened = openDatabase(file, key, Buffer.from(ring.dbSalt, 'hex'), 'as-it-is');
  if (!opened.ok) return cannotOpen(opened.why);
  const { db } = opened;
  try {
    if (readMeta(db, 'vault-id') !== ring.vaultId) return cannotOpen('foreign');
    if (versionOf(db.sqlite) < newestVersion) return cannotOpen('older');
    const outcome = verifyOpen(db, ring);
    const files = outcome.code === 0 ? wrongFiles(db, dirname(file)) : undefined;
    return files === undefined ? outcome : wrong(files);
  } catch (error) {
    const why = openFailure(error);
    if (why === undefined) throw error;
    return why === 'damaged' ? wrong(notOpened.damaged) : cannotOpen('unreadable');
  } finally {
    closeDatabase(db);
  }
}

/**
 * Names the pages that do not hold, where not all of them fail: then it is this vault's file. Also where all that is in use
 * holds, because SQLite never reads the pages that are free. The file is closed here.
 */
function withPages(outcome: VerifyOutcome, file: string, key: Buffer, ring: Keyring): VerifyOutcome {
  const isDamage = outcome.text === notOpened.damaged || outcome.text === notOpened.foreign;
  if (outcome.code !== 0 && !isDamage) return outcome;
  const { bad, pages } = checkPages(file, key, Buffer.from(ring.dbSalt, 'hex'));
  if (bad.length === 0 || bad.length === pages) return outcome;
  const named = bad.slice(0, 5).join(', ') + (bad.length > 5 ? ' and others' : '');
  const which = `${bad.length === 1 ? 'page' : 'pages'} ${named} of ${pages}`;
  const text = `The database of this vault is damaged: ${which} cannot be read. Keep the folder as it is and restore the last backup.`;
  return { code: outcome.code === 0 ? 1 : outcome.code, text };
}

function verifyOpen(db: Db, ring: Keyring): VerifyOutcome {
  if (db.sqlite.pragma('integrity_check', { simple: true }) !== 'ok') return wrong(notOpened.damaged);
  const verified = verifyLedger(db, { vaultId: ring.vaultId, projection });
  const lost = lostEntries(db, ring.heads);
  if (verified.ok && lost !== undefined) {
    const from = `The newest entries are gone, from number ${lost.first} on`;
    return wrong(`${from}: this is an older copy than the one last closed here.`);
  }
  const found = withHeads(db, verified, ring.heads);
  if (!found.ok) return wrong(describe(db, found.firstBad));
  if (isOutdated(db, ring)) {
    return wrong('The key ring is an older copy: a passphrase that was taken away may work again.');
  }
  const entries = new Intl.NumberFormat('en-GB').format(found.entries);
  return { code: 0, text: `${entries} entries checked, everything holds.` };
}

function describe(db: Db, { device, seq, why, table }: FirstBad & { readonly table?: string }): string {
  if (why === 'schema') return `Something is wrong: ${notHeld.schema}.`;
  if (table === 'search') return 'Something is wrong: the search does not find what was written.';
  if (table !== undefined) return `Something is wrong: in the table "${table}" ${notHeld.projection}.`;
  const at = timeOf(db, device, why === 'gap' ? seq - 1 : seq);
  const day = at === undefined ? undefined : formatDate(dateOfInstant(at));
  const when = day === undefined ? '' : why === 'gap' ? `, after ${day},` : ` of ${day}`;
  return `Entry ${seq}${when} does not hold: ${notHeld[why]}.`;
}

/** When an entry was written, UTC ms; reads the ledger from its beginning, since it is only asked once. */
function timeOf(db: Db, device: string, seq: number): number | undefined {
  const newest = newestArrival(db);
  for (let arrival = 0; arrival < newest;) {
    const rows = entriesAfter(db, arrival, 500);
    const found = rows.find((row) => row.device === device && row.seq === seq);
    if (found !== undefined) return found.at;
    arrival = rows.at(-1)?.arrival ?? newest;
  }
  return undefined;
}

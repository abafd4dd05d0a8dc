import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../shared/dates/format.ts';
import {
  checkFolder,
  isCheckFolder,
  type RestoreFailure,
  type RestoreProgress,
} from '../../shared/restores/restore.ts';
import { momentOf } from './clock.ts';
import { isDiskFull } from './files/write-atomically.ts';
import { prepareCopy, type PreparedCopy, unlockBackup } from './restore/prepare-copy.ts';
import { isVaultAside, putBackAside } from './restore/put-back.ts';
import { putInPlace } from './restore/put-in-place.ts';
import { Stopped } from './restore/stopped.ts';

/** What came of it: 0 restored, 1 the backup does not hold, 2 it could not be tried. `text` is a plain sentence or two. */
export interface RestoreOutcome {
  readonly code: 0 | 1 | 2;
  readonly text: string;
}

/** What is being done; told before each step. */
type Step = RestoreProgress['step'] | 'putting-aside' | 'putting-in-place' | 'done';

export interface RestoreOrder {
  /** The folder of one backup. */
  readonly from: string;
  readonly home: string;
  /** The passphrase or the recovery code, as it was when the backup was made. */
  readonly secret: string;
  /** UTC ms, for the name that the present vault gets. */
  readonly now: number;
  readonly onStep?: (step: Step) => void;
}

type Why = Exclude<RestoreFailure, 'not-owner'>;
const texts: Readonly<Record<Why, (file: string) => string>> = {
  'not-a-backup': () => 'This folder is not a finished backup: its manifest is missing or was changed.',
  incomplete: (file) => `The backup is not complete: ${file} is missing.`,
  'file-differs': (file) => `The backup is damaged: ${file} is not as it was written.`,
  'ring-damaged': () => 'The key ring of this backup is damaged.',
  'ring-foreign': () => 'The key ring in this folder belongs to another vault.',
  newer: () => 'This backup was written by a newer version of Stria: restore it with that version.',
  secret: () => 'This is neither the passphrase nor the recovery code of this backup.',
  database: () => 'The database of this backup is damaged, or is not the one it was made with.',
  signature: () => 'The manifest of this backup was changed after it was written.',
  ledger: () => 'The entries of this backup do not hold together.',
  'in-use': () => 'The vault in this place is open: lock it or close Stria first.',
  'disk-full': () => 'There is not enough room to restore this backup.',
  'not-written': () => 'The backup could not be read, or nothing can be written to this place.',
};
/** With these it could not be tried; the others say that the backup does not hold. */
const untried: ReadonlySet<string> = new Set([
  'not-a-backup',
  'secret',
  'in-use',
  'disk-full',
  'not-written',
]);

const stopped = (why: Why, file = ''): RestoreOutcome => ({
  code: untried.has(why) ? 2 : 1,
  text: `${texts[why](file)} Nothing was changed.`,
});

/**
 * Puts a backup in the place of the vault in `home`: copies it to a new folder, checks manifest, hashes, every page and
 * every entry there, renames the present vault to `vault-before-…` and never deletes it. Whatever goes wrong before that
 * leaves everything as it was.
 */
export function restoreVault(order: RestoreOrder): RestoreOutcome {
  const { home, now, onStep = () => undefined } = order;
  const incoming = checkFolder('restore', randomBytes(6).toString('hex'));
  const part = join(home, incoming);
  const homeWasThere = existsSync(home);
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    putBackAside(home);
    if (!isVaultAside(home)) removeRests(home);
    const copy = prepared(order, part);
    const kept = putInPlace({ home, incoming, keptAs: 'vault-before', now, onStep });
    onStep('done');
    return { code: 0, text: restored(copy, kept) };
  } catch (error) {
    if (error instanceof Stopped) return stopped(error.why as Why, error.file);
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return stopped(isDiskFull(error) ? 'disk-full' : 'not-written');
  } finally {
    rmSync(part, { recursive: true, force: true });
    if (!homeWasThere && existsSync(home) && readdirSync(home).length === 0)
      rmSync(home, { recursive: true });
  }
}

/** The checked copy, made without a pause. */
function prepared({ from, secret, now, onStep = () => undefined }: RestoreOrder, part: string): PreparedCopy {
  const steps = prepareCopy({
    from,
    part,
    unlock: (ring) => unlockBackup(ring, secret),
    now: momentOf(new Date(now)),
  });
  let told: Step | undefined;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value.step !== told) onStep(step.value.step);
    told = step.value.step;
  }
}

/** What an earlier restore left that was broken off. */
function removeRests(home: string): void {
  for (const name of readdirSync(home)) {
    if (isCheckFolder(name)) rmSync(join(home, name), { recursive: true });
  }
}

function restored(
  { manifest: { at }, entries, erased, filesMissing }: PreparedCopy,
  kept: string | null,
): string {
  const count = new Intl.NumberFormat('en-GB').format(entries);
  const when = `${formatDate(dateOfInstant(at))} ${formatTime(at)}`;
  const before = kept === null ? '' : ` The vault that was here is kept in the folder ${kept}.`;
  const again =
    erased === 0 ? '' : ` Who was erased since is erased in it as well: ${String(erased)} in number.`;
  const lacking =
    filesMissing === 0
      ? ''
      : ` Attached files that were missing already when it was made: ${String(filesMissing)} in number.`;
  return `The backup of ${when} is in place: ${count} entries checked, everything holds.${again}${lacking}${before}`;
}

import { closeSync, fsync, mkdirSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { backupDatabase } from '../../shared/backups/manifest.ts';
import type { Far, FarInParts, WorkPart } from '../../shared/works/long-work.ts';
import { checkPagesOf, type Facts } from './backups/check-copy.ts';
import { heldFacts } from './backups/held-facts.ts';
import { describeCopy, keptFolder, syncKept } from './backups/keep-copy.ts';
import { selectStoredFiles } from './db/attachments.ts';
import type { FileKey } from './db/cipher-page.ts';
import { heldFile } from './db/held-file.ts';
import { openDatabase } from './db/open.ts';
import { pagesOf, recodePages, type Recoding } from './db/recode-pages.ts';
import { inspectFile, looksLikeNoise, pageSize } from './db/vault-file.ts';
import type { OpenVault } from './open-vault.ts';
import { inSlices, partOf, paces, sharesOf } from './slices.ts';
import { nextBackupFolder, removeNext } from './settle-key-change.ts';

/** Whoever waits for a change of the key: may end it, and hears how far it is. */
export interface KeyWatch {
  /** False once it was cancelled or the vault locked. */
  readonly goesOn: () => boolean;
  readonly tell: (far: FarInParts) => void;
}

/** The copy does not hold what it has to; the vault is as it was. */
export class CopyDoesNotHold extends Error {}

export interface Next {
  readonly vault: OpenVault;
  readonly folder: string;
  /** The new database, closed, and the two keys. */
  readonly next: string;
  readonly from: FileKey;
  readonly to: FileKey;
  /** When the change was begun, UTC ms. */
  readonly at: number;
  readonly watch: KeyWatch;
  readonly onStep: (step: 'backing-up' | 'rekeying' | 'checking') => void;
}

const flush = promisify(fsync);

/** Pages that are written before they are flushed, beside other work (16 MB): all at once would hold up every save at the end. */
const flushedAtOnce = 4096;

function* numbersFrom(first: number, last: number): Generator<number, void> {
  for (let number = first; number <= last; number += 1) yield number;
}

/** Writes every page of the source, in slices. False when it was ended before. */
const writePages = async (recoding: Recoding, { goesOn, tell }: KeyWatch): Promise<boolean> => {
  const pages = pagesOf(recoding.source);
  for (let first = 1; first <= pages; first += flushedAtOnce) {
    const last = Math.min(pages, first + flushedAtOnce - 1);
    const steps = recodePages(recoding, numbersFrom(first, last));
    const tellPage = (written: number): void => tell({ done: first - 1 + written, total: pages });
    if (!(await goThrough(steps, goesOn, tellPage))) return false;
    await flush(recoding.target);
  }
  return goesOn();
};

/** Does steps in slices. Null when it was ended before. */
export const goThrough = <Step, T>(
  steps: Generator<Step, T>,
  goesOn: () => boolean,
  tell: (step: Step) => void = () => undefined,
): Promise<{ readonly value: T } | null> => inSlices(steps, { pace: paces.waited, goesOn, tell });

/** Writes every page into a new file. False when it was ended before. */
const writeInto = async (
  file: string,
  recoding: Omit<Recoding, 'target'>,
  watch: KeyWatch,
): Promise<boolean> => {
  const target = openSync(file, 'wx', 0o600);
  try {
    return await writePages({ ...recoding, target }, watch);
  } finally {
    closeSync(target);
  }
};

/** About how long the parts take: only their proportions matter, for how far it is. */
const effortsOf = (pages: number, bytes: number) => ({
  copying: pages,
  proving: pages,
  describing: (pages + bytes / pageSize) / 2,
  rekeying: 4 * pages,
  checking: pages,
});
type Shares = ReturnType<typeof sharesOf<keyof ReturnType<typeof effortsOf>>>;

/**
 * Makes a checked backup, and beside the vault its database anew under the new key, checked: what was in it at the moment from which
 * on the file is held. All in slices. False when it was ended before; what was begun is the caller's to remove.
 */
export const makeNext = async (given: Next): Promise<boolean> => {
  const { vault, folder, next, from, to, watch, onStep } = given;
  const tellPart = (part: WorkPart, share: readonly [number, number]) => (far: Far) =>
    watch.tell({ ...partOf(far, share), part });
  onStep('backing-up');
  watch.tell({ done: 0, total: null, part: 'backing-up' });
  const facts = await heldFacts(vault, watch.goesOn);
  if (!watch.goesOn()) return false;
  if (!facts) throw new CopyDoesNotHold('The file could not be held.');
  const source = heldFile(vault.db).handle;
  const bytes = selectStoredFiles(vault.db).reduce((sum, { size }) => sum + size, 0);
  const shares = sharesOf(effortsOf(pagesOf(source), bytes));
  removeNext(folder);
  if (!(await backUp(given, facts, shares))) return false;
  onStep('rekeying');
  const rekeying = { goesOn: watch.goesOn, tell: tellPart('rekeying', shares.rekeying) };
  if (!(await writeInto(next, { source, from, to }, rekeying))) return false;
  onStep('checking');
  const file = inspectFile(next);
  const isNew = file.ok && looksLikeNoise(file.page) && file.page.subarray(0, 16).equals(to.salt);
  if (!isNew || openDatabase(next, from.key, from.salt).ok)
    throw new CopyDoesNotHold('The copy is not under the new key.');
  const tell = tellPart('checking', shares.checking);
  const checked = await goThrough(
    checkPagesOf(next, to.key, to.salt, facts),
    watch.goesOn,
    (far) => far && tell(far),
  );
  if (checked && !checked.value) throw new CopyDoesNotHold('The copy under the new key does not hold.');
  return checked !== null;
};

/** The backup, which has its place among the others once it is whole. */
const backUp = async (
  { vault, folder, from, at, watch: { goesOn, tell } }: Next,
  facts: Facts,
  shares: Shares,
): Promise<boolean> => {
  const { home, ledger: signer, db } = vault;
  const { ring } = vault.held;
  const tellShare = (share: readonly [number, number]) => (far: Far) =>
    tell({ ...partOf(far, share), part: 'backing-up' });
  const making = join(folder, nextBackupFolder);
  mkdirSync(making, { mode: 0o700 });
  const copy = join(making, backupDatabase);
  const copying = { goesOn, tell: tellShare(shares.copying) };
  if (!(await writeInto(copy, { source: heldFile(db).handle, from, to: from }, copying))) return false;
  const steps = checkPagesOf(copy, from.key, from.salt, facts);
  const tellProven = tellShare(shares.proving);
  const checked = await goThrough(steps, goesOn, (far) => far && tellProven(far));
  if (!checked) return false;
  if (!checked.value) throw new CopyDoesNotHold('The backup does not hold.');
  const kept = { home, at, reason: 'key' as const, ring, signer, facts, attached: selectStoredFiles(db) };
  if (!(await goThrough(describeCopy(making, kept), goesOn, tellShare(shares.describing)))) return false;
  mkdirSync(join(home, 'backups'), { recursive: true, mode: 0o700 });
  renameSync(making, keptFolder(kept));
  syncKept(home);
  return true;
};

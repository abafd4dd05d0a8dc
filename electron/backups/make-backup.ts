import { mkdir, readFile, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupStep } from '../../shared/backups/backup.ts';
import {
  backupDatabase,
  type BackupFile,
  backupFolder,
  backupRing,
  erasureListName,
  type Manifest,
  manifestName,
} from '../../shared/backups/manifest.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { BackupSource } from '../vault/backup-messages.ts';
import type { AskVault } from './ask-vault.ts';
import { bringFiles, bytesToCopy, CopyDiffers, earlierFiles, type EarlierFiles } from './attached-files.ts';
import { failureOf, notDone, notMade } from './failures.ts';
import { copyFile, partOf, putInPlace, readBack, syncFolder, writeText } from './files.ts';
import { findBackups, removeBackup } from './folders.ts';
import { surplusOf } from './generations.ts';
import { BrokenOff } from './making.ts';

export interface BackupOrder {
  readonly ask: AskVault;
  /** The folder that the backup's own folder is made in; it has to be there. */
  readonly target: string;
  readonly reason: Manifest['reason'];
  /** Version of the program. */
  readonly program: string;
  /** Names of backups there that did not hold when they were read again: they keep no good one from staying. */
  readonly damaged?: ReadonlySet<string>;
  /** Told before each step. */
  readonly onStep?: (step: BackupStep) => void;
  /** Told while bytes are read: of the step, how many are done and how many there are. */
  readonly onFar?: (done: number, of: number) => void;
}

/**
 * Makes one backup: copies database and ring while the vault holds the file still, has the vault open and check the
 * copy, and writes the signed manifest last; then removes what is too many. Answers when it was begun (UTC ms). Until the
 * manifest is there nothing counts as a backup, and what was broken off is removed by the next run. Never throws.
 */
export const makeBackup = async (order: BackupOrder): Promise<Result<number>> => {
  const { ask, target, onStep = () => undefined, onFar = () => undefined } = order;
  const id = await ask({ do: 'vault-id' });
  if (!id.ok) return id;
  let folder: string | undefined;
  try {
    onStep('clearing');
    const earlier = await clearUp(order, id.value);
    onStep('holding');
    const held = await ask({ do: 'hold' });
    if (!held.ok) return notDone(held, 'not-written');
    let files: readonly BackupFile[];
    try {
      if (!(await hasRoom(target, held.value, earlier))) return notMade('folder-full');
      folder = join(target, backupFolder(id.value, held.value.at));
      await mkdir(folder, { mode: 0o700 });
      await syncFolder(target);
      files = await copyAll(held.value, folder, { onStep, onFar });
    } finally {
      await ask({ do: 'let-go' });
    }
    onStep('files');
    const { attached, folder: vault } = held.value;
    files = [...files, ...(await bringFiles({ files: attached, vault, folder, earlier, onFar }))];
    const finished = await finish(order, folder, held.value, files);
    if (!finished.ok) {
      await stat(folder); // a stick that was pulled out is no damaged copy
      return await leave(folder, finished);
    }
    folder = undefined;
    await keepErasures(order, id.value).catch(() => undefined); // the next backup writes it
    onStep('thinning');
    await removeSurplus(order, id.value).catch(() => undefined); // it is made; the next backup thins
    onStep('done');
    return { ok: true, value: held.value.at };
  } catch (error) {
    if (error instanceof BrokenOff) return leave(folder, fail('busy', 'stopped'));
    return leave(folder, error instanceof CopyDiffers ? notMade('copy-differs') : notMade(failureOf(error)));
  }
};

const leave = async (folder: string | undefined, why: Result<never>): Promise<Result<never>> => {
  if (folder) await rm(folder, { recursive: true, force: true }).catch(() => undefined); // the next run removes it
  return why;
};

/** Twice the database, so that the copy fits and the disk is not left full, and the files that are not there yet. */
const hasRoom = async (
  target: string,
  { database, attached }: BackupSource,
  earlier: EarlierFiles,
): Promise<boolean> => {
  const { bavail, bsize } = await statfs(target);
  const { size } = await stat(database);
  return bavail * bsize >= 2 * size + bytesToCopy(attached, earlier);
};

const copyAll = async (
  { database, ring }: BackupSource,
  folder: string,
  { onStep, onFar }: Required<Pick<BackupOrder, 'onStep' | 'onFar'>>,
): Promise<readonly BackupFile[]> => {
  onStep('ring');
  const ringFile = await writeText(join(folder, backupRing), ring);
  await putInPlace(join(folder, backupRing));
  onStep('copying');
  const copy = join(folder, backupDatabase);
  await copyFile(database, copy);
  await putInPlace(copy);
  onStep('comparing');
  const of = 2 * (await stat(database)).size;
  let done = 0;
  const read = (bytes: number): void => onFar((done += bytes), of);
  const [databaseFile, again] = await Promise.all([readBack(database, read), readBack(copy, read)]);
  if (again.size !== databaseFile.size || again.sha256 !== databaseFile.sha256) throw new CopyDiffers();
  return [databaseFile, ringFile];
};

/** Lets the vault check the copy and puts the manifest that it signs beside it. */
const finish = async (
  { ask, reason, program, onStep = () => undefined }: BackupOrder,
  folder: string,
  source: BackupSource,
  files: readonly BackupFile[],
): Promise<Result<null>> => {
  onStep('checking');
  const signed = await ask({ do: 'check', backup: { folder, source, files, program, reason } });
  if (!signed.ok) return notDone(signed, 'check-failed');
  onStep('signing');
  const file = join(folder, manifestName);
  await writeText(file, signed.value);
  await putInPlace(file);
  return { ok: true, value: null };
};

/**
 * Puts the list of what was erased beside the backups, with what an earlier list there says: a restore of an older one
 * erases it again.
 */
const keepErasures = async ({ ask, target }: BackupOrder, vaultId: string): Promise<void> => {
  const file = join(target, erasureListName(vaultId));
  const there = await readFile(file, 'utf8').catch(() => '');
  const list = await ask({ do: 'erasures', there });
  if (!list.ok || list.value === null || list.value === there) return;
  await rm(partOf(file), { force: true });
  await writeText(file, list.value);
  await putInPlace(file);
};

/** Removes the rests of runs that were broken off; answers which attached files the others have. */
const clearUp = async ({ ask, target, damaged }: BackupOrder, vaultId: string): Promise<EarlierFiles> => {
  const found = await findBackups(ask, target, vaultId, damaged ?? new Set());
  if (!found.ok) return new Map();
  for (const { folder, brokenOff } of found.value) {
    if (brokenOff) await rm(folder, { recursive: true, force: true });
  }
  return earlierFiles(found.value);
};

/**
 * The good backups that the generations do not ask for. One that cannot be removed now is removed the next time; one that
 * knows entries which the records do not have is the only place of them, and stays.
 */
const removeSurplus = async ({ ask, target, damaged }: BackupOrder, vaultId: string): Promise<void> => {
  const found = await findBackups(ask, target, vaultId, damaged ?? new Set());
  if (!found.ok) return;
  const good = found.value.flatMap(({ folder, at, reason, lost }) =>
    at === null || lost ? [] : [{ folder, at, reason }],
  );
  const surplus = new Set(surplusOf(good));
  for (const { folder, at } of good) {
    if (surplus.has(at)) await removeBackup(folder).catch(() => undefined);
  }
};

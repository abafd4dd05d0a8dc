import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import type { AskVault } from '../../electron/backups/ask-vault.ts';
import { makeBackup } from '../../electron/backups/make-backup.ts';
import { trustAgain } from '../../electron/vault/look-at-file.ts';
import { closeVault, openVault } from '../../electron/vault/open-vault.ts';
import { projection } from '../../electron/vault/projectors.ts';
import type { BackupStep } from '../../shared/backups/backup.ts';
import { startVault, type VaultChild } from '../support/vault-child.ts';
import { passphrase } from './fill-vault.ts';
import type { Job, Samples } from './jobs.ts';
import { timed } from './statistics.ts';

const took = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const flush = (path: string): void => {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/** Copies a file as `cp` does and waits until file and name are on the disk. */
const bareCopy = (from: string, to: string): void => {
  copyFileSync(from, `${to}.part`);
  flush(`${to}.part`);
  renameSync(`${to}.part`, to);
  flush(dirname(to));
};

/** Reads a file once, so that whoever copies it first does not have to wait for the disk. */
const readOnce = (path: string): void => {
  const handle = openSync(path, 'r');
  const piece = Buffer.alloc(1_000_000);
  while (readSync(handle, piece) > 0);
  closeSync(handle);
};

/** Closes a vault in good order, so that the next lock notes what its file is like, as every day. */
const closeInOrder = (home: string): void => {
  const opened = openVault(home, passphrase, projection);
  if (!opened.ok) throw new Error(`The vault did not open: ${opened.why}`);
  trustAgain(opened.vault.file);
  closeVault(opened.vault);
};

/** Waits until a large file was compared with what it was like at its closing. */
const fileCompared = async (child: VaultChild): Promise<void> => {
  for (;;) {
    const home = await child.ask('practice:home', {});
    if (!home.ok) throw new Error('The vault does not answer.');
    if (!home.value.lookingAtFile) return;
    await pause(50);
  }
};

/** Leaves something for a lock to put in order: the text of a form, typed and thrown away. */
const typeAndRemove = async (child: VaultChild): Promise<void> => {
  const draft = { id: newId(), kind: 'patient', patient: null } as const;
  for (let save = 1; save <= 20; save += 1)
    await child.ask('drafts:save', { ...draft, save, body: 'typed '.repeat(2000) });
  await child.ask('drafts:remove', { id: draft.id });
};

/**
 * Times what the vault process does whole: the unlock until the first page is answered, a backup step by step beside a
 * bare copy of the same file, and the lock until the process is gone, with what a lock has to do after some work.
 */
export async function measureVault(job: Extract<Job, { readonly kind: 'vault' }>): Promise<Samples> {
  const target = join(job.scratch, 'backups');
  mkdirSync(target, { recursive: true });
  const database = join(job.place, 'vault', 'stria.db');
  const copyBare = async (): Promise<number> => {
    // What was written before is on the disk first, and has left it alone.
    spawnSync('sync');
    await pause(500);
    const ms = timed(() => bareCopy(database, join(target, 'bare.db')));
    rmSync(join(target, 'bare.db'));
    spawnSync('sync');
    await pause(500);
    return ms;
  };
  closeInOrder(job.place);
  readOnce(database);
  let bare = job.bareFirst ? await copyBare() : 0;
  const child = startVault(job.place);
  const ask = ((question) => child.send({ kind: 'backup', ask: question })) as AskVault;
  await child.send({ kind: 'state' }); // the process is there
  const unlock = await took(async () => {
    const opened = await child.ask('vault:unlock', { passphrase });
    const page = await child.ask('patients:search', { query: '', after: null, limit: 50 });
    if (!opened.ok || !page.ok) throw new Error('The vault did not open.');
  });

  await fileCompared(child);

  const begun: Partial<Record<BackupStep, number>> = {};
  const onStep = (step: BackupStep): void => void (begun[step] = performance.now());
  const made = await makeBackup({
    ask,
    target,
    reason: 'asked',
    program: '0.1.0',
    onStep,
  });
  if (!made.ok) throw new Error(`The backup was not made: ${made.error.reason}`);
  const between = (from: BackupStep, to: BackupStep): number => (begun[to] ?? 0) - (begun[from] ?? 0);

  await typeAndRemove(child);
  const lock = await took(async () => {
    await child.send({ kind: 'close' });
    await child.kill();
  });
  if (!job.bareFirst) bare = await copyBare();
  rmSync(target, { recursive: true, force: true });
  return {
    unlock: [unlock],
    lock: [lock],
    copy: [between('copying', 'comparing')],
    verify: [between('comparing', 'signing')],
    backup: [between('clearing', 'done')],
    bare: [bare],
  };
}

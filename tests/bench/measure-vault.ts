import { copyFileSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AskVault } from '../../electron/backups/ask-vault.ts';
import { makeBackup } from '../../electron/backups/make-backup.ts';
import type { BackupStep } from '../../shared/backups/backup.ts';
import { startVault } from '../support/vault-child.ts';
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

/**
 * Times what the vault process does whole: the unlock until the first page is answered, a backup step by step beside a
 * bare copy of the same file, and the lock until the process is gone.
 */
export async function measureVault(job: Extract<Job, { readonly kind: 'vault' }>): Promise<Samples> {
  const target = join(job.scratch, 'backups');
  mkdirSync(target, { recursive: true });
  // Before the backup: after it the disk is still busy with that.
  const bare = timed(() => bareCopy(join(job.place, 'vault', 'stria.db'), join(target, 'bare.db')));
  rmSync(join(target, 'bare.db'));
  const child = startVault(job.place);
  const ask = ((question) => child.send({ kind: 'backup', ask: question })) as AskVault;
  await child.send({ kind: 'state' }); // the process is there
  const unlock = await took(async () => {
    const opened = await child.ask('vault:unlock', { passphrase });
    const page = await child.ask('patients:search', { query: '', after: null, limit: 50 });
    if (!opened.ok || !page.ok) throw new Error('The vault did not open.');
  });

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

  const lock = await took(async () => {
    await child.send({ kind: 'close' });
    await child.kill();
  });
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

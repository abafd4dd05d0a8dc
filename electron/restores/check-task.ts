import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Result } from '../../shared/result.ts';
import {
  checkFolder,
  isCheckFolder,
  type RestoreProgress,
  type RunningRestore,
} from '../../shared/restores/restore.ts';
import type { CheckedBackup, PlacingOrder } from '../vault/backup-messages.ts';
import type { VaultProcess } from '../vault-process.ts';

/** The copying and checking of one backup, in a process of its own. */
export interface CheckTask {
  /** Name of the folder that the copy lies in. */
  readonly folder: string;
  /** Answers once; `locked` when it was stopped. */
  readonly check: (order: {
    readonly from: string;
    readonly secret: string;
    readonly ownersOnly: boolean;
  }) => Promise<Result<CheckedBackup>>;
  /** Puts the checked copy, or a vault that was put aside, in place; it can no more be stopped then. */
  readonly place: (order: PlacingOrder) => Promise<Result<string | null>>;
  /** Ends the process whatever it is doing, unless it is putting in place. Never rejects. */
  readonly stop: () => Promise<void>;
  /** Removes the copy, once stopped. Never rejects: what stays is removed at the next start. */
  readonly remove: () => Promise<void>;
}

export interface CheckTaskGiven {
  /** The folder that holds the vault. */
  readonly home: string;
  /** Starts a vault process that nothing was asked of yet. */
  readonly start: () => VaultProcess;
  readonly tell: (progress: RunningRestore) => void;
}

/** Before the first word of the process. */
export const beginning: RunningRestore = { step: 'copying', done: 0, of: 0, since: 0 };

/** Tells of each step for how long it has been going on. */
const timed = (tell: CheckTaskGiven['tell']): ((progress: RestoreProgress) => void) => {
  let last: { readonly step: RestoreProgress['step']; readonly begun: number } | undefined;
  return (progress) => {
    const now = performance.now();
    if (last?.step !== progress.step) last = { step: progress.step, begun: now };
    tell({ ...progress, since: now - last.begun });
  };
};

/**
 * Begins a task for a restore or a drill. The working vault is not asked: while the copy is checked, work goes on. What
 * was typed goes to the process as a message, never as an argument.
 */
export const checkTask = (purpose: 'restore' | 'drill', { home, start, tell }: CheckTaskGiven): CheckTask => {
  const child = start();
  const folder = checkFolder(purpose, randomBytes(6).toString('hex'));
  let placing: Promise<unknown> | undefined;
  let stopped = false;
  return {
    folder,
    check: async (order) => {
      const ask = { do: 'check', order: { ...order, folder } } as const;
      const checked = (await child.ask({ kind: 'restore', ask }, timed(tell))) as Result<CheckedBackup>;
      return stopped ? fail('locked', 'stopped') : checked;
    },
    place: async (order) => {
      if (stopped) return fail('locked', 'stopped');
      const placed = child.ask({ kind: 'restore', ask: { do: 'place', order } });
      placing = placed;
      return (await placed) as Result<string | null>;
    },
    stop: async () => {
      stopped = true;
      await placing?.catch(() => undefined);
      await child.kill();
    },
    remove: () => rm(join(home, folder), { recursive: true, force: true }).catch(() => undefined),
  };
};

/** Removes what a restore or a drill left that was broken off with the whole program. */
export const removeCheckRests = async (home: string): Promise<void> => {
  const names = await readdir(home).catch(() => []);
  await Promise.all(
    names
      .filter(isCheckFolder)
      .map((name) => rm(join(home, name), { recursive: true, force: true }).catch(() => undefined)),
  );
};

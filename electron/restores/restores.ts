import { createHash } from 'node:crypto';
import { type BrowserWindow, dialog } from 'electron';
import { fail, ok, type Result } from '../../shared/result.ts';
import type {
  FoundBackup,
  RestoreDone,
  RestoresStatus,
  RunningRestore,
} from '../../shared/restores/restore.ts';
import type { PlacingOrder, SpokenManifest } from '../vault/backup-messages.ts';
import type { VaultState } from '../vault/messages.ts';
import type { VaultProcess } from '../vault-process.ts';
import { beginning, type CheckTask, checkTask } from './check-task.ts';
import { backupsToRestore } from './found-backups.ts';

/** Restoring from the pages before the records: nothing of it is answered while the vault is open. */
export interface Restores {
  readonly status: () => Promise<Result<RestoresStatus>>;
  /** Asks for a folder in which to look for backups as well. */
  readonly chooseFolder: (over: BrowserWindow | undefined) => Promise<Result<RestoresStatus>>;
  /** Checks a backup and puts it in the place of the vault. Answers when it is over. */
  readonly start: (id: string, secret: string) => Promise<Result<RestoresStatus>>;
  /** Puts the vault that was here back, once, until somebody unlocks. */
  readonly undo: () => Promise<Result<RestoresStatus>>;
  /** Breaks off what is running, and its copy is removed behind that; what is being put in place is waited for. */
  readonly stop: () => Promise<void>;
  /** Somebody unlocked: what came of the last restore is history. */
  readonly unlocked: () => void;
}

export interface RestoresGiven {
  /** The process that says what state the vault is in; it is ended before a vault is put in its place. */
  readonly vault: Pick<VaultProcess, 'ask' | 'end'>;
  readonly home: string;
  /** Folders with backups that this run of the program knows of. */
  readonly known: () => readonly string[];
  readonly start: () => VaultProcess;
  readonly tell: () => void;
  readonly now: () => number;
}

/** The page names a backup by this, so that it never names a path. */
const idOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32);

/** Restores for one program; one at a time. */
export const restores = ({ vault, home, known, start: startVault, tell, now }: RestoresGiven): Restores => {
  let chosenFolders: readonly string[] = [];
  let task: CheckTask | undefined;
  let running: RunningRestore | null = null;
  let done: RestoreDone | null = null;

  const found = async (folders: readonly string[]): Promise<Result<readonly FoundBackup[]>> => {
    const read = (manifests: readonly string[]) =>
      vault.ask({ kind: 'restore', ask: { do: 'read', manifests } }) as Promise<
        Result<readonly (SpokenManifest | null)[]>
      >;
    const all = await backupsToRestore(folders, read);
    return all.ok ? ok(all.value.map((one) => ({ id: idOf(one.path), ...one }))) : all;
  };

  const allFound = () => found([...known(), ...chosenFolders]);

  /** Nothing here is for an open vault: its owner restores after locking it. */
  const whileClosed = async (): Promise<Result<null>> => {
    const state = (await vault.ask({ kind: 'state' })) as Result<VaultState>;
    if (!state.ok) return state;
    return state.value.state === 'open' ? fail('conflict', 'already-open') : ok(null);
  };

  const status = async (): Promise<Result<RestoresStatus>> => {
    // While a vault is put in place no process may be started that looks at it.
    if (running) return ok({ backups: [], running, done });
    const closed = await whileClosed();
    const backups = closed.ok ? await allFound() : closed;
    return backups.ok ? ok({ backups: backups.value, running, done }) : backups;
  };

  /** What the closed process knows of the present vault's wrong tries is not true of the next one: it is ended. */
  const putInPlace = async (
    own: CheckTask,
    order: Pick<PlacingOrder, 'incoming' | 'keptAs'>,
  ): Promise<Result<string | null>> => {
    const closed = await whileClosed();
    if (!closed.ok) return closed;
    await vault.end();
    return own.place({ ...order, now: now() });
  };

  const begin = (): CheckTask => {
    running = beginning;
    tell();
    task = checkTask('restore', {
      home,
      start: startVault,
      tell: (progress) => {
        running = progress;
        tell();
      },
    });
    return task;
  };
  const inTask = async (work: (own: CheckTask) => Promise<Result<null>>): Promise<Result<RestoresStatus>> => {
    if (running) return fail('busy', 'restore-running');
    const closed = await whileClosed();
    if (!closed.ok) return closed;
    const own = begin();
    try {
      const worked = await work(own);
      await own.stop();
      await own.remove();
      running = null;
      return worked.ok ? await status() : worked;
    } finally {
      running = null;
      task = undefined;
      tell();
    }
  };

  const start = async (id: string, secret: string): Promise<Result<RestoresStatus>> => {
    const all = await allFound();
    if (!all.ok) return all;
    const backup = all.value.find((one) => one.id === id);
    if (!backup) return fail('not-found', 'no-backup');
    return inTask(async (own) => {
      const checked = await own.check({ from: backup.path, secret, ownersOnly: true });
      if (!checked.ok) return checked;
      const placed = await putInPlace(own, { incoming: own.folder, keptAs: 'vault-before' });
      if (!placed.ok) return placed;
      const { at, entries, erased } = checked.value;
      done = { at, entries, erased, kept: placed.value, undone: false };
      return ok(null);
    });
  };

  const undo = async (): Promise<Result<RestoresStatus>> => {
    const last = done;
    if (!last || last.kept === null || last.undone) return fail('not-found', 'no-restore');
    const incoming = last.kept;
    return inTask(async (own) => {
      const placed = await putInPlace(own, { incoming, keptAs: 'vault-restored' });
      if (!placed.ok) return placed;
      done = { ...last, kept: placed.value, undone: true };
      return ok(null);
    });
  };

  const chooseFolder = async (over: BrowserWindow | undefined): Promise<Result<RestoresStatus>> => {
    const closed = await whileClosed();
    if (!closed.ok) return closed;
    if (!over) return fail('unexpected');
    const chosen = await dialog.showOpenDialog(over, { properties: ['openDirectory'] });
    const [folder] = chosen.filePaths;
    if (chosen.canceled || folder === undefined) return status();
    const there = await found([folder]);
    if (!there.ok) return there;
    if (there.value.length === 0) return fail('not-found', 'no-backup-there');
    chosenFolders = [...chosenFolders, folder];
    return status();
  };

  return {
    status,
    chooseFolder,
    start,
    undo,
    stop: async () => task?.stop(),
    unlocked: () => {
      done = null;
    },
  };
};

import { type BrowserWindow, dialog } from 'electron';
import { mkdir, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import {
  backupFailures,
  type BackupFailure,
  type BackupPlace,
  type BackupSettings,
  type BackupsStatus,
  type BackupTarget,
} from '../../shared/backups/backup.ts';
import type { Manifest } from '../../shared/backups/manifest.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { VaultProcess } from '../vault-process.ts';
import type { AskVault } from './ask-vault.ts';
import { findBackups } from './folders.ts';
import { makeBackup } from './make-backup.ts';

/** The backups of the vault that is open. */
export interface Backups {
  readonly status: () => Promise<Result<BackupsStatus>>;
  /** Makes one in every folder now; what went wrong stands in the status. */
  readonly make: () => Promise<Result<BackupsStatus>>;
  /** Today does not speak of backups again on this local day ('YYYY-MM-DD'). */
  readonly leave: (today: string) => Promise<Result<BackupsStatus>>;
  /** Asks for the second folder and makes a backup there. */
  readonly chooseFolder: (over: BrowserWindow | undefined) => Promise<Result<BackupsStatus>>;
  /** Makes today's backups a while after the first unlock of the day. */
  readonly unlocked: () => void;
}

export interface BackupsGiven {
  readonly vault: Pick<VaultProcess, 'ask'>;
  readonly home: string;
  /** Version of the program. */
  readonly program: string;
  /** Hears the code of each backup that could not be made. */
  readonly failed: (code: ErrorCode) => void;
  /** Time from an unlock to the backups of the day, ms: the page is shown and worked with first. */
  readonly wait: number;
  /** Whether the disk of the vault has room; without it no backup is made beside the vault by itself. */
  readonly hasRoom: () => boolean;
}

interface Target {
  readonly place: BackupPlace;
  readonly path: string;
}

const targetsOf = (home: string, { folder }: BackupSettings): Target[] => [
  { place: 'home', path: join(home, 'backups') },
  ...(folder === null ? [] : [{ place: 'folder' as const, path: folder }]),
];

const noteOf = (settings: BackupSettings, place: BackupPlace): BackupSettings['home'] =>
  place === 'home' ? settings.home : settings.outside;

const withNote = (
  settings: BackupSettings,
  place: BackupPlace,
  note: BackupSettings['home'],
): BackupSettings => (place === 'home' ? { ...settings, home: note } : { ...settings, outside: note });

/** Whether a folder lies in another one or is it; links are followed. */
const liesIn = async (folder: string, outer: string): Promise<boolean> => {
  const way = relative(await realpath(outer), await realpath(folder));
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
};

/** The disk filled up while a backup of the day was being made: it gives way to the records. */
class DiskFilledUp extends Error {
  readonly code = 'ENOSPC';
}

/** Makes the backups of one program; one run at a time. */
export const backups = ({ vault, home, program, wait, hasRoom, failed }: BackupsGiven): Backups => {
  const ask = ((question) => vault.ask({ kind: 'backup', ask: question })) as AskVault;
  let running: Promise<unknown> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const found = async (target: Target): Promise<{ good: number[]; unfinished: number } | undefined> => {
    const id = await ask({ do: 'vault-id' });
    if (!id.ok) return undefined;
    try {
      const all = await findBackups(ask, target.path, id.value);
      if (!all.ok) return undefined;
      const good = all.value.flatMap(({ at }) => (at === null ? [] : [at]));
      return { good, unfinished: all.value.length - good.length };
    } catch {
      return undefined; // the folder is not there, or cannot be read
    }
  };

  const tell = async (settings: BackupSettings, target: Target): Promise<BackupTarget> => {
    const here = await found(target);
    const { goodAt, failure } = noteOf(settings, target.place);
    return {
      ...target,
      reachable: here !== undefined,
      lastAt: here ? (here.good.length > 0 ? Math.max(...here.good) : null) : goodAt,
      good: here?.good.length ?? 0,
      unfinished: running === undefined ? (here?.unfinished ?? 0) : 0, // one is being made just now
      failure,
    };
  };

  const status = async (): Promise<Result<BackupsStatus>> => {
    const settings = await ask({ do: 'settings' });
    if (!settings.ok) return settings;
    const targets: BackupTarget[] = [];
    for (const target of targetsOf(home, settings.value)) targets.push(await tell(settings.value, target));
    return ok({ targets, quietOn: settings.value.quietOn });
  };

  /** By itself nothing is copied beside the vault while its disk is short of room. */
  const mayGo = ({ place }: Target): boolean => place !== 'home' || hasRoom();

  const makeOne = async (target: Target, reason: Manifest['reason']): Promise<void> => {
    if (target.place === 'home')
      await mkdir(target.path, { recursive: true, mode: 0o700 }).catch(() => undefined);
    const onStep = (): void => {
      if (reason === 'daily' && !mayGo(target)) throw new DiskFilledUp();
    };
    const made = await makeBackup({ ask, target: target.path, reason, program, onStep });
    const why = backupFailures.find((known) => !made.ok && made.error.reason === known);
    if (!made.ok && why === undefined) return; // locked meanwhile: no fault of the folder
    if (!made.ok) failed(made.error.code);
    const settings = await ask({ do: 'settings' });
    if (!settings.ok) return;
    const before = noteOf(settings.value, target.place);
    const note = made.ok
      ? { goodAt: made.value, failure: null }
      : { goodAt: before.goodAt, failure: { at: Date.now(), why: why as BackupFailure } };
    await ask({ do: 'keep-settings', settings: withNote(settings.value, target.place, note) });
  };

  /** Runs after whatever is running; two runs would hold the file twice. */
  const inTurn = async (work: () => Promise<void>): Promise<void> => {
    const before = running;
    const run = (async () => {
      await before;
      await work();
    })().catch(() => undefined);
    running = run;
    await run;
    if (running === run) running = undefined;
  };

  const makeAll = async (wanted: (target: Target) => boolean): Promise<void> => {
    const settings = await ask({ do: 'settings' });
    if (!settings.ok) return;
    for (const target of targetsOf(home, settings.value).filter(wanted)) await makeOne(target, 'asked');
  };

  const makeDaily = async (): Promise<void> => {
    const settings = await ask({ do: 'settings' });
    if (!settings.ok) return;
    const today = dateOfInstant(Date.now());
    for (const target of targetsOf(home, settings.value)) {
      if (!mayGo(target)) continue;
      const here = await found(target);
      if (!here?.good.some((at) => dateOfInstant(at) === today)) await makeOne(target, 'daily');
    }
  };

  const chooseFolder = async (over: BrowserWindow | undefined): Promise<Result<BackupsStatus>> => {
    if (!over) return fail('unexpected');
    const chosen = await dialog.showOpenDialog(over, { properties: ['openDirectory', 'createDirectory'] });
    const [folder] = chosen.filePaths;
    if (chosen.canceled || folder === undefined) return status();
    if (await liesIn(folder, home).catch(() => false)) return fail('refused', 'inside-home');
    const settings = await ask({ do: 'settings' });
    if (!settings.ok) return settings;
    const outside = { goodAt: null, failure: null };
    const kept = await ask({ do: 'keep-settings', settings: { ...settings.value, folder, outside } });
    if (!kept.ok) return kept;
    await inTurn(() => makeAll(({ place }) => place === 'folder'));
    return status();
  };

  return {
    status,
    make: async () => {
      await inTurn(() => makeAll(() => true));
      return status();
    },
    leave: async (today) => {
      const settings = await ask({ do: 'settings' });
      if (!settings.ok) return settings;
      const kept = await ask({ do: 'keep-settings', settings: { ...settings.value, quietOn: today } });
      return kept.ok ? status() : kept;
    },
    chooseFolder,
    unlocked: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void inTurn(makeDaily), wait);
      waiting.unref();
    },
  };
};

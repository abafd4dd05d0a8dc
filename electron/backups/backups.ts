import { type BrowserWindow, dialog } from 'electron';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  backupFailures,
  type BackupFailure,
  type BackupMaking,
  type BackupNote,
  type BackupPlace,
  type BackupSettings,
  type BackupsStatus,
  type BackupStep,
  type BackupTarget,
  type DamagedBackup,
  emptyNote,
  newestBackup,
  type NewerBackup,
} from '../../shared/backups/backup.ts';
import type { Manifest } from '../../shared/backups/manifest.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { VaultProcess } from '../vault-process.ts';
import type { AskVault } from './ask-vault.ts';
import { DiskFilledUp } from './failures.ts';
import { findBackups } from './folders.ts';
import { liesIn } from './lies-in.ts';
import { makeBackup } from './make-backup.ts';
import { watchMaking } from './making.ts';
import { damagedIn, rereadWhenDue } from './reread.ts';
import { noteOf, type Target, targetsOf } from './targets.ts';

/** The backups of the vault that is open. */
export interface Backups {
  readonly status: () => Promise<Result<BackupsStatus>>;
  /** Makes one in every folder now; what went wrong stands in the status. */
  readonly make: () => Promise<Result<BackupsStatus>>;
  /** The one that is being made, and breaking it off; null between two. */
  readonly making: () => BackupMaking | null;
  readonly cancel: () => void;
  /** Today does not speak of backups again on this local day ('YYYY-MM-DD'). */
  readonly leave: (today: string) => Promise<Result<BackupsStatus>>;
  /** Asks for the second folder and makes a backup there. */
  readonly chooseFolder: (over: BrowserWindow | undefined) => Promise<Result<BackupsStatus>>;
  /** Makes today's backups a while after the first unlock of the day, and once a week reads older ones again. */
  readonly unlocked: () => void;
  /** The newest good backup of a place, for a restore drill. */
  readonly newestIn: (place: BackupPlace) => Promise<NewestBackup | undefined>;
  /** The folders with backups that were seen in this run of the program: the second one is written only in the vault. */
  readonly folders: () => readonly string[];
  /** Notes what a restore drill of a backup showed. */
  readonly noteDrill: (drilled: Drilled) => Promise<void>;
}

export interface NewestBackup {
  readonly folder: string;
  /** UTC ms. */
  readonly at: number;
}

export interface Drilled {
  readonly place: BackupPlace;
  /** Name of the backup's folder. */
  readonly name: string;
  readonly at: number;
  /** The certificate; null when the backup did not hold. */
  readonly document: string | null;
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

const withNote = (settings: BackupSettings, place: BackupPlace, note: BackupNote): BackupSettings =>
  place === 'home' ? { ...settings, home: note } : { ...settings, outside: note };

interface Found {
  readonly good: readonly NewestBackup[];
  readonly damaged: readonly DamagedBackup[];
  readonly newer: NewerBackup | null;
  readonly unfinished: number;
}

const newestOf = ({ good }: Found): NewestBackup | undefined => newestBackup(good, Date.now());

/** Makes the backups of one program; one run at a time. */
export const backups = ({ vault, home, program, wait, hasRoom, failed }: BackupsGiven): Backups => {
  const ask = ((question) => vault.ask({ kind: 'backup', ask: question })) as AskVault;
  const seen = new Set([join(home, 'backups')]);
  const making = watchMaking();
  let running: Promise<unknown> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const found = async (settings: BackupSettings, target: Target): Promise<Found | undefined> => {
    const id = await ask({ do: 'vault-id' });
    if (!id.ok) return undefined;
    seen.add(target.path);
    try {
      const marked = damagedIn(noteOf(settings, target.place));
      const all = await findBackups(ask, target.path, id.value, marked);
      if (!all.ok) return undefined;
      const good = all.value.flatMap(({ folder, at }) => (at === null ? [] : [{ folder, at }]));
      const damaged = all.value.flatMap(({ folder, damagedAt: at }) => (at === null ? [] : [{ folder, at }]));
      const [newer = null] = all.value
        .flatMap(({ folder, at, lost }) => (at !== null && lost ? [{ folder, at, ...lost }] : []))
        .toSorted((one, other) => other.at - one.at);
      return { good, damaged, newer, unfinished: all.value.length - good.length - damaged.length };
    } catch {
      return undefined; // the folder is not there, or cannot be read
    }
  };

  const tell = async (settings: BackupSettings, target: Target): Promise<BackupTarget> => {
    const here = await found(settings, target);
    const { goodAt, failure } = noteOf(settings, target.place);
    return {
      ...target,
      reachable: here !== undefined,
      lastAt: here ? (newestOf(here)?.at ?? null) : goodAt,
      good: here?.good.length ?? 0,
      unfinished: running === undefined ? (here?.unfinished ?? 0) : 0, // one is being made just now
      damaged: here?.damaged ?? [],
      newer: here?.newer ?? null,
      failure,
    };
  };

  const status = async (): Promise<Result<BackupsStatus>> => {
    const settings = await ask({ do: 'settings' });
    if (!settings.ok) return settings;
    const targets: BackupTarget[] = [];
    for (const target of targetsOf(home, settings.value)) targets.push(await tell(settings.value, target));
    const { quietOn, drill } = settings.value;
    return ok({ targets, quietOn, drilledAt: drill?.at ?? null });
  };

  /** By itself nothing is copied beside the vault while its disk is short of room. */
  const mayGo = ({ place }: Target): boolean => place !== 'home' || hasRoom();

  const makeOne = async (target: Target, reason: Manifest['reason']): Promise<void> => {
    if (making.isCancelled()) return;
    if (target.place === 'home')
      await mkdir(target.path, { recursive: true, mode: 0o700 }).catch(() => undefined);
    const now = await ask({ do: 'settings' });
    if (!now.ok) return;
    const damaged = damagedIn(noteOf(now.value, target.place));
    const made = await making.run(target.place, (heard) => {
      const onStep = (step: BackupStep): void => {
        heard.step(step);
        if (reason === 'daily' && !mayGo(target)) throw new DiskFilledUp();
      };
      const onFar = heard.far;
      return makeBackup({ ask, target: target.path, reason, program, damaged, onStep, onFar });
    });
    const why = backupFailures.find((known) => !made.ok && made.error.reason === known);
    if (!made.ok && why === undefined) return; // locked or broken off meanwhile: no fault of the folder
    if (!made.ok) failed(made.error.code);
    const settings = await ask({ do: 'settings' });
    if (!settings.ok) return;
    const before = noteOf(settings.value, target.place);
    const note = made.ok
      ? { ...before, goodAt: made.value, failure: null }
      : { ...before, failure: { at: Date.now(), why: why as BackupFailure } };
    await ask({ do: 'keep-settings', settings: withNote(settings.value, target.place, note) });
  };

  /** Runs after whatever is running; two runs would hold the file twice. */
  const inTurn = async (work: () => Promise<void>): Promise<void> => {
    const before = running;
    const run = (async () => {
      await before;
      making.begin();
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
      const here = await found(settings.value, target);
      if (!here?.good.some(({ at }) => dateOfInstant(at) === today)) await makeOne(target, 'daily');
    }
  };

  const changeNote = async (place: BackupPlace, change: (note: BackupNote) => BackupNote): Promise<void> => {
    const settings = await ask({ do: 'settings' });
    if (!settings.ok) return;
    const changed = withNote(settings.value, place, change(noteOf(settings.value, place)));
    await ask({ do: 'keep-settings', settings: changed });
  };

  const rereadAll = async (): Promise<void> => {
    const [settings, id] = [await ask({ do: 'settings' }), await ask({ do: 'vault-id' })];
    if (!settings.ok || !id.ok) return;
    for (const { place, path: target } of targetsOf(home, settings.value)) {
      const note = noteOf(settings.value, place);
      const order = { ask, vaultId: id.value, place, target, note, now: Date.now() };
      const reread = await rereadWhenDue(order).catch(() => undefined); // the folder is not there just now
      if (!reread) continue;
      const { readAt, readings } = reread.note;
      await changeNote(place, (now) => ({ ...now, readAt, readings }));
      await ask({ do: 'note-reread', reread: reread.record });
    }
  };

  const noteDrill = async ({ place, name, at, document }: Drilled): Promise<void> => {
    await changeNote(place, (note) => ({
      ...note,
      readings: [
        ...note.readings.filter((reading) => reading.name !== name),
        { name, at, holds: document !== null },
      ],
    }));
    const settings = await ask({ do: 'settings' });
    if (settings.ok && document !== null)
      await ask({ do: 'keep-settings', settings: { ...settings.value, drill: { at, document } } });
  };

  const chooseFolder = async (over: BrowserWindow | undefined): Promise<Result<BackupsStatus>> => {
    if (!over) return fail('unexpected');
    const chosen = await dialog.showOpenDialog(over, { properties: ['openDirectory', 'createDirectory'] });
    const [folder] = chosen.filePaths;
    if (chosen.canceled || folder === undefined) return status();
    if (await liesIn(folder, home).catch(() => false)) return fail('refused', 'inside-home');
    const settings = await ask({ do: 'settings' });
    if (!settings.ok) return settings;
    const kept = await ask({
      do: 'keep-settings',
      settings: { ...settings.value, folder, outside: emptyNote },
    });
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
    making: making.read,
    cancel: making.cancel,
    leave: async (today) => {
      const settings = await ask({ do: 'settings' });
      if (!settings.ok) return settings;
      const kept = await ask({ do: 'keep-settings', settings: { ...settings.value, quietOn: today } });
      return kept.ok ? status() : kept;
    },
    chooseFolder,
    unlocked: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void inTurn(makeDaily).then(() => inTurn(rereadAll)), wait);
      waiting.unref();
    },
    newestIn: async (place) => {
      const settings = await ask({ do: 'settings' });
      const target = settings.ok && targetsOf(home, settings.value).find((one) => one.place === place);
      const here = target && (await found(settings.value, target));
      return here ? newestOf(here) : undefined;
    },
    folders: () => [...seen],
    noteDrill,
  };
};

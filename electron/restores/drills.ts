import { basename } from 'node:path';
import type { BackupPlace } from '../../shared/backups/backup.ts';
import type { DrillRecord, DrillsStatus } from '../../shared/backups/drill.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { backupFaults } from '../../shared/restores/restore.ts';
import type { AskVault } from '../backups/ask-vault.ts';
import type { Backups, NewestBackup } from '../backups/backups.ts';
import type { CheckedBackup } from '../vault/backup-messages.ts';
import type { VaultProcess } from '../vault-process.ts';
import { beginning, type CheckTask, checkTask } from './check-task.ts';

/** The restore drills of the vault that is open: the newest backup of a folder is restored for a trial. */
export interface Drills {
  readonly status: () => Promise<Result<DrillsStatus>>;
  /** Answers when it is over; `secret` is a passphrase or recovery code, which is not used up. */
  readonly start: (place: BackupPlace, secret: string) => Promise<Result<DrillsStatus>>;
  /** Breaks off what is running: asked for, or before a lock and the end. Its copy is removed behind that. */
  readonly stop: () => Promise<void>;
}

export interface DrillsGiven {
  readonly ask: AskVault;
  readonly backups: Pick<Backups, 'newestIn' | 'noteDrill'>;
  readonly home: string;
  readonly start: () => VaultProcess;
  /** Tells the page that there is something new to ask for. */
  readonly tell: () => void;
  /** Now, UTC ms. */
  readonly now: () => number;
}

const recordOf = (
  backup: NewestBackup,
  checked: Result<CheckedBackup>,
  ms: number,
): DrillRecord | undefined => {
  const about = { folder: backup.folder, backup: backup.at, ms };
  if (checked.ok) {
    const { program, by, openedFor, entries, counts, heads } = checked.value;
    const found = { program, by, openedFor, entries, counts: { ...counts }, heads: [...heads] };
    return { ...about, fault: null, found };
  }
  const fault = backupFaults.find((known) => checked.error.reason === `backup-${known}`);
  return fault && { ...about, fault, found: null }; // anything else says nothing about the backup
};

/** Makes the drills of one program; one at a time. */
export const drills = ({ ask, backups, home, start: startVault, tell, now }: DrillsGiven): Drills => {
  let task: CheckTask | undefined;
  let running: DrillsStatus['running'] = null;

  const status = async (): Promise<Result<DrillsStatus>> => {
    const settings = await ask({ do: 'settings' });
    return settings.ok ? ok({ last: settings.value.drill, running }) : settings;
  };

  const note = async (place: BackupPlace, record: DrillRecord): Promise<Result<unknown>> => {
    const noted = await ask({ do: 'note-drill', drill: record });
    if (!noted.ok) return noted;
    const document = noted.value?.id ?? null;
    await backups.noteDrill({ place, name: basename(record.folder), at: now(), document });
    return noted;
  };

  const run = async (place: BackupPlace, backup: NewestBackup, secret: string): Promise<Result<unknown>> => {
    const own = checkTask('drill', {
      home,
      start: startVault,
      tell: (progress) => {
        running = { place, ...progress };
        tell();
      },
    });
    task = own;
    const begun = now();
    const checked = await own.check({ from: backup.folder, secret, ownersOnly: false });
    const record = recordOf(backup, checked, now() - begun);
    await own.stop();
    await own.remove();
    const noted = record ? await note(place, record) : ok(null);
    return checked.ok ? noted : checked;
  };

  const start = async (place: BackupPlace, secret: string): Promise<Result<DrillsStatus>> => {
    if (running) return fail('busy', 'drill-running');
    running = { place, ...beginning };
    tell();
    try {
      const backup = await backups.newestIn(place);
      if (!backup) return fail('not-found', 'no-backup');
      const done = await run(place, backup, secret);
      running = null;
      return done.ok ? await status() : done;
    } finally {
      running = null;
      task = undefined;
      tell();
    }
  };

  return { status, start, stop: async () => task?.stop() };
};

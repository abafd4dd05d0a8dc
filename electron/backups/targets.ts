import { join } from 'node:path';
import type { BackupNote, BackupPlace, BackupSettings } from '../../shared/backups/backup.ts';

/** A folder that backups are made in. */
export interface Target {
  readonly place: BackupPlace;
  readonly path: string;
}

/** The folder beside the vault and, where one was chosen, the second one. */
export const targetsOf = (home: string, { folder }: BackupSettings): Target[] => [
  { place: 'home', path: join(home, 'backups') },
  ...(folder === null ? [] : [{ place: 'folder' as const, path: folder }]),
];

/** What the vault remembers of the backups of a place. */
export const noteOf = (settings: BackupSettings, place: BackupPlace): BackupNote =>
  place === 'home' ? settings.home : settings.outside;

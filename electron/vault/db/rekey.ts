import Database from 'better-sqlite3';
import { syncFile } from '../files/write-atomically.ts';
import { SettingRefused, unlockConnection } from './settings.ts';

/** A raw 32-byte key and the 16-byte salt at the head of its file. */
export interface FileKey {
  readonly key: Buffer;
  readonly salt: Buffer;
}

/**
 * Writes every page of a closed copy again under another key and salt. Only ever of a copy: ended half-way, neither key
 * opens the file (security.md, finding 3), so the caller checks it afterwards and throws it away when anything is wrong.
 */
export function rekeyCopy(copy: string, from: FileKey, to: FileKey): void {
  const sqlite = new Database(copy, { fileMustExist: true, timeout: 0 });
  try {
    unlockConnection(sqlite, from.key, from.salt);
    // With a WAL the file would keep its old salt.
    const mode = sqlite.pragma('journal_mode = DELETE', { simple: true });
    if (mode !== 'delete') throw new SettingRefused('journal_mode');
    const raw = Buffer.concat([Buffer.from('raw:'), to.key, to.salt]);
    try {
      sqlite.rekey(raw);
    } finally {
      raw.fill(0);
    }
  } finally {
    sqlite.close();
  }
  syncFile(copy);
}

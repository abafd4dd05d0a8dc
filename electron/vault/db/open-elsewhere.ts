import { join } from 'node:path';
import Database from 'better-sqlite3';
import { databaseName, lockName } from '../vault-place.ts';
import { isVaultLockHeld } from './vault-lock.ts';

/**
 * Whether another program has the vault open. The lock file tells it of this computer's programs; SQLite's own lock also
 * of another computer's, where the file system carries locks.
 */
export function isOpenElsewhere(folder: string): boolean {
  if (isVaultLockHeld(join(folder, lockName))) return true;
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(join(folder, databaseName), { readonly: true, fileMustExist: true, timeout: 0 });
    sqlite.pragma('locking_mode = EXCLUSIVE');
    sqlite.pragma('schema_version');
    return false;
  } catch (error) {
    // Without its key the file is no database for SQLite, but its locks are asked first.
    return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
  } finally {
    sqlite?.close();
  }
}

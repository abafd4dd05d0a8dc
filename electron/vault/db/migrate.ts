import type { Database as Sqlite } from 'better-sqlite3';
import type { InOneGo, TellInOneGo } from '../../../shared/works/in-one-go.ts';
import { atOnce } from '../slices.ts';
import { type Migration, migrations } from './migrations/index.ts';

/** The version (`user_version`) that this program writes. */
export const newestVersion = migrations.length;

/** The version of a database: how many steps it has behind it; 0 is an empty one. */
export function versionOf(sqlite: Sqlite): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}

/** Whether a database with records in it was written by an older version of the program. */
export function needsUpdate(sqlite: Sqlite): boolean {
  const version = versionOf(sqlite);
  return version > 0 && version < newestVersion;
}

/**
 * Takes the database forward to the newest version and returns how many steps that took. One transaction
 * and one version stamp per step, so an interrupted run leaves a whole older version. Yields each step before it is done.
 *
 * Kysely's Migrator is not used: it is asynchronous (the vault is not), it keeps its own tables of names and
 * dates where one integer does, and it runs all steps in one transaction or a failing step in none.
 */
export function* migrateSteps(
  sqlite: Sqlite,
  steps: readonly Migration[] = migrations,
): Generator<InOneGo, number> {
  const from = versionOf(sqlite);
  if (from > steps.length) throw new Error('The database is newer than this program.');
  const left = steps.slice(from);
  for (const [index, step] of left.entries()) {
    yield { part: 'updating', done: index, total: left.length };
    sqlite
      .transaction(() => {
        step.up(sqlite);
        const broken = sqlite.pragma('foreign_key_check') as readonly unknown[];
        if (broken.length > 0)
          throw new Error(`Migration ${step.file} leaves ${broken.length} broken references.`);
        sqlite.pragma(`user_version = ${from + index + 1}`);
      })
      .immediate();
  }
  return left.length;
}

/** The same in one go; `tell` hears each step before it is done. */
export const migrate = (sqlite: Sqlite, steps?: readonly Migration[], tell?: TellInOneGo): number =>
  atOnce(migrateSteps(sqlite, steps), tell);

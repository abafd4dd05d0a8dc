import { v7 as newId } from 'uuid';
import { mergeAtClose } from '../../electron/vault/db/merge-indexes.ts';
import { writeMeta } from '../../electron/vault/db/meta.ts';
import { migrate } from '../../electron/vault/db/migrate.ts';
import { makeDb, write } from '../../electron/vault/db/run.ts';
import { addThisComputer, openLedger } from '../../electron/vault/ledger/ledger.ts';
import { projection } from '../../electron/vault/projectors.ts';
import { fill } from './fill-vault.ts';
import { openPlain } from './open-base.ts';
import type { PracticeData } from './practice-data.ts';

/** Fills a file without a key in the same way and in the same order, so that its pages come to be as full as those of a vault. */
export function fillPlain(file: string, data: PracticeData): void {
  const sqlite = openPlain(file);
  migrate(sqlite);
  const db = makeDb(sqlite);
  write(db, (tx) => {
    writeMeta(tx, 'vault-id', newId());
    addThisComputer(tx, newId(), 'Front desk', data.shelf.start);
  });
  fill({ db, ledger: openLedger(db, projection) }, data);
  mergeAtClose(db);
  sqlite.pragma('journal_mode = wal');
  sqlite.close();
}

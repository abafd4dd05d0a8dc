import { v7 as newId } from 'uuid';
import { mergeAtClose } from '../../electron/vault/db/merge-indexes.ts';
import { writeMeta } from '../../electron/vault/db/meta.ts';
import { migrate } from '../../electron/vault/db/migrate.ts';
import { makeDb, write } from '../../electron/vault/db/run.ts';
import { addThisComputer, openLedger } from '../../electron/vault/ledger/ledger.ts';
import { projection } from '../../electron/vault/projectors.ts';
import { fill } from './fill-vault.ts';
import { openPlain } from './open-base.ts';
import { photoKeeper } from './photo-files.ts';
import type { PracticeData } from './practice-data.ts';

/** Fills a file without a key in the same way and in the same order, so that its pages come to be as full as those of a vault. */
export async function fillPlain(file: string, data: PracticeData): Promise<void> {
  const sqlite = openPlain(file);
  migrate(sqlite);
  const db = makeDb(sqlite);
  const vaultId = newId();
  write(db, (tx) => {
    writeMeta(tx, 'vault-id', vaultId);
    addThisComputer(tx, newId(), 'Front desk', data.shelf.start);
  });
  const keep = await photoKeeper(`${file}-photos`, vaultId);
  fill({ db, ledger: openLedger(db, projection) }, data, keep);
  mergeAtClose(db);
  sqlite.pragma('journal_mode = wal');
  sqlite.close();
}

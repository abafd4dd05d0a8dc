import { type Db, statement } from '../../electron/vault/db/run.ts';

/** Writes the open database into a new file, whole and without gaps, under the same key and salt. */
export function copyInto(db: Db, file: string): void {
  statement(db, 'vacuum into ?').run(file);
}

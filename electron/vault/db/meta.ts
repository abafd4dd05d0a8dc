import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

/**
 * `ring-slots`: ids of the ring's slots, as JSON, with `ring-generation`. `key-changed`: when the vault key was changed,
 * UTC ms. `compact-due`: `yes` while something erased may still lie in a corner of a page. `code-unconfirmed:` and a person: `yes` while their newest recovery code was not typed back.
 * `printer` and `print-queue`: the printer that was used last here, and which papers of a visit, as JSON.
 * `check-due`: `yes` while a large database that was not closed is still to be checked.
 * `restored-at`: when these records were last restored from a backup, UTC ms.
 * `indexes-due`: `yes` while records of an older program are not in the indexes yet; `typed-due`: while what was typed of them is
 * not beside their words.
 */
export type MetaKey =
  | 'vault-id'
  | 'ring-generation'
  | 'ring-slots'
  | 'device'
  | 'tries-cleared'
  | 'backups'
  | 'pins'
  | 'key-changed'
  | 'compact-due'
  | 'check-due'
  | 'printer'
  | 'print-queue'
  | 'indexes-due'
  | 'restored-at'
  | 'typed-due'
  | `code-unconfirmed:${string}`;

const read = prepared((query, v: { key: string }) =>
  query.selectFrom('meta').select('value').where('key', '=', v.key),
);

const put = prepared((query, v: { key: string; value: string }) =>
  query
    .insertInto('meta')
    .values({ key: v.key, value: v.value })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })),
    ),
);

/** What the vault notes about itself under this name, or undefined. */
export function readMeta(db: Db, key: MetaKey): string | undefined {
  return read.first(db, { key })?.value;
}

/** Notes a fact about the vault itself. */
export function writeMeta(tx: Db, key: MetaKey, value: string): void {
  put.run(tx, { key, value });
}

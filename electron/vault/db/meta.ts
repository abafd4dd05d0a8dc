import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

export type MetaKey = 'vault-id' | 'ring-generation' | 'device' | 'tries-cleared' | 'backups' | 'pins';

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

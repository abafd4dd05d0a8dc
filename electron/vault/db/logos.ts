import { type Logo, logoSchema } from '../../../shared/printing/print-habits.ts';
import { prepared } from './prepared.ts';
import type { LogosTable } from './register-tables.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: LogosTable) =>
  query
    .insertInto('logos')
    .values({
      hash: v.hash,
      type: v.type,
      width_px: v.width_px,
      height_px: v.height_px,
      bytes: v.bytes,
    })
    .onConflict((conflict) => conflict.column('hash').doNothing()),
);
const one = prepared((query, v: { hash: string }) =>
  query.selectFrom('logos').selectAll().where('hash', '=', v.hash),
);

/** Writes a logo's row, from its entry; the same picture again is one row. */
export function putLogo(tx: Db, { widthPx, heightPx, ...logo }: Logo): void {
  put.run(tx, { ...logo, width_px: widthPx, height_px: heightPx });
}

/** The picture of this hash, or undefined. */
export function selectLogo(db: Db, hash: string): Logo | undefined {
  const row = one.first(db, { hash });
  if (!row) return undefined;
  const { width_px: widthPx, height_px: heightPx, ...logo } = row;
  return logoSchema.parse({ ...logo, widthPx, heightPx });
}

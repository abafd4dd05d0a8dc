import { practiceSchema, type Practice } from '../../../shared/practice/practice.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: { id: string; revision: number; record: string }) =>
  query
    .insertInto('practice')
    .values({ id: v.id, revision: v.revision, record: v.record })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({ revision: eb.ref('excluded.revision'), record: eb.ref('excluded.record') })),
    ),
);
const one = prepared((query, _v: object) => query.selectFrom('practice').selectAll().limit(1));

/** Writes the practice's row, from its entry. */
export function putPractice(tx: Db, id: string, revision: number, practice: Practice): void {
  put.run(tx, { id, revision, record: JSON.stringify(practice) });
}

/** The practice of this vault, or undefined before set-up ended. */
export function selectPractice(
  db: Db,
): { readonly id: string; readonly revision: number; readonly practice: Practice } | undefined {
  const row = one.first(db, {});
  return (
    row && { id: row.id, revision: row.revision, practice: practiceSchema.parse(JSON.parse(row.record)) }
  );
}

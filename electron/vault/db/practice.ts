import {
  practiceSchema,
  type Practice,
  type Practitioner,
  type Role,
  roles,
} from '../../../shared/practice/practice.ts';
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

const putOne = prepared(
  (query, v: { id: string; revision: number; name: string; qualification: string; role: string }) =>
    query
      .insertInto('users')
      .values({ id: v.id, revision: v.revision, name: v.name, qualification: v.qualification, role: v.role })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          revision: eb.ref('excluded.revision'),
          name: eb.ref('excluded.name'),
          qualification: eb.ref('excluded.qualification'),
          role: eb.ref('excluded.role'),
        })),
      ),
);
const user = prepared((query, v: { id: string }) =>
  query.selectFrom('users').selectAll().where('id', '=', v.id),
);

export interface User extends Practitioner {
  readonly id: string;
  readonly role: Role;
}

/** Writes a user's row, from its entry. */
export function putUser(tx: Db, id: string, revision: number, who: Practitioner, role: Role): void {
  putOne.run(tx, { id, revision, name: who.name, qualification: who.qualification, role });
}

/** One user by id, or undefined. */
export function selectUser(db: Db, id: string): User | undefined {
  const row = user.first(db, { id });
  const role = roles.find((known) => known === row?.role);
  return row && role && { id: row.id, name: row.name, qualification: row.qualification, role };
}

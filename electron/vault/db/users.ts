import { type Role, roles } from '../../../shared/practice/practice.ts';
import type { User } from '../../../shared/users/user.ts';
import { prepared } from './prepared.ts';
import type { UsersTable } from './record-tables.ts';
import type { Db } from './run.ts';

const put = prepared((query, row: UsersTable) =>
  query
    .insertInto('users')
    .values({
      id: row.id,
      revision: row.revision,
      name: row.name,
      qualification: row.qualification,
      role: row.role,
      removed_at: row.removed_at,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        name: eb.ref('excluded.name'),
        qualification: eb.ref('excluded.qualification'),
        role: eb.ref('excluded.role'),
        removed_at: eb.ref('excluded.removed_at'),
      })),
    ),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('users').selectAll().where('id', '=', v.id),
);
/** Ids rise with time, so the first person of the practice stands first. */
const everybody = prepared((query, _v: object) => query.selectFrom('users').selectAll().orderBy('id'));

const userOf = (row: UsersTable): User | undefined => {
  const role = roles.find((known): known is Role => known === row.role);
  const { id, name, qualification, revision, removed_at: removedAt } = row;
  return role && { id, name, qualification, role, revision, removedAt };
};

/** Writes a person's row, from its entry. */
export function putUser(tx: Db, { removedAt, ...user }: User): void {
  put.run(tx, { ...user, removed_at: removedAt });
}

/** One person by id, removed or not, or undefined. */
export function selectUser(db: Db, id: string): User | undefined {
  const row = one.first(db, { id });
  return row && userOf(row);
}

/** Everybody who belongs to the practice or did, in the order in which they came. */
export function selectUsers(db: Db): readonly User[] {
  return everybody.all(db, {}).flatMap((row) => userOf(row) ?? []);
}

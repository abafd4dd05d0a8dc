import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

export interface Adoption {
  readonly template: string;
  readonly version: number;
  readonly by: string;
  readonly by_name: string;
  readonly at: number;
}

const put = prepared((query, v: Adoption) =>
  query
    .insertInto('adoptions')
    .values({ template: v.template, version: v.version, by: v.by, by_name: v.by_name, at: v.at })
    .onConflict((conflict) =>
      conflict.columns(['template', 'version']).doUpdateSet((eb) => ({
        by: eb.ref('excluded.by'),
        by_name: eb.ref('excluded.by_name'),
        at: eb.ref('excluded.at'),
      })),
    ),
);
const every = prepared((query, _v: object) => query.selectFrom('adoptions').selectAll());

/** Notes that a template was read and adopted, from its entry. */
export function putAdoption(tx: Db, adoption: Adoption): void {
  put.run(tx, adoption);
}

/** Every adoption so far. */
export function selectAdoptions(db: Db): Adoption[] {
  return every.all(db, {});
}

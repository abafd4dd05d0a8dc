import { changeSchema, type RuleChange } from '../../../shared/rules/change.ts';
import { prepared } from './prepared.ts';
import type { RulesTable } from './rule-tables.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: RulesTable) =>
  query
    .insertInto('rules')
    .values({ rule: v.rule, revision: v.revision, at: v.at, by_name: v.by_name, record: v.record })
    .onConflict((conflict) =>
      conflict.column('rule').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        at: eb.ref('excluded.at'),
        by_name: eb.ref('excluded.by_name'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const every = prepared((query, _v: object) => query.selectFrom('rules').selectAll().orderBy('rule'));

/** Writes what the practice does otherwise than a rule, from its entry. */
export function putRuleChange(tx: Db, { rule, revision, at, by, ...fields }: RuleChange): void {
  put.run(tx, { rule, revision, at, by_name: by, record: JSON.stringify(fields) });
}

/** Every rule that the practice ever changed, also those that are as shipped again. */
export function selectRuleChanges(db: Db): RuleChange[] {
  return every.all(db, {}).map(({ rule, revision, at, by_name: by, record }) => ({
    rule,
    revision,
    at,
    by,
    ...changeSchema.parse(JSON.parse(record)),
  }));
}

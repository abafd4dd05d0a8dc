import type { Db } from '../../electron/vault/db/run.ts';

/** Tables that grow with the years: none of them is read from end to end while somebody waits. */
const large = [
  'entries', 'entry_bodies', 'patients', 'search_rows', 'texts', 'events', 'concerns', 'screenings', 'consents', 'sessions',
  'session_facts', 'areas', 'uses', 'documents', 'attachments', 'photos', 'courses', 'follow_ups',
  'adverse_events', 'addenda', 'withdrawals', 'corrections', 'zones', 'sheets', 'assessments', 'assessment_items', 'photo_rounds',
  'passes', 'reviews_due', 'not_valid', 'holds', 'keep_decisions', 'merges', 'merged_records', 'outcome_cases', 'movements',
]; // prettier-ignore

export interface Plan {
  readonly sql: string;
  readonly steps: readonly string[];
}

/** How SQLite goes about every statement that was asked since `db.statements` was cleared. */
export const plansOf = (db: Db): readonly Plan[] =>
  [...db.statements.keys()]
    .filter((sql) => /^\s*(select|with|insert|update|delete)/i.test(sql))
    .map((sql) => ({
      sql,
      steps: (
        db.sqlite.prepare(`explain query plan ${sql}`).all(...places(sql)) as readonly {
          readonly detail: string;
        }[]
      ).map(({ detail }) => detail),
    }));

/** Values for the places of a statement; which ones makes no difference to the plan. */
const places = (sql: string): readonly unknown[] => {
  const named = [...sql.matchAll(/[@](\w+)/g)].map(([, name]) => [name ?? '', null] as const);
  if (named.length > 0) return [Object.fromEntries(named)];
  return Array.from(sql.matchAll(/\?/g), () => null);
};

/** The names that stand for tables in a statement, as SQLite tells them in its plan. */
const aliasesIn = (sql: string): readonly (readonly [alias: string, table: string])[] =>
  [...sql.matchAll(/(?:\b(?:from|join)|,)\s+"?(\w+)"?\s+(?:as\s+)?"?(\w+)"?/gi)].map(
    ([, table = '', alias = '']) => [alias, table],
  );

/** The steps that read a table that grows, each with the name of the table in place of its alias. */
const largeSteps = ({ sql, steps }: Plan): readonly string[] => {
  const aliases = aliasesIn(sql);
  return steps.flatMap((step) => {
    const [, way, name] = /^(SCAN|SEARCH) (\w+)/.exec(step) ?? [];
    if (way === undefined || name === undefined) return [];
    const tables = [name, ...aliases.flatMap(([alias, table]) => (alias === name ? [table] : []))];
    const table = tables.find((each) => large.includes(each));
    return table === undefined ? [] : [`${way} ${table}${step.slice(way.length + 1 + name.length)}`];
  });
};

/** A range with one end and nothing that is equal can be the whole table. */
const isOpenRange = (step: string): boolean => {
  const bounds = /^SEARCH [^(]*\((.+)\)/.exec(step)?.[1];
  return bounds !== undefined && !bounds.includes('=?') && !(bounds.includes('>') && bounds.includes('<'));
};

/** The tables that grow and are read from end to end, or from one place to an end, each with the statement. */
export const scans = (plans: readonly Plan[]): readonly string[] =>
  plans.flatMap((plan) =>
    largeSteps(plan)
      .filter((step) => step.startsWith('SCAN ') || isOpenRange(step))
      .map((step) => `${step}: ${plan.sql}`),
  );

/** What is sorted outside of an index, each with the statement. */
export const sorts = (plans: readonly Plan[]): readonly string[] =>
  plans.flatMap(({ sql, steps }) =>
    steps.filter((step) => step.includes('TEMP B-TREE')).map((step) => `${step}: ${sql}`),
  );

/** By which index each table that grows is read, each way once. */
export const accessesOf = (plans: readonly Plan[]): readonly string[] => {
  const ways = plans.flatMap(largeSteps).map((step) =>
    step
      .replace(/^SEARCH /, '')
      .replace('USING ', '')
      .replace(' LEFT-JOIN', ''),
  );
  return [...new Set(ways)].toSorted();
};

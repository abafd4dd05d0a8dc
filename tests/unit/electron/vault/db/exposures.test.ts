import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  countExposed,
  type ExposureAsked,
  selectExposed,
  selectExposedSessions,
} from '../../../../../electron/vault/db/exposures.ts';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { makeDb } from '../../../../../electron/vault/db/run.ts';
import { exposureKinds } from '../../../../../shared/exposures/exposure.ts';

const asked = (by: ExposureAsked['by'], product: string | null = null): ExposureAsked => ({
  by,
  value: 'v',
  product,
  from: 0,
  until: 10,
});

/** How SQLite goes about what `read` asks. */
const planOf = (read: (db: ReturnType<typeof makeDb>) => unknown): readonly string[] => {
  const said: string[] = [];
  const sqlite = new Database(':memory:', { verbose: (sql) => said.push(String(sql)) });
  onTestFinished(() => void sqlite.close());
  migrate(sqlite);
  said.length = 0;
  read(makeDb(sqlite));
  const [sql = ''] = said;
  const plan = sqlite.prepare(`explain query plan ${sql}`).all() as readonly { detail: string }[];
  return plan.map(({ detail }) => detail);
};

const first = { sort: '', id: '' };
const patients = 'SEARCH p USING COVERING INDEX patients_to_call (id=? AND sort>?)';

describe('a list of the exposed reads indexes alone', () => {
  it.each([
    ['a lot', asked('lot'), 'SEARCH uses USING COVERING INDEX uses_by_lot (lot=?)'],
    [
      'a lot of one product',
      asked('lot', 'p'),
      'SEARCH uses USING COVERING INDEX uses_by_lot (lot=? AND product=?)',
    ],
    [
      'a device',
      asked('device'),
      'SEARCH uses USING COVERING INDEX uses_by_product (product=? AND at>? AND at<?)',
    ],
    [
      'a practitioner',
      asked('practitioner'),
      'SEARCH uses USING COVERING INDEX uses_by_product (product=? AND at>? AND at<?)',
    ],
    ['days', asked('dates'), 'SEARCH events USING COVERING INDEX events_by_time (at>? AND at<?)'],
  ])('of %s', (_name, query, plan) => {
    const list = planOf((db) => selectExposed(db, query, first, 50));
    expect(list).toContain(plan);
    expect(list).toContain(patients);
    expect(list.filter((line) => line.startsWith('SCAN') && line !== 'SCAN hits')).toEqual([]);
    expect(planOf((db) => countExposed(db, query))).toContain(plan);
  });

  it.each(exposureKinds)('and finds the sessions of one patient by %s', (by) => {
    const plan = planOf((db) => selectExposedSessions(db, asked(by), 'p'));
    expect(plan.join(' ')).toMatch(/SEARCH s USING (COVERING )?INDEX sqlite_autoindex_sessions_1 \(id=\?\)/);
    expect(plan.join(' ')).toMatch(
      /SEARCH (uses|events) USING PRIMARY KEY \(patient=\? AND at>\? AND at<\?\)/,
    );
    expect(plan.filter((line) => /^SCAN (?!hit$|\(subquery)/.test(line))).toEqual([]);
  });
});

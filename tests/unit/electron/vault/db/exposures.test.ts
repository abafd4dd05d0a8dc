import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type ExposureAsked,
  selectExposed,
  selectExposedOf,
  selectSessionsFound,
} from '../../../../../electron/vault/db/exposures.ts';
import { selectUsedLots } from '../../../../../electron/vault/db/used-lots.ts';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { makeDb } from '../../../../../electron/vault/db/run.ts';

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
  return said.flatMap((sql) => {
    const plan = sqlite.prepare(`explain query plan ${sql}`).all() as readonly { detail: string }[];
    return plan.map(({ detail }) => detail);
  });
};

const first = { sort: '', id: '' };
const patients = 'SEARCH p USING COVERING INDEX patients_to_call (id=?)';

describe('a list of the exposed reads indexes alone', () => {
  it.each([
    ['a lot', asked('lot'), 'SEARCH u USING COVERING INDEX uses_by_lot (lot=?)'],
    [
      'a lot of one product',
      asked('lot', 'p'),
      'SEARCH u USING COVERING INDEX uses_by_lot (lot=? AND product=?)',
    ],
    [
      'a device',
      asked('device'),
      'SEARCH u USING COVERING INDEX uses_by_product (product=? AND at>? AND at<?)',
    ],
    [
      'a practitioner',
      asked('practitioner'),
      'SEARCH u USING COVERING INDEX uses_by_product (product=? AND at>? AND at<?)',
    ],
    ['days', asked('dates'), 'SEARCH u USING COVERING INDEX events_by_time (at>? AND at<?)'],
  ])('of %s', (_name, query, plan) => {
    for (const after of [null, first]) {
      const list = planOf((db) => selectExposed(db, query, after, 50));
      expect(list).toContain(plan);
      expect(list).toContain(patients);
      expect(list.filter((line) => line.startsWith('SCAN'))).toEqual([]);
    }
  });

  it('and finds the sessions of a patient by their ids', () => {
    const plan = planOf((db) => selectSessionsFound(db, ['s']));
    expect(plan.join(' ')).toMatch(/SEARCH s USING (COVERING )?INDEX sqlite_autoindex_sessions_1 \(id=\?\)/);
    expect(plan.filter((line) => /^SCAN (?!json_each VIRTUAL|hit$)/.test(line))).toEqual([]);
  });

  it.each([
    asked('lot'),
    asked('lot', 'p'),
    asked('device'),
    asked('product'),
    asked('practitioner'),
    asked('dates'),
  ])('and finds what of a list is of one patient in their own rows: $by', (query) => {
    const plan = planOf((db) => selectExposedOf(db, query, 'someone'));
    expect(plan).toEqual([
      expect.stringMatching(/^SEARCH (uses|events) USING PRIMARY KEY \(patient=\? AND at>\? AND at<\?\)$/),
    ]);
  });

  it('and looks up each used lot once, however often it was used', () => {
    const plan = planOf((db) => selectUsedLots(db));
    expect(plan.filter((line) => line.includes('uses'))).toEqual([
      'SEARCH uses USING COVERING INDEX uses_by_lot',
      'SEARCH uses USING COVERING INDEX uses_by_lot (lot>?)',
    ]);
  });
});

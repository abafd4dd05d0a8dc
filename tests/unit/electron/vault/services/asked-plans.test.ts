import { describe, expect, it } from 'vitest';
import { statement } from '../../../../../electron/vault/db/run.ts';
import { accessesOf, plansOf, scans } from '../../../../support/asked-plans.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';

describe('what is read from end to end is told', () => {
  const told = async (sql: string) => {
    const { db } = workOf(await practiceAtWork()).vault;
    db.statements.clear();
    statement(db, sql);
    const plans = plansOf(db);
    return { scans: scans(plans).map((text) => text.slice(0, text.indexOf(':'))), ways: accessesOf(plans) };
  };

  it.each([
    ['select f.skin from session_facts f', 'SCAN session_facts'],
    ['select "t"."words" from "texts" as "t"', 'SCAN texts'],
    ['select f.skin from users u cross join session_facts as f', 'SCAN session_facts'],
    ['select f.skin from users u, session_facts f', 'SCAN session_facts'],
  ])('under whatever name: %s', async (sql, scan) => {
    expect((await told(sql)).scans).toEqual([scan]);
  });

  it('also a range with one end', async () => {
    const sql = 'select f.skin from session_facts f where (f.at, f.session) < (@at, @session)';
    const { scans: found } = await told(sql);
    expect(found).toEqual([expect.stringMatching(/^SEARCH session_facts USING PRIMARY KEY \(/)]);
  });

  it('and not one that is looked up, or has two ends', async () => {
    const one = await told('select t.words from texts t where t.kind = @kind and t.id = @id');
    expect(one.scans).toEqual([]);
    expect(one.ways).toEqual(['texts INDEX sqlite_autoindex_texts_1 (kind=? AND id=?)']);
    const two = 'select f.skin from session_facts f where f.at >= @from and f.at < @until';
    expect((await told(two)).scans).toEqual([]);
  });
});

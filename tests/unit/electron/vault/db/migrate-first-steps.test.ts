import { describe, expect, it } from 'vitest';
import { upcasters } from '../../../../../electron/vault/upcasters.ts';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { migrations } from '../../../../../electron/vault/db/migrations/index.ts';
import { emptyDatabase, whileTwice } from '../../../../support/empty-database.ts';

/** What was written before a step is there after it; the later steps stand in `migrate-later-steps.test.ts`. */
describe('records over the first steps', () => {
  it('keep the people of a practice from before, nobody of them removed', () => {
    const sqlite = emptyDatabase();
    migrate(sqlite, migrations.slice(0, 2));
    sqlite.exec(
      `insert into users values ('0197a000-0000-7000-8000-000000000001', 3, 'T. W.', 'RN', 'owner')`,
    );
    migrate(sqlite);
    expect(sqlite.prepare('select * from users').all()).toMatchObject([
      { revision: 3, name: 'T. W.', role: 'owner', removed_at: null },
    ]);
  });

  it('keep sealed sessions from before, with nothing carried over and nothing on the map, and guard them as before', () => {
    const sqlite = emptyDatabase();
    migrate(sqlite, migrations.slice(0, 7));
    sqlite.exec(
      `insert into session_versions values ('s', 1, 5, 'u', 'T. W.', '', '[]', '{"pain":3,"areas":[{"passes":4}],"reasons":[]}')`,
    );
    migrate(sqlite, whileTwice);
    expect(sqlite.prepare('select record from session_versions').pluck().all()).toEqual([
      '{"pain":3,"areas":[{"passes":4,"rf":null,"parts":[]}],"reasons":[],"carried":null,"zones":[],"marks":[],"davey":null,"paper":null}',
    ]);
    expect(() => sqlite.exec(`update session_versions set record = '{}'`)).toThrow('never changes');
  });

  it('keep the one application that an anaesthetic had, and none where nothing of it was recorded', () => {
    const sqlite = emptyDatabase();
    migrate(sqlite, migrations.slice(0, 12));
    const values = { massMg: 20_000, areaMm2: null, occluded: 'yes', onAt: 5, offAt: null };
    const bare = { massMg: null, areaMm2: null, occluded: 'not-asked', onAt: null, offAt: null };
    const put = sqlite.prepare(`insert into session_versions values (?, 1, 5, 'u', 'T. W.', '', '[]', ?)`);
    put.run('a', JSON.stringify({ areas: [], anaesthetic: { agent: 'lidocaine-4', lot: 'L1', ...values } }));
    put.run('b', JSON.stringify({ areas: [], anaesthetic: { agent: 'none', lot: '', ...bare } }));
    put.run('c', JSON.stringify({ areas: [], anaesthetic: null }));
    migrate(sqlite, whileTwice);
    const records = sqlite.prepare('select record from session_versions order by session').pluck().all();
    expect(records.map((record) => JSON.parse(String(record)))).toEqual([
      {
        areas: [],
        anaesthetic: { agent: 'lidocaine-4', lot: 'L1', applications: [{ areas: [], ...values }] },
        paper: null,
      },
      { areas: [], anaesthetic: { agent: 'none', lot: '', applications: [] }, paper: null },
      { areas: [], anaesthetic: null, paper: null },
    ]);
    for (const [index, before] of [values, bare].entries())
      expect(upcasters['session']?.[3]?.({ fields: { anaesthetic: { agent: 'x', ...before } } })).toEqual({
        fields: { anaesthetic: { agent: 'x', applications: index === 0 ? [{ areas: [], ...values }] : [] } },
      });
    expect(upcasters['session']?.[5]?.({ fields: { areas: [{ passes: 4 }] } })).toEqual({
      fields: { areas: [{ passes: 4, parts: [] }] },
    });
    const rf = { powerMw: 5, impedanceOhm: null, temperatureMilliC: null };
    expect(
      upcasters['session']?.[6]?.({ fields: { areas: [{ rf: null }, { rf: { powerMw: 5 } }] } }),
    ).toEqual({
      fields: {
        areas: [
          { rf: null, extent: null },
          { rf, extent: null },
        ],
        settled: { state: 'not-asked', afterMs: null },
        hygiene: [],
      },
    });
    expect(upcasters['session']?.[3]?.({ fields: { anaesthetic: null } })).toEqual({
      fields: { anaesthetic: null },
    });
    expect(() => sqlite.exec(`update session_versions set record = '{}'`)).toThrow('never changes');
  });

  it('keep patients from before, on the average figure', () => {
    const sqlite = emptyDatabase();
    migrate(sqlite, migrations.slice(0, 12));
    sqlite.exec(
      `insert into patients values ('p', '00001', 1, 'A', 'B', '1990-01-01', '', 'a b', null, '{"note":""}')`,
    );
    migrate(sqlite);
    expect(sqlite.prepare('select record from patients').pluck().all()).toEqual([
      '{"note":"","shape":"average"}',
    ]);
  });

  it('keep products and lots from before, of which nothing more was noted', () => {
    const sqlite = emptyDatabase();
    migrate(sqlite, migrations.slice(0, 9));
    sqlite.exec(`insert into products values ('p', 1, 'gel', '{"name":"Gel"}');
      insert into lots values ('p', 'l', 1, 'A1', null)`);
    migrate(sqlite);
    expect(JSON.parse(String(sqlite.prepare('select record from products').pluck().get()))).toEqual({
      name: 'Gel',
      inci: '',
      form: null,
      keepDays: null,
      needleLengthUm: null,
      pinCount: null,
      singleUse: 'unknown',
      gtins: [],
    });
    expect(sqlite.prepare('select * from lots').all()).toMatchObject([
      { lot: 'A1', opened_on: null, packs: null, supplied: null, recalled_on: null, recall_reason: '' },
    ]);
  });

  it('keep consents from before, not limited in classes and days, and what was withdrawn as the whole', () => {
    const sqlite = emptyDatabase();
    migrate(sqlite, migrations.slice(0, 12));
    sqlite.exec(`insert into consents values ('p', 5, 'c', 'T. W.', 'agreed', 'h', null, '{"scope":{"price":""},"note":""}');
      insert into computers values ('d', 'Front desk', zeroblob(32), null, 0);
      insert into entries (arrival, format, device, seq, at, offset, actor, action, type, id, revision, body_version,
        body_hash, prev, hash, signature)
      values (1, 1, 'd', 1, 7, 0, 'u', 'withdraw', 'withdrawal', 'c', 1, 1,
          zeroblob(32), zeroblob(32), zeroblob(32), zeroblob(64));
      insert into entry_bodies values (1, zeroblob(16), '{"patient":"p","reason":"Moved."}')`);
    migrate(sqlite);
    expect(sqlite.prepare('select record from consents').pluck().all()).toEqual([
      '{"scope":{"price":"","productClasses":null,"course":null,"validUntil":null},"note":"","templateLanguage":"en","clauses":[],"signing":null,"kind":"treatment"}',
    ]);
    expect(sqlite.prepare('select kind from consents').pluck().all()).toEqual(['treatment']);
    expect(sqlite.prepare('select * from withdrawals').all()).toEqual([
      {
        consent: 'c',
        revision: 1,
        patient: 'p',
        at: 7,
        by: '',
        record: '{"purposes":null,"on":null,"told":"not-recorded","reason":"Moved.","addendum":null}',
      },
    ]);
    expect(() => sqlite.exec(`update consents set record = '{}'`)).toThrow('never changes');
    expect(() => sqlite.exec('delete from consents')).toThrow('never goes');
  });
});

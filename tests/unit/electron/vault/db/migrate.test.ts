import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate, newestVersion, versionOf } from '../../../../../electron/vault/db/migrate.ts';
import { nothingKnown } from '../../../../../shared/devices/device.ts';
import { type Migration, migrations } from '../../../../../electron/vault/db/migrations/index.ts';
import { makeDb } from '../../../../../electron/vault/db/run.ts';
import { isOwnSchema, ownSchema, schemaDigest } from '../../../../../electron/vault/ledger/compare-tables.ts';

/** SHA-256 of each migration as it was released. A released step never changes: add another one. */
const frozen: Readonly<Record<string, string>> = {
  '0001-create-ledger.ts': 'd5f356aee8d1e27cc2b2e6ae5f0161d3b307bee2bbc18e22699aede26ee61a97',
  '0002-create-records.ts': '55ff3804e04ac9f5d3b9d4f10fad4b7c99a0b066b18bc427aa3c2720320faee2',
  '0003-note-removed-people.ts': 'ad1dbe283992e08d0b2257d7b861aac77cbe7262d661eb8b31e39c177057efd5',
  '0004-let-erased-records-go.ts': '42b7479e137353593e9a47fcc5c77c3eb9ba20029731dda656259864fcf6ea5f',
  '0005-keep-passes.ts': '47d6fd1509112f03ecc92c7fd278fbf7de1fb2b085b281626b2e329068f1aaf3',
  '0006-list-reviews.ts': 'ddd4627a5ddc9265099edd97a322bcf887d167cd6bbcde2c6a1db5bd8ed105b0',
  '0007-read-entries.ts': '20b7df9f7ab6769ba80694ba931467801837d42a0144a53c3b3e26fc70d6aecb',
  '0008-name-carried-values.ts': '624cc00d6a8eb635c0d92cc70b5f819a214898e9390a74e98516e3e3f4cc3fda',
  '0009-mark-avoid-zones.ts': '46ff690f9f5f38a39b54ba7febe7318e7254b864a1b84b9eae16d127cb596490',
  '0010-keep-own-rules.ts': '945f3be86eab2549ec4f7280656f4c4be4eea5cded70d153676141ec318b499f',
  '0011-keep-stock.ts': '48d25a1dca76f9a301557acdab3ea396f3a0581d3f9ba8eb89d2fc90dddf27f1',
  '0012-keep-presets.ts': '07415dcd90efd1bbef4b627dff9adcd5c880c4999b211853c43f3f6e5976a4c9',
  '0013-plan-courses.ts': 'ac3628bce866f573031ab2b1f7e0da4aa3fe884a011557f7e8fee966ac7435ae',
  '0014-know-devices.ts': '79b1684b97f3062c4268cc617188f58cca753afe4bbefef15022dd201ed4d41a',
  '0015-keep-snippets.ts': 'ab7e38b4e8341da1d00e732ef3e2121c69f44a6294b6fad39c14c466e0d0bc3b',
  '0016-reserve-sheets.ts': '0d6c2538695c3f9d8f2cf8ac8bf13c896e2759a6c8b2a052695204785e6aa482',
  '0017-keep-attachments.ts': 'a73ed20ad59bc87081af2f88625438fa85ebf528fce23080c1769327b71a3ff8',
  '0018-keep-templates.ts': 'add65c50c80ac115fe8a77d13eccff1710ff9f235967fd33e83ba6e79e79d8fc',
  '0019-extend-consents.ts': '11b52614404b3d4a817d9018e4f568920349e1b5a72f31fe28ec1f3c0fd33745',
  '0020-sign-small-consents.ts': '55a361357db3c409722978ae6784c6ab33186b5afef409d53131af791f81948a',
  '0021-keep-logos.ts': '72e972a898505250456268add30bb776b6cf8ff85f771d12e306a0358c9cea94',
  '0022-keep-corrections.ts': '96bbc611e05855cb9c0e56342cd2bcac8250fbdc812b37c01c6f1ff489771f0a',
  '0023-keep-photos.ts': 'bda1bbcffe0490013de31670d1920237d7481f35be3582b421d7fc50827f5a48',
  '0024-find-anything.ts': 'c6ea54d6795440d60cbbb7dbf767e0091d9073190e7b3dfba7cba9cafa444ba6',
  '0025-follow-up.ts': 'de2d73f4fd19d933d54779dd250f42d15aa92293abfaa711c1e6fc716e2c477d',
  '0026-ease-search.ts': '748b2e9556349f4b3d99013dd5e2aec98fa3c3ee0704ac24036e5388e0dbeffb',
  '0027-assess.ts': '2e678e14efd091edb9f167ee6c2d03fdb0681fdd07e0395cd198cd301a07d9dd',
  '0028-name-parts.ts': 'edf33dcb030d33aafb5b3e6c188f5b8a680495dda6774592d6a90212af3d7384',
  '0029-mark-not-valid.ts': 'c18795f8b38e09c6c8f35759b2b59f2f402c50f6715028fa9464e1273964ff8a',
  '0030-keep-and-merge.ts': 'd2a588ffe2dd66911879d36ca4ec063c28cb26b50c80a123f818ab49580b9195',
  '0031-sum-outcomes.ts': 'd25c287ee20aad2beac7dd116baadc96f3bc575acd9acc3386f447f3c3213421',
  '0032-tell-apart.ts': 'ff2057e0030f24b41ec84ad9e94984aa5e0c1b53d025622d825828a53f231b52',
  '0033-take-marks-back.ts': '8308ad567acf3a31fd2b1d23130371f79504b7ca31e91c2162ae06528b3f00ef',
  '0034-place-photos.ts': '0729334f12982e7a7fe9eee0106dd90cd39dfeca3722dae1bfed5c2b02d2af61',
  '0035-write-fewer-pages.ts': 'eb6f5c961671743999c5c23e2df9df313d91660a181f242048c59aebe71a5be9',
  '0036-show-what-was-typed.ts': '18b4ffa4205d2561c687d4c7c395c5e5ad7e763e315c037294b7638a68a08450',
  '0041-note-what-settled.ts': '2a11b324a67f248a0a024fa2531e2dae826111d2313f0d18bf8a3ca429e5fc58',
};

function memory(): Database.Database {
  const sqlite = new Database(':memory:');
  onTestFinished(() => void sqlite.close());
  return sqlite;
}

const tables = (sqlite: Database.Database): unknown =>
  sqlite.prepare(`select name from sqlite_schema where type = 'table' order by name`).pluck().all();

describe('migrations', () => {
  it('are frozen', () => {
    const folder = new URL('../../../../../electron/vault/db/migrations/', import.meta.url);
    const hashes = migrations.map(({ file }) => {
      const text = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n');
      return [file, createHash('sha256').update(text).digest('hex')] as const;
    });
    expect(Object.fromEntries(hashes)).toEqual(frozen);
  });

  it('make the tables by which an unlock knows its own', () => {
    const sqlite = memory();
    migrate(sqlite);
    const db = makeDb(sqlite);
    expect(schemaDigest(db)).toBe(ownSchema);
    expect(isOwnSchema(db)).toBe(true);
    sqlite.exec('drop trigger sessions_only_gain_versions');
    expect(isOwnSchema(db)).toBe(false);
  });

  it('import nothing of the living code', () => {
    for (const { file } of migrations) {
      const text = readFileSync(
        new URL(`../../../../../electron/vault/db/migrations/${file}`, import.meta.url),
        'utf8',
      );
      const imported = [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
      expect(imported).toEqual(['better-sqlite3']);
      expect(text).toContain("import type { Database as Sqlite } from 'better-sqlite3'");
    }
  });

  it('make only strict tables of ours', () => {
    const sqlite = memory();
    expect(migrate(sqlite)).toBe(migrations.length);
    const list = sqlite.pragma('table_list') as readonly {
      name: string;
      type: string;
      strict: number;
      schema: string;
    }[];
    const loose = list.filter(
      ({ name, type, strict }) => type === 'table' && strict === 0 && !name.startsWith('sqlite_'),
    );
    expect(loose).toEqual([]);
  });

  it('keep what was used, what was seen in each area and the facts of sessions where fewer pages are written', () => {
    const sqlite = memory();
    const step = migrations.findIndex(({ file }) => file === '0035-write-fewer-pages.ts');
    migrate(sqlite, migrations.slice(0, step));
    sqlite.exec(`
      insert into areas values ('p', 5, 's', 'flank', 'left', 500, 750, 3, 'erythema'), ('p', 5, 's', 'flank', 'right', 250, null, null, null);
      insert into outcome_parts values ('p', 5, 's', 'flank', 'left', '2026-03-02', 'u', 'd', 750, 1, 2, 3, 0, 4, 'some', '|wheals|');
      insert into session_facts values (5, 's', 'p', 'u', 'd', 250, 750, '|flank/left|', 1, null, 3, 0, '', 'ii');
      insert into uses (patient, at, session, place, kind, product, lot)
        values ('p', 5, 's', 0, 'product', 'serum', 'L1'), ('p', 5, 's', 1000, 'practitioner', 'u', '');
    `);
    migrate(sqlite, migrations.slice(0, step + 1));
    const all = (sql: string): unknown => sqlite.prepare(sql).raw().all();
    expect(all('select * from areas')).toEqual([
      [
        'p',
        5,
        's',
        'flank',
        'left',
        500,
        750,
        3,
        'erythema',
        '2026-03-02',
        'u',
        'd',
        750,
        1,
        2,
        3,
        0,
        4,
        'some',
        '|wheals|',
      ],
      [
        'p',
        5,
        's',
        'flank',
        'right',
        250,
        null,
        null,
        null,
        '',
        '',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        '',
        '',
      ],
    ]);
    expect(all('select * from session_facts')).toEqual([
      [5, 's', 'p', 'u', 'd', 250, 750, '|flank/left|', 1, null, 3, 0, '', 'ii'],
    ]);
    expect(all(`select lot from uses indexed by uses_by_lot where lot <> ''`)).toEqual([['L1']]);
    expect(all('select product from uses indexed by uses_by_product order by product')).toEqual([
      ['serum'],
      ['u'],
    ]);
  });

  it('are done once', () => {
    const sqlite = memory();
    expect(versionOf(sqlite)).toBe(0);
    migrate(sqlite);
    expect(versionOf(sqlite)).toBe(newestVersion);
    expect(migrate(sqlite)).toBe(0);
  });

  it('keep attachments from before, of no printed document, and guard them as before', () => {
    const sqlite = memory();
    migrate(sqlite, migrations.slice(0, 17));
    sqlite.exec(
      `insert into attachments values ('p', 5, 'a', null, 'T. W.', 'f', 1, 'x', '{"consent":null,"fields":{},"content":{}}', null)`,
    );
    migrate(sqlite);
    expect(sqlite.prepare('select record from attachments').pluck().all()).toEqual([
      '{"consent":null,"fields":{},"content":{},"document":null}',
    ]);
    expect(() => sqlite.exec(`update attachments set record = '{}'`)).toThrow('never changes');
    sqlite.exec(`insert into corrections values ('p', 5, 'c', 'consent', 'k', 'T. W.', '{}')`);
    expect(() => sqlite.exec(`update corrections set record = ''`)).toThrow('never changes');
    expect(() => sqlite.exec('delete from corrections')).toThrow('never goes');
  });

  it('know the documents that were marked as not valid before', () => {
    const sqlite = memory();
    migrate(sqlite, migrations.slice(0, 25));
    const note = (id: string, of: string, record: string): void =>
      void sqlite.exec(
        `insert into corrections values ('p', 5, '${id}', '${of}', 'd', 'T. W.', '${record}')`,
      );
    note('c', 'document', '{"what":"not-valid","reason":"Wrong one"}');
    note('v', 'consent', '{"what":"value","label":"Price","stood":"1","right":"2","reason":"x"}');
    migrate(sqlite);
    expect(sqlite.prepare('select * from not_valid').all()).toEqual([
      { of_type: 'document', of_id: 'd', patient: 'p', at: 5, by_name: 'T. W.', reason: 'Wrong one' },
    ]);
  });

  it('keep the marks of attached files as notes that can be taken back, and the files as they never change', () => {
    const sqlite = memory();
    migrate(sqlite, migrations.slice(0, 32));
    const put = (id: string, invalid: string): void =>
      void sqlite.exec(
        `insert into attachments values ('p', 5, '${id}', null, 'T. W.', '${id}', 1, 'x', '{}', ${invalid})`,
      );
    put('a', `'{"at":7,"by":"T. W.","reason":"Wrong one"}'`);
    put('b', 'null');
    migrate(sqlite);
    expect(sqlite.prepare('select * from not_valid').all()).toEqual([
      { of_type: 'attachment', of_id: 'a', patient: 'p', at: 7, by_name: 'T. W.', reason: 'Wrong one' },
    ]);
    expect(
      sqlite.prepare('select at, id, of_type, of_id, by_name, record from corrections').raw().all(),
    ).toEqual([[7, 'a', 'attachment', 'a', 'T. W.', '{"what":"not-valid","reason":"Wrong one"}']]);
    expect(sqlite.prepare('select id from attachments order by id').pluck().all()).toEqual(['a', 'b']);
    expect(() => sqlite.exec(`update attachments set file = 'c' where id = 'b'`)).toThrow('never changes');
  });

  it('leave a frozen document as it is, whichever of them made the database', () => {
    const html = '<!doctype html><p>signed  &amp; “kept”\u2028</p>';
    for (let made = 2; made <= migrations.length; made += 1) {
      const sqlite = memory();
      migrate(sqlite, migrations.slice(0, made));
      sqlite
        .prepare(`insert into documents values ('d', 'p', 'consent', 'c', 'Consent', 'c.pdf', 'hash', 5, ?)`)
        .run(html);
      const before = sqlite.prepare('select * from documents').all();
      migrate(sqlite);
      expect(sqlite.prepare('select * from documents').all()).toEqual(before);
    }
  });

  it('keep sealed sessions from before, which were of no course', () => {
    const sqlite = memory();
    migrate(sqlite, migrations.slice(0, 12));
    sqlite.exec(`insert into sessions values ('p', 1, 's', 1, 1, 2, 'u', null, null)`);
    migrate(sqlite);
    expect(sqlite.prepare('select courses from sessions').pluck().all()).toEqual(['[]']);
  });

  it('keep devices from before with their one answer, and sealed sessions without a stated tolerance', () => {
    const sqlite = memory();
    migrate(sqlite, migrations.slice(0, 12));
    sqlite.exec(`insert into devices values ('a', 1, 'a', '{"make":"A","authorisedUse":"no"}'),
        ('b', 1, 'b', '{"make":"B","authorisedUse":"unknown"}');
      insert into session_versions values ('s', 1, 5, 'u', 'T. W.', '', '[]', '{"device":{"serial":"7"},"areas":[]}'),
        ('t', 1, 5, 'u', 'T. W.', '', '[]', '{"device":null,"areas":[]}')`);
    migrate(sqlite);
    const devices = sqlite.prepare('select record from devices').pluck().all() as string[];
    const use = { use: 'striae', group: null, country: null, authority: '', answer: 'no', source: '' };
    expect(devices.map((record) => JSON.parse(record))).toEqual([
      { make: 'A', ...nothingKnown, uses: [use] },
      { make: 'B', ...nothingKnown },
    ]);
    expect(sqlite.prepare('select record from session_versions').pluck().all()).toEqual([
      '{"device":{"serial":"7","toleranceUm":null},"areas":[],"paper":null,"settled":{"state":"not-asked","afterMs":null},"hygiene":[]}',
      '{"device":null,"areas":[],"paper":null,"settled":{"state":"not-asked","afterMs":null},"hygiene":[]}',
    ]);
    expect(() => sqlite.exec(`update session_versions set record = '{}'`)).toThrow('never changes');
  });

  it('name who treated in sealed sessions from before, by paper where it says so', () => {
    const sqlite = memory();
    migrate(sqlite, migrations.slice(0, 19));
    sqlite.exec(`insert into sessions values ('p', 1, 's', 2, 1, 2, 'sealer', null, null, '[]'),
        ('p', 3, 't', 1, 2, 4, 'sealer', null, null, '[]');
      insert into session_versions values
        ('s', 1, 5, 'u', '', '', '[]', '{"paper":null,"areas":[]}'),
        ('s', 2, 6, 'u', '', '', '[]', '{"paper":{"treatedBy":{"user":"treater"}},"areas":[]}'),
        ('t', 1, 5, 'u', '', '', '[]', '{"paper":null,"areas":[]}')`);
    migrate(sqlite);
    expect(sqlite.prepare('select session, at, place, kind, product, lot from uses').raw().all()).toEqual([
      ['s', 1, 1000, 'practitioner', 'treater', ''],
      ['t', 3, 1000, 'practitioner', 'sealer', ''],
    ]);
  });

  it('leave a whole earlier version when a step fails', () => {
    const sqlite = memory();
    const steps: readonly Migration[] = [
      { file: 'one', up: (db) => db.exec('create table one (a integer) strict') },
      {
        file: 'two',
        up: (db) => {
          db.exec('create table two (a integer) strict');
          throw new Error('power went');
        },
      },
    ];
    expect(() => migrate(sqlite, steps)).toThrow('power went');
    expect(versionOf(sqlite)).toBe(1);
    expect(tables(sqlite)).toEqual(['one']);
  });

  it('refuse to leave a reference to nothing', () => {
    const sqlite = memory();
    const broken: Migration = {
      file: 'broken',
      up: (db) =>
        db.exec(`create table a (id integer primary key) strict; create table b (a integer references a (id)) strict;
          pragma defer_foreign_keys = on; insert into b values (7);`),
    };
    expect(() => migrate(sqlite, [broken])).toThrow('broken references');
    expect(tables(sqlite)).toEqual([]);
  });

  it('refuse a newer database', () => {
    const sqlite = memory();
    sqlite.pragma(`user_version = ${newestVersion + 1}`);
    expect(() => migrate(sqlite)).toThrow('newer');
    expect(tables(sqlite)).toEqual([]);
  });
});

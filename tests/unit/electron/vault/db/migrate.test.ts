import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, newestVersion, versionOf } from '../../../../../electron/vault/db/migrate.ts';
import { type Migration, migrations } from '../../../../../electron/vault/db/migrations/index.ts';
import { makeDb } from '../../../../../electron/vault/db/run.ts';
import { isOwnSchema, ownSchema, schemaDigest } from '../../../../../electron/vault/ledger/compare-tables.ts';
import { emptyDatabase } from '../../../../support/empty-database.ts';

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
  '0037-keep-sessions-once.ts': '79e450032dc68e661228da56fb0c5bf0956f25a72aeedaa8240d30aff3a9b0ee',
  '0038-show-the-session.ts': '18560ec2b4122dfdf4c3e549638d3a4aa38b9d3621fba9604bc8f73fef4d8f22',
  '0039-find-notes.ts': 'a4afde07ff965c1e883d7a14a9bdefa8b7e703cf48d21b60db4145262ff8a1eb',
  '0040-know-labels.ts': '6d45804ad371a3b60811ab33661844f1ca5c2ad2723aba8f1a800935a8826999',
};

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
    const sqlite = emptyDatabase();
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
    const sqlite = emptyDatabase();
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

  it('are done once', () => {
    const sqlite = emptyDatabase();
    expect(versionOf(sqlite)).toBe(0);
    migrate(sqlite);
    expect(versionOf(sqlite)).toBe(newestVersion);
    expect(migrate(sqlite)).toBe(0);
  });

  it('leave a whole earlier version when a step fails', () => {
    const sqlite = emptyDatabase();
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
    const sqlite = emptyDatabase();
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
    const sqlite = emptyDatabase();
    sqlite.pragma(`user_version = ${newestVersion + 1}`);
    expect(() => migrate(sqlite)).toThrow('newer');
    expect(tables(sqlite)).toEqual([]);
  });
});

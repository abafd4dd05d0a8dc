import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate, versionOf } from '../../../../../electron/vault/db/migrate.ts';
import { migrations } from '../../../../../electron/vault/db/migrations/index.ts';
import { keepSessionsOnce } from '../../../../../electron/vault/db/migrations/0037-keep-sessions-once.ts';
import { makeDb } from '../../../../../electron/vault/db/run.ts';
import { selectSessionVersions } from '../../../../../electron/vault/db/session-versions.ts';
import { selectSession } from '../../../../../electron/vault/db/sessions.ts';
import { isOwnSchema } from '../../../../../electron/vault/ledger/compare-tables.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { twiceKept } from '../../../../support/twice-kept.ts';
import { passphrase, patientInput } from '../../../../support/vault-at-work.ts';

const before = migrations.slice(0, 36);
const step = migrations.slice(0, 37);

/** The rows of one session as a program before this step wrote them; `body` null is one whose entry lost it. */
const withSession = (body: string | null, revision = 1): Database.Database => {
  const sqlite = new Database(':memory:');
  onTestFinished(() => void sqlite.close());
  sqlite.pragma('foreign_keys = ON');
  migrate(sqlite, before);
  sqlite.exec(`insert into computers values ('d', 'Front desk', zeroblob(32), null, 0);
    insert into entries (arrival, format, device, seq, at, offset, actor, action, type, id, revision, body_version,
      body_hash, prev, hash, signature)
    values (4, 1, 'd', 1, 7, 0, 'u', 'seal', 'session', 's', 1, 5, zeroblob(32), zeroblob(32), zeroblob(32), zeroblob(64)),
      (9, 1, 'd', 2, 8, 0, 'v', 'amend', 'session', 's', 2, 6, zeroblob(32), zeroblob(32), zeroblob(32), zeroblob(64));
    insert into sessions values ('p', 5, 's', ${revision}, 3, 7, 'u', null, '2026-12-24', '[]');
    insert into session_versions values ('s', 1, 7, 'u', 'T. W.', '', '[]', '{}')`);
  const put = sqlite.prepare('insert into entry_bodies values (?, zeroblob(16), ?)');
  if (body !== null) for (const arrival of [4, 9]) put.run(arrival, body);
  return sqlite;
};

const body = (fields: object): string =>
  JSON.stringify({
    byName: 'T. W.',
    reason: 'Typed wrong.',
    findings: [],
    fields: { areas: [], products: [], ...fields },
  });

describe('sessions that stood twice', () => {
  it('name their newest entry, and are read from the bodies of theirs, whichever version these have', () => {
    const sqlite = withSession(body({ note: 'Fine.' }), 2);
    migrate(sqlite, step);
    expect(sqlite.prepare('select arrival, body_version, revision from sessions').all()).toEqual([
      { arrival: 9, body_version: 6, revision: 2 },
    ]);
    expect(sqlite.prepare(`select 1 from sqlite_schema where tbl_name = 'session_versions'`).all()).toEqual(
      [],
    );
    const db = makeDb(sqlite);
    // Version 6 said on which paper it was written, version 5 did not.
    const since = {
      settled: { state: 'not-asked', afterMs: null },
      hygiene: [],
      hairRemoval: null,
      gloves: null,
    };
    expect(selectSessionVersions(db, 's').map(({ revision, by, fields }) => [revision, by, fields])).toEqual([
      [1, 'u', { areas: [], products: [], note: 'Fine.', paper: null, ...since }],
      [2, 'v', { areas: [], products: [], note: 'Fine.', ...since }],
    ]);
    expect(selectSession(db, 's')).toMatchObject({
      sealedBy: 'T. W.',
      note: 'Fine.',
      amendments: [{ at: 8, by: 'T. W.', reason: 'Typed wrong.', revision: 2 }],
    });
  });

  it('are still sealed: a row changes with an amendment of its own only', () => {
    const sqlite = withSession(body({}));
    migrate(sqlite, step);
    for (const change of [
      'arrival = 9',
      'body_version = 6',
      'revision = 2',
      'revision = 2, arrival = 3',
      'revision = 2, arrival = 9, body_version = 4',
      'revision = 3, arrival = 9',
    ])
      expect(() => sqlite.exec(`update sessions set ${change}`), change).toThrow('never changes');
    sqlite.exec('update sessions set revision = 2, arrival = 9, body_version = 6');
    expect(() => sqlite.exec('delete from sessions')).toThrow('never goes');
  });

  it.each([
    ['its body', withSession.bind(null, null)],
    ['its entry', withSession.bind(null, '{}', 3)],
  ])('stay as they are when %s is not there: nothing is let go', (_name, made) => {
    const sqlite = made();
    expect(() => migrate(sqlite, step)).toThrow('NOT NULL');
    expect(versionOf(sqlite)).toBe(36);
    expect(sqlite.prepare('select record from session_versions').pluck().all()).toEqual(['{}']);
  });

  it('writes over what is deleted again as before', () => {
    for (const mode of ['ON', 'OFF', 'FAST']) {
      const sqlite = new Database(':memory:');
      sqlite.pragma(`secure_delete = ${mode}`);
      const set = sqlite.pragma('secure_delete', { simple: true });
      migrate(sqlite, step);
      expect(sqlite.pragma('secure_delete', { simple: true })).toBe(set);
      sqlite.close();
    }
  });

  it('a practice of the version before holds afterwards and says of every session what it said', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const { id: patient } = await vault.get('patients:save', patientInput());
    const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
    const { sent: other } = await sealWithReasons(vault, sealInput(patient, afternoon - 40 * 86_400_000));
    clock.at += 86_400_000;
    const fields = { ...sent.fields, pain: 6, note: 'Typed wrong.' };
    const amendment = { session: sent.id, reason: 'Typed wrong.', fields, revision: 1, draft: null };
    await vault.get('sessions:amend', amendment);
    const told = async (): Promise<unknown> => [
      await vault.get('sessions:get', { id: sent.id }),
      await vault.get('sessions:get', { id: other.id }),
      await vault.get('amendments:list', { session: sent.id }),
      await vault.get('versions:list', { type: 'session', id: sent.id }),
    ];
    const was = await told();
    const { sqlite } = workOf(vault).vault.db;
    expect(twiceKept(sqlite)).toBe(3);
    sqlite.transaction(keepSessionsOnce).immediate(sqlite);
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    const { db, ledger } = workOf(vault).vault;
    expect(isOwnSchema(db)).toBe(true);
    expect(workOf(vault).vault.notices).toEqual([]);
    expect(await told()).toEqual(was);
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('a session that is made to name the entry of another one is found by the check', async () => {
    const vault = await practiceAtWork();
    const { id: patient } = await vault.get('patients:save', patientInput());
    const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
    await sealWithReasons(vault, sealInput(patient, afternoon - 40 * 86_400_000));
    const { db, ledger } = workOf(vault).vault;
    const guard = db.sqlite
      .prepare(`select sql from sqlite_schema where name = 'sessions_only_gain_versions'`)
      .pluck()
      .get() as string;
    db.sqlite.exec('drop trigger sessions_only_gain_versions');
    db.sqlite
      .prepare('update sessions set arrival = (select max(arrival) from sessions) where id = ?')
      .run(sent.id);
    db.sqlite.exec(guard);
    expect(verifyLedger(db, ledger)).toMatchObject({
      ok: false,
      firstBad: { why: 'projection', table: 'sessions' },
    });
  });
});

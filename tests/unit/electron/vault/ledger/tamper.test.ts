import { describe, expect, it } from 'vitest';
import { compareHeads, heads } from '../../../../../electron/vault/ledger/heads.ts';
import { verifyTail } from '../../../../../electron/vault/ledger/verify-entries.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import type { OpenVault } from '../../../../../electron/vault/open-vault.ts';
import { noon, owner } from '../../../../support/note-projection.ts';
import { vaultWithNotes, writeNote } from '../../../../support/scratch-vault.ts';

const verify = (vault: OpenVault) => verifyLedger(vault.db, vault.ledger);

/** Runs SQL past the triggers, as somebody with the key could. */
function tamper(vault: OpenVault, ...statements: readonly string[]): void {
  const { sqlite } = vault.db;
  const triggers = sqlite
    .prepare(`select name, sql from sqlite_schema where type = 'trigger'`)
    .all() as readonly { name: string; sql: string }[];
  sqlite.pragma('foreign_keys = OFF');
  for (const { name } of triggers) sqlite.exec(`drop trigger "${name}"`);
  for (const text of statements) expect(sqlite.prepare(text).run().changes).toBeGreaterThan(0);
  for (const { sql } of triggers) sqlite.exec(sql);
  sqlite.pragma('foreign_keys = ON');
}

describe('41 tampering', () => {
  const five = (why: string) => ({ ok: false, firstBad: { seq: 5, why } });

  it.each([
    ['a header changed', 'hash', [`update entries set at = at + 1 where seq = 5`]],
    ['an actor changed', 'hash', [`update entries set actor = 'somebody else' where seq = 5`]],
    ['a body changed', 'body', [`update entry_bodies set body = '{"text":"other"}' where arrival = 5`]],
    ['a salt changed', 'body', [`update entry_bodies set salt = zeroblob(16) where arrival = 5`]],
    ['a signature changed', 'signature', [`update entries set signature = zeroblob(64) where seq = 5`]],
    ['a body removed', 'missing-body', [`delete from entry_bodies where arrival = 5`]],
    [
      'an entry removed',
      'gap',
      [`delete from entry_bodies where arrival = 5`, `delete from entries where seq = 5`],
    ],
    [
      'an entry removed and the rest moved up',
      'hash',
      [
        `delete from entry_bodies where arrival = 5`,
        `delete from entries where seq = 5`,
        `update entries set seq = -seq + 1 + 1000 where seq > 5`,
        `update entries set seq = 1000 - seq where seq > 500`,
      ],
    ],
    [
      'two entries exchanged',
      'gap',
      [
        `update entries set arrival = 100 where arrival = 5`,
        `update entries set arrival = 5 where arrival = 6`,
        `update entries set arrival = 6 where arrival = 100`,
      ],
    ],
  ] as const)('41 %s: %s', (_name, why, statements) => {
    const vault = vaultWithNotes();
    tamper(vault, ...statements);
    const result = verify(vault);
    expect(result).toMatchObject(
      why === 'hash' && statements.length > 1 ? { ok: false, firstBad: { why } } : five(why),
    );
    expect(verifyTail(vault.db, vault.vaultId, 100)?.why).toBe(why === 'missing-body' ? undefined : why);
  });

  it('41 an entry inserted at the end without the key', () => {
    const vault = vaultWithNotes(4);
    tamper(
      vault,
      `insert into entries select 5, format, device, 5, at, offset, actor, action, type, id, revision, body_version, body_hash, hash, hash, signature from entries where seq = 4`,
      `insert into entry_bodies select 5, salt, body from entry_bodies where arrival = 4`,
    );
    expect(verify(vault)).toMatchObject(five('hash'));
  });

  it('41 the end cut off shows against a copy of the head', () => {
    const vault = vaultWithNotes();
    const copy = heads(vault.db);
    expect(compareHeads(vault.db, copy)).toBe('same');
    writeNote(vault, 'one more', 'one more');
    expect(compareHeads(vault.db, copy)).toBe('ahead');
    tamper(
      vault,
      `delete from entry_bodies where arrival > 10`,
      `delete from entries where arrival > 10`,
      `delete from drafts where id in ('note 11', 'note 12', 'one more')`,
    );
    expect(verify(vault)).toEqual({ ok: true, entries: 10 });
    expect(compareHeads(vault.db, copy)).toBe('rolled-back');
    for (const id of ['11', '12', '13']) writeNote(vault, `again ${id}`, 'another history');
    expect(compareHeads(vault.db, copy)).toBe('rolled-back');
    expect(compareHeads(vault.db, [])).toBe('ahead');
  });

  it.each([
    ['changed', `update drafts set body = 'other' where id = 'note 5'`],
    ['removed', `delete from drafts where id = 'note 5'`],
    ['added', `insert into drafts values ('note 99', 'note', null, 'x', 'x', 1, 0)`],
  ])('a row %s shows in the replay', (_name, text) => {
    const vault = vaultWithNotes();
    tamper(vault, text);
    expect(verify(vault)).toMatchObject({
      ok: false,
      firstBad: { why: 'projection', table: 'drafts', seq: 12 },
    });
  });

  it('40 a trigger dropped shows in the schema', () => {
    const vault = vaultWithNotes(1);
    vault.db.sqlite.exec('drop trigger entries_never_go');
    expect(verify(vault)).toMatchObject({ ok: false, firstBad: { why: 'schema' } });
  });
});

describe('erasure', () => {
  const erase = (vault: OpenVault, seqs: readonly number[]) =>
    vault.write(owner, noon, (tx) =>
      tx.append({
        action: 'erased',
        type: 'note',
        id: 'note 5',
        revision: 2,
        bodyVersion: 1,
        body: { entries: seqs.map((seq) => ({ device: vault.ledger.device, seq })), reason: 'asked for' },
      }),
    );
  const bodies = (vault: OpenVault): unknown =>
    vault.db.sqlite.prepare('select count(*) from entry_bodies').pluck().get();

  it('deletes body and salt, keeps the header, and verifies', () => {
    const vault = vaultWithNotes();
    erase(vault, [5]);
    expect(bodies(vault)).toBe(12);
    expect(verify(vault)).toEqual({ ok: true, entries: 13 });
    expect(verifyTail(vault.db, vault.vaultId, 100)).toBeUndefined();
    expect(vault.db.sqlite.prepare('select count(*) from entries').pluck().get()).toBe(13);
  });

  it('does not cover another body that is gone', () => {
    const vault = vaultWithNotes();
    erase(vault, [5]);
    tamper(vault, 'delete from entry_bodies where arrival = 6');
    expect(verify(vault)).toMatchObject({ ok: false, firstBad: { seq: 6, why: 'missing-body' } });
  });

  it('notices a body that came back', () => {
    const vault = vaultWithNotes();
    const [row] = vault.db.sqlite.prepare('select * from entry_bodies where arrival = 5').all() as readonly {
      salt: Buffer;
      body: string;
    }[];
    erase(vault, [5]);
    vault.db.sqlite.prepare('insert into entry_bodies values (5, ?, ?)').run(row?.salt, row?.body);
    expect(verify(vault)).toMatchObject({ ok: false, firstBad: { seq: 5, why: 'not-erased' } });
  });

  it('refuses to erase nothing, what is not there, itself or another erasure', () => {
    const vault = vaultWithNotes();
    for (const seqs of [[], [99], [13]]) expect(() => erase(vault, seqs)).toThrow(/names no|no such|stays/);
    erase(vault, [5]);
    expect(() => erase(vault, [13])).toThrow('stays');
    expect(verify(vault)).toEqual({ ok: true, entries: 13 });
  });
});

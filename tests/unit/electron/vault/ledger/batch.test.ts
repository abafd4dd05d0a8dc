import { describe, expect, it } from 'vitest';
import { inBatches } from '../../../../../electron/vault/ledger/batch.ts';
import { heads } from '../../../../../electron/vault/ledger/heads.ts';
import { projectNothing } from '../../../../../electron/vault/ledger/projection.ts';
import { verifyTail } from '../../../../../electron/vault/ledger/verify-entries.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import type { OpenVault } from '../../../../../electron/vault/open-vault.ts';
import { noon, noteProjection, owner } from '../../../../support/note-projection.ts';
import { scratchVault, writeNote } from '../../../../support/scratch-vault.ts';
import { tamper } from '../../../../support/tamper.ts';

const projection = {
  ...noteProjection,
  projectors: { ...noteProjection.projectors, import: projectNothing },
};

const begin = (vault: OpenVault, most: number) =>
  inBatches(vault.db, vault.ledger, { actor: owner, source: 'seed', most });

const note = (batches: ReturnType<typeof begin>, number: number) =>
  batches.write(owner, { at: noon.at + number, offset: 60 }, (tx) =>
    tx.append({
      action: 'saved',
      type: 'note',
      id: `note ${number}`,
      revision: 1,
      bodyVersion: 1,
      body: { text: `text ${number}` },
    }),
  );

/** A vault with one note written alone, and so many more in batches of five. */
const vaultWithBatches = (count = 12): OpenVault => {
  const vault = scratchVault(projection);
  writeNote(vault, 'note 0', 'alone');
  const batches = begin(vault, 5);
  for (let number = 1; number <= count; number += 1) note(batches, number);
  batches.end();
  return vault;
};

const verify = (vault: OpenVault) => verifyLedger(vault.db, vault.ledger);
const column = (vault: OpenVault, sql: string): unknown[] => vault.db.sqlite.prepare(sql).pluck().all();

describe('entries that came in a batch', () => {
  it('are in the chain one by one, five to a signature, and hold', () => {
    const vault = vaultWithBatches();
    expect(column(vault, 'select type from entries where signature <> zeroblob(64) order by seq')).toEqual([
      'note',
      'import',
      'import',
      'import',
    ]);
    expect(
      column(
        vault,
        `select b.body from entry_bodies b join entries e using (arrival)
      where e.type = 'import' order by e.seq`,
      ),
    ).toEqual([
      '{"entries":5,"source":"seed"}',
      '{"entries":5,"source":"seed"}',
      '{"entries":2,"source":"seed"}',
    ]);
    expect(verify(vault)).toEqual({ ok: true, entries: 16 });
    expect(verifyTail(vault.db, vault.vaultId, 100)).toBeUndefined();
    // The tail begins in the midst of a batch as well.
    expect(verifyTail(vault.db, vault.vaultId, 2)).toBeUndefined();
    expect(heads(vault.db)[0]?.seq).toBe(16);
    writeNote(vault, 'after', 'written alone again');
    expect(verify(vault)).toEqual({ ok: true, entries: 17 });
  });

  it.each([
    ['a header', 'hash', `update entries set at = at + 1 where seq = 4`, 4],
    ['a body', 'body', `update entry_bodies set body = '{"text":"other"}' where arrival = 4`, 4],
    [
      'the signature of the batch',
      'signature',
      `update entries set signature = zeroblob(64) where seq = 7`,
      7,
    ],
    ['the format, to one that needs a signature', 'hash', `update entries set format = 1 where seq = 4`, 4],
    ['the missing signature', 'signature', `update entries set signature = randomblob(64) where seq = 4`, 4],
  ] as const)('41 %s changed is noticed', (_what, why, sql, seq) => {
    const vault = vaultWithBatches();
    tamper(vault, sql);
    expect(verify(vault)).toMatchObject({ ok: false, firstBad: { seq, why } });
    expect(verifyTail(vault.db, vault.vaultId, 100)).toMatchObject({ seq, why });
  });

  it('41 a chain that ends within a batch is signed by nobody', () => {
    const vault = vaultWithBatches();
    tamper(
      vault,
      `delete from entry_bodies where arrival > 10`,
      `delete from entries where arrival > 10`,
      `delete from drafts where id in ('note 9', 'note 10', 'note 11', 'note 12')`,
    );
    expect(verify(vault)).toMatchObject({ ok: false, firstBad: { seq: 8, why: 'signature' } });
    expect(verifyTail(vault.db, vault.vaultId, 100)).toMatchObject({ seq: 8, why: 'signature' });
  });

  it('lose their body alone when one of them is erased', () => {
    const vault = vaultWithBatches();
    vault.write(owner, noon, (tx) =>
      tx.append({
        action: 'erased',
        type: 'note',
        id: 'note 3',
        revision: 2,
        bodyVersion: 1,
        body: { entries: [{ device: vault.ledger.device, seq: 4 }] },
      }),
    );
    expect(column(vault, 'select count(*) from entry_bodies')).toEqual([16]);
    expect(column(vault, "select id from drafts where id in ('note 2', 'note 3', 'note 4')")).toEqual([
      'note 2',
      'note 4',
    ]);
    expect(verify(vault)).toEqual({ ok: true, entries: 17 });
  });
});

describe('a batch that does not end well', () => {
  it('goes whole when a write in it throws; what was kept before stays, and the next batch goes on', () => {
    const vault = scratchVault(projection);
    const batches = begin(vault, 3);
    for (const number of [1, 2, 3, 4, 5]) note(batches, number);
    expect(() =>
      batches.write(owner, noon, () => {
        throw new Error('spoilt');
      }),
    ).toThrow('spoilt');
    expect(batches.kept()).toBe(3);
    note(batches, 6);
    batches.end();
    expect(column(vault, 'select id from drafts order by id')).toEqual([
      'note 1',
      'note 2',
      'note 3',
      'note 6',
    ]);
    expect(batches.kept()).toBe(4);
    expect(verify(vault)).toEqual({ ok: true, entries: 6 });
  });

  it('is not there when it is dropped, and leaves the database free for others', () => {
    const vault = scratchVault(projection);
    const batches = begin(vault, 10);
    note(batches, 1);
    expect(() => writeNote(vault, 'in between', 'text')).toThrow('inside another write');
    batches.drop();
    writeNote(vault, 'afterwards', 'text');
    batches.end();
    expect(column(vault, 'select id from drafts')).toEqual(['afterwards']);
    expect(verify(vault)).toEqual({ ok: true, entries: 1 });
  });
});

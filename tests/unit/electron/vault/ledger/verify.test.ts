import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { append } from '../../../../../electron/vault/ledger/append.ts';
import { NotCanonical } from '../../../../../electron/vault/ledger/canonical.ts';
import { heads } from '../../../../../electron/vault/ledger/heads.ts';
import { projectNothing, type Projection, upcast } from '../../../../../electron/vault/ledger/projection.ts';
import { type VerifyFar, verifyLedger, verifySteps } from '../../../../../electron/vault/ledger/verify.ts';
import type { OpenVault } from '../../../../../electron/vault/open-vault.ts';
import { atOnce } from '../../../../../electron/vault/slices.ts';
import { noon, noteProjection, owner } from '../../../../support/note-projection.ts';
import { scratchVault, vaultWithNotes, writeNote } from '../../../../support/scratch-vault.ts';

const verify = (vault: OpenVault) => verifyLedger(vault.db, vault.ledger);

describe('a ledger', () => {
  it('verifies and replays to the same rows', () => {
    const vault = vaultWithNotes();
    writeNote(vault, 'note 3', 'text 3, corrected', 2);
    const seen: VerifyFar[] = [];
    expect(atOnce(verifySteps(vault.db, vault.ledger), (far) => seen.push(far))).toEqual({
      ok: true,
      entries: 13,
    });
    // The first steps make the tables that are replayed into.
    const [first, ...others] = seen.filter(({ part, done }) => part !== 'entries' || done > 0);
    expect(first).toEqual({ part: 'entries', done: 13, total: null });
    expect([...new Set(others.map(({ part }) => part))]).toEqual(['tables']);
    for (const { done, total } of others) expect(done).toBeLessThanOrEqual(Number(total));
    expect(others).toEqual(others.toSorted((one, other) => one.done - other.done));
    expect(vault.db.sqlite.prepare(`select body from drafts where id = 'note 3'`).pluck().get()).toBe(
      'text 3, corrected',
    );
  });

  it('is empty at first', () => {
    const vault = scratchVault();
    expect(verify(vault)).toEqual({ ok: true, entries: 0 });
    expect(heads(vault.db)).toEqual([]);
  });

  it('42 orders by number when the clock goes back', () => {
    const vault = vaultWithNotes(1);
    const back = { at: noon.at - 86_400_000, offset: 0 };
    const entry = vault.write(owner, back, (tx) =>
      tx.append({ action: 'saved', type: 'note', id: 'late', revision: 1, bodyVersion: 1, body: {} }),
    );
    expect(entry).toMatchObject({ seq: 2, at: back.at, offset: 0 });
    expect(verify(vault).ok).toBe(true);
  });

  it('keeps nothing of a write that fails', () => {
    const vault = vaultWithNotes(1);
    const failing = () =>
      vault.write(owner, noon, (tx) => {
        tx.append({
          action: 'saved',
          type: 'note',
          id: 'x',
          revision: 1,
          bodyVersion: 1,
          body: { text: 'x' },
        });
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(verify(vault)).toEqual({ ok: true, entries: 1 });
    writeNote(vault, 'after', 'after');
    expect(verify(vault)).toEqual({ ok: true, entries: 2 });
  });

  it('refuses what it could not read again', () => {
    const vault = scratchVault();
    const write = (change: object) => () =>
      vault.write(owner, noon, (tx) =>
        tx.append({
          action: 'saved',
          type: 'note',
          id: 'x',
          revision: 1,
          bodyVersion: 1,
          body: {},
          ...change,
        }),
      );
    expect(write({ type: 'nothing known' })).toThrow('projector');
    expect(write({ type: 'constructor' })).toThrow('projector');
    expect(write({ bodyVersion: 2 })).toThrow('version 2');
    expect(write({ body: { depth: Number.NaN } })).toThrow(NotCanonical);
    expect(write({ body: undefined })).toThrow(NotCanonical);
    expect(() =>
      append(vault.db, vault.ledger, {
        ...noon,
        actor: owner,
        action: 'saved',
        type: 'note',
        id: 'x',
        revision: 1,
        bodyVersion: 1,
        body: {},
      }),
    ).toThrow('inside a write');
    expect(verify(vault)).toEqual({ ok: true, entries: 0 });
  });

  it('forbids change and removal by SQL', () => {
    const { sqlite } = vaultWithNotes(2).db;
    const add = `insert or replace into entry_bodies select arrival, salt, 'x' from entry_bodies`;
    for (const text of [
      'update entries set at = 0',
      'delete from entries',
      'update entry_bodies set body = body',
      'delete from entry_bodies',
      add,
    ]) {
      expect(() => sqlite.prepare(text).run()).toThrow(/never|only/);
    }
  });
});

describe('replay', () => {
  it('is equal for any history', () => {
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      text: fc.string({ unit: 'grapheme', maxLength: 30 }),
      revision: fc.integer({ min: 1, max: 5 }),
      what: fc.constantFrom('save', 'save', 'save', 'erase'),
    });
    const vault = scratchVault();
    const written = vault.db.sqlite.prepare(
      `select device, seq from entries where id = ? and action = 'saved'`,
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        for (const { what, id, text, revision } of steps) {
          const entries = written.all(id);
          const body = { entries, reason: text };
          if (what === 'save') writeNote(vault, id, text, revision);
          else if (entries.length > 0) {
            vault.write(owner, noon, (tx) =>
              tx.append({ action: 'erased', type: 'note', id, revision, bodyVersion: 1, body }),
            );
          }
        }
        expect(verify(vault)).toMatchObject({ ok: true });
      }),
      { numRuns: 30 },
    );
    expect(vault.db.sqlite.prepare(`select count(*) from entries`).pluck().get()).toBeGreaterThan(30);
  });

  it('goes in steps and takes in what is written meanwhile', () => {
    const vault = vaultWithNotes(3);
    const steps = verifySteps(vault.db, vault.ledger);
    let first = steps.next();
    while (!first.done && first.value.done === 0) first = steps.next();
    expect(first).toEqual({ done: false, value: { part: 'entries', done: 3, total: null } });
    writeNote(vault, 'meanwhile', 'meanwhile');
    expect(steps.next()).toEqual({ done: false, value: { part: 'entries', done: 4, total: null } });
    expect(steps.next()).toMatchObject({ done: false, value: { part: 'tables', done: 1 } });
    writeNote(vault, 'meanwhile', 'meanwhile, corrected', 2);
    expect(atOnce(steps)).toEqual({ ok: true, entries: 5 });
  });

  it('reads bodies of older versions as today’s', () => {
    const projection: Projection = {
      ...noteProjection,
      projectors: { ...noteProjection.projectors, opened: projectNothing },
      upcasters: { note: [(body) => ({ text: `old: ${JSON.stringify(body)}` })] },
    };
    expect(upcast(projection, 'note', 1, 'hello')).toEqual({ text: 'old: "hello"' });
    expect(upcast(projection, 'note', 2, { text: 'new' })).toEqual({ text: 'new' });
    expect(upcast(projection, 'opened', 1, {})).toEqual({});
    expect(() => upcast(projection, 'note', 3, {})).toThrow('newer');
    const vault = vaultWithNotes(2);
    migrate(vault.db.sqlite);
    expect(verifyLedger(vault.db, { vaultId: vault.vaultId, projection })).toMatchObject({
      ok: false,
      firstBad: { why: 'projection' },
    });
  });
});

import { setTimeout } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { atRest } from '../../../../../electron/vault/at-rest.ts';
import { holdFile, letFileGo } from '../../../../../electron/vault/db/checkpoint.ts';
import { mergeAtClose, mergeAtRest } from '../../../../../electron/vault/db/merge-indexes.ts';
import type { Db } from '../../../../../electron/vault/db/run.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { noFilter } from '../../../../../shared/searches/search.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { concernFields } from '../../../../support/record-inputs.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

/** Parts of an index, from what FTS5 keeps of its own (the structure record has their number in its third number). */
const partsOf = (db: Db, index: 'search' | 'text_index'): number =>
  Number(db.sqlite.prepare(`select count(distinct segid) from ${index}_idx`).pluck().get());

const save = async (vault: VaultAtWork, from: number, count: number): Promise<void> => {
  for (let number = from; number < from + count; number += 1)
    await vault.get('patients:save', patientInput({ given: `Number${number}` }));
};

const found = async (vault: VaultAtWork): Promise<number> =>
  (await vault.get('patients:search', { query: 'number', after: null, limit: 50 })).rows.length;

describe('the parts of the search indexes', () => {
  it('are left by saves and put together at rest, and the search finds the same', async () => {
    const vault = await practiceAtWork();
    const { db, ledger } = workOf(vault).vault;
    await save(vault, 0, 20);
    const before = { search: partsOf(db, 'search'), text_index: partsOf(db, 'text_index') };
    expect(before.search).toBeGreaterThanOrEqual(20);
    while (mergeAtRest(db));
    expect(partsOf(db, 'search')).toBeLessThan(5);
    expect(partsOf(db, 'text_index')).toBeLessThan(before.text_index);
    expect(await found(vault)).toBe(20);
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('find each record from its save on, after every step, and between the steps and the next save', async () => {
    const vault = await practiceAtWork();
    const { db } = workOf(vault).vault;
    const asked = { text: 'slackness', filter: noFilter, after: null, limit: 50 };
    const noted = async (): Promise<number> => (await vault.get('searches:run', asked)).hits.length;
    for (let number = 0; number < 12; number += 1) {
      const input = patientInput({ given: `Number${number}` });
      await vault.get('patients:save', input);
      await vault.get('concerns:save', {
        id: newId(),
        patient: input.id,
        revision: 0,
        draft: null,
        fields: concernFields('slackness on both sides'),
      });
      expect([await found(vault), await noted()]).toEqual([number + 1, number + 1]);
    }
    let steps = 0;
    for (let left = true; left; steps += 1) {
      left = mergeAtRest(db);
      expect([await found(vault), await noted()]).toEqual([12, 12]);
    }
    expect(steps).toBeGreaterThan(1);
  });

  it('are put together when the vault is locked, and the next opening finds the same', async () => {
    const vault = await practiceAtWork();
    await save(vault, 0, 12);
    expect(partsOf(workOf(vault).vault.db, 'search')).toBeGreaterThanOrEqual(12);
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    expect(partsOf(workOf(vault).vault.db, 'search')).toBeLessThan(6);
    expect(await found(vault)).toBe(12);
  });

  it('never grow beyond what a search can read quickly, though nobody ever rests', async () => {
    const vault = await practiceAtWork();
    await save(vault, 0, 150);
    expect(partsOf(workOf(vault).vault.db, 'search')).toBeLessThan(128);
  });

  it('are put together step by step after a moment without a question, and before the vault is closed', async () => {
    const vault = await practiceAtWork();
    const { db } = workOf(vault).vault;
    await save(vault, 0, 12);
    const rest = atRest(vault.holder, 60);
    rest();
    await setTimeout(20);
    expect(partsOf(db, 'search')).toBeGreaterThanOrEqual(12);
    await expect.poll(() => partsOf(db, 'search')).toBeLessThan(5);
    await save(vault, 12, 12);
    expect(partsOf(db, 'search')).toBeGreaterThanOrEqual(12);
    mergeAtClose(db);
    expect(partsOf(db, 'search')).toBeLessThan(6);
  });

  it('are left alone while the file is held for a backup', async () => {
    const vault = await practiceAtWork();
    const { db } = workOf(vault).vault;
    await save(vault, 0, 8);
    const before = partsOf(db, 'search');
    expect(holdFile(db)).toBe(true);
    expect(mergeAtRest(db)).toBe(false);
    expect(partsOf(db, 'search')).toBe(before);
    letFileGo(db);
    while (mergeAtRest(db));
    expect(partsOf(db, 'search')).toBeLessThan(before);
  });
});

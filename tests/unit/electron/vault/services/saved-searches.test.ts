import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { mostSavedSearches, noFilter } from '../../../../../shared/searches/search.ts';
import { countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase } from '../../../../support/vault-at-work.ts';
import { addCheaply, assistant, failed, hers, openAs } from './users-at-work.ts';

describe('a saved search', () => {
  const saved = (name: string) => ({
    id: newId(),
    revision: 0,
    fields: { name, text: 'kast', filter: { ...noFilter, lot: 'AB' } },
  });

  it('is kept, changed and removed by its person alone, and the ledger holds', async () => {
    const vault = await practiceAtWork();
    const one = saved('Lots of May');
    await vault.get('searches:save', one);
    const entries = countEntries(vault);
    await vault.get('searches:save', one);
    expect(countEntries(vault)).toBe(entries);
    await vault.get('searches:save', { ...one, revision: 1, fields: { ...one.fields, name: 'Lots' } });
    expect(await vault.get('searches:list', {})).toMatchObject([
      { id: one.id, revision: 2, name: 'Lots', text: 'kast' },
    ]);
    expect(await vault.ask('searches:save', one)).toMatchObject(failed('conflict', 'changed-meanwhile'));
    addCheaply(vault, assistant());
    await openAs(vault, hers);
    expect(await vault.get('searches:list', {})).toEqual([]);
    expect(await vault.ask('searches:remove', { id: one.id, revision: 2 })).toEqual(
      failed('not-found', 'search'),
    );
    await openAs(vault, passphrase);
    expect(await vault.get('searches:remove', { id: one.id, revision: 2 })).toEqual([]);
    expect(await vault.ask('searches:save', { ...one, revision: 3 })).toEqual(failed('not-found', 'search'));
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('is refused without a name, and when there are as many as fit', async () => {
    const vault = await practiceAtWork();
    expect(await vault.ask('searches:save', saved('  '))).toMatchObject(failed('invalid', 'input'));
    for (let made = 0; made < mostSavedSearches; made += 1)
      await vault.get('searches:save', saved(`Search ${made}`));
    expect(await vault.ask('searches:save', saved('One more'))).toEqual(
      failed('refused', 'too-many-searches'),
    );
  });
});

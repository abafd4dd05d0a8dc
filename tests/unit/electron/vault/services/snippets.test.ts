import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { findPassing } from '../../../../../electron/vault/services/passing-documents.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { mostSnippets, type SnippetFields } from '../../../../../shared/snippets/snippet.ts';
import { countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase } from '../../../../support/vault-at-work.ts';
import { assistant, failed, hers, openAs } from './users-at-work.ts';

const snippet = (
  text: string,
  change: Partial<SnippetFields> = {},
  shared = false,
): InputOf<'snippets:save'> => ({
  id: newId(),
  revision: 0,
  shared,
  fields: { abbreviation: '', text, fields: [], ...change },
});

describe('short texts', () => {
  it('are kept, changed, put in order and removed, and the ledger holds', async () => {
    const vault = await practiceAtWork();
    const [one, two, three] = [snippet('One'), snippet('Two'), snippet('Three')];
    for (const each of [one, two, three]) await vault.get('snippets:save', each);
    await vault.get('snippets:save', { ...one, revision: 1, fields: { ...one.fields, text: 'One more' } });
    const ids = [three.id, one.id, two.id];
    const ordered = await vault.get('snippets:order', { shared: false, ids });
    expect(ordered.map(({ text }) => text)).toEqual(['Three', 'One more', 'Two']);
    const left = await vault.get('snippets:remove', { id: one.id, revision: 2 });
    expect(left.map(({ text }) => text)).toEqual(['Three', 'Two']);
    await vault.get('snippets:save', snippet('Four'));
    expect((await vault.get('snippets:list', {})).map(({ text }) => text)).toEqual(['Three', 'Two', 'Four']);
    const { db, ledger } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('are one entry each, also when they are sent twice or put where they stand', async () => {
    const vault = await practiceAtWork();
    const one = snippet('One');
    const before = countEntries(vault);
    await vault.get('snippets:save', one);
    await vault.get('snippets:save', one);
    await vault.get('snippets:order', { shared: false, ids: [one.id] });
    expect(countEntries(vault)).toBe(before + 1);
  });

  it('refuse what is none, an abbreviation that is taken, an order that is not whole, and one more than fit', async () => {
    const vault = await practiceAtWork();
    for (const bad of [snippet(' '), snippet('x'.repeat(1001)), snippet('x', { abbreviation: 'a b' })])
      expect(await vault.ask('snippets:save', bad)).toMatchObject(failed('invalid', 'input'));
    const one = snippet('One', { abbreviation: 'tol' });
    await vault.get('snippets:save', one);
    expect(await vault.ask('snippets:save', snippet('Two', { abbreviation: 'TÖL' }))).toEqual(
      failed('refused', 'abbreviation-taken'),
    );
    // The practice has a list of its own.
    await vault.get('snippets:save', snippet('Two', { abbreviation: 'tol' }, true));
    for (const ids of [[], [one.id, one.id], [newId()]])
      expect(await vault.ask('snippets:order', { shared: false, ids })).toEqual(
        failed('conflict', 'changed-meanwhile'),
      );
    for (let made = 1; made < mostSnippets; made += 1) await vault.get('snippets:save', snippet(`${made}`));
    expect(await vault.ask('snippets:save', snippet('One too many'))).toEqual(
      failed('refused', 'too-many-snippets'),
    );
  });

  it('do not come back after they were removed, nor over another revision', async () => {
    const vault = await practiceAtWork();
    const one = snippet('One');
    await vault.get('snippets:save', one);
    expect(await vault.ask('snippets:remove', { id: one.id, revision: 2 })).toEqual(
      failed('conflict', 'changed-meanwhile'),
    );
    await vault.get('snippets:remove', { id: one.id, revision: 1 });
    expect(await vault.ask('snippets:save', { ...one, revision: 2 })).toEqual(failed('not-found', 'snippet'));
  });

  it('of a person are seen by nobody else; those of the practice are changed by who may sign', async () => {
    const vault = await practiceAtWork();
    const [own, practice] = [snippet('Own'), snippet('Of all', {}, true)];
    await vault.get('snippets:save', own);
    await vault.get('snippets:save', practice);
    await vault.get('users:add', assistant());
    await openAs(vault, hers);
    expect(await vault.get('snippets:list', {})).toMatchObject([{ text: 'Of all', shared: true }]);
    const refused = failed('refused', 'practice-snippets');
    expect(await vault.ask('snippets:save', { ...practice, revision: 1 })).toEqual(refused);
    expect(await vault.ask('snippets:save', snippet('Hers for all', {}, true))).toEqual(refused);
    expect(await vault.ask('snippets:remove', { id: practice.id, revision: 1 })).toEqual(refused);
    expect(await vault.ask('snippets:order', { shared: true, ids: [practice.id] })).toEqual(refused);
    const notFound = failed('not-found', 'snippet');
    expect(await vault.ask('snippets:save', { ...own, revision: 1 })).toEqual(notFound);
    expect(await vault.ask('snippets:remove', { id: own.id, revision: 1 })).toEqual(notFound);
    await vault.get('snippets:save', snippet('Hers'));
    await openAs(vault, passphrase);
    expect((await vault.get('snippets:list', {})).map(({ text }) => text)).toEqual(['Own', 'Of all']);
  });

  it('do not change their owner: an own one is not made everybody’s by a later save', async () => {
    const vault = await practiceAtWork();
    const own = snippet('Own');
    await vault.get('snippets:save', own);
    expect(await vault.ask('snippets:save', { ...own, revision: 1, shared: true })).toEqual(
      failed('not-found', 'snippet'),
    );
  });

  it('are printed as a list, as they were typed', async () => {
    const vault = await practiceAtWork();
    await vault.get(
      'snippets:save',
      snippet('<b>Calm</b>\nSecond line', { abbreviation: 'calm', fields: ['reaction'] }),
    );
    const sheet = await vault.get('snippets:print', {});
    expect(sheet).toMatchObject({ kind: 'snippets', patient: null, title: 'Short texts' });
    const before = countEntries(vault);
    const { html } = findPassing(workOf(vault), sheet.id)!;
    expect(html).toContain(';calm');
    expect(html).toContain('&lt;b&gt;Calm&lt;/b&gt;\nSecond line');
    expect(html).toContain('reaction');
    expect(countEntries(vault)).toBe(before);
  });
});

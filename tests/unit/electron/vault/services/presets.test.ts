import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { mostPresets } from '../../../../../shared/presets/preset.ts';
import { countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase } from '../../../../support/vault-at-work.ts';
import { assistant, failed, hers, openAs } from './users-at-work.ts';

const preset = (name: string): InputOf<'presets:save'> => ({
  id: newId(),
  revision: 0,
  fields: {
    name,
    device: null,
    antiseptic: {
      agent: 'chlorhexidine-aqueous',
      concentrationPpm: 5000,
      other: '',
      contactTimeMs: 120_000,
    },
    anaesthetic: { agent: 'none', detail: '' },
    treatment: null,
    products: [],
  },
});

describe('presets', () => {
  it('are kept, changed and removed, and the ledger holds', async () => {
    const vault = await practiceAtWork();
    expect(await vault.get('presets:list', {})).toEqual([]);
    const thighs = preset('Thighs');
    const abdomen = preset('abdomen');
    await vault.get('presets:save', thighs);
    await vault.get('presets:save', abdomen);
    await vault.get('presets:save', { ...thighs, revision: 1, fields: { ...thighs.fields, name: 'Zeta' } });
    expect(await vault.get('presets:list', {})).toMatchObject([
      { id: abdomen.id, revision: 1, name: 'abdomen' },
      { id: thighs.id, revision: 2, name: 'Zeta' },
    ]);
    expect(await vault.get('presets:remove', { id: thighs.id, revision: 2 })).toMatchObject([
      { name: 'abdomen' },
    ]);
    const { vault: open } = workOf(vault);
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
  });

  it('are one entry when the same save comes twice, and a conflict over a version that was not seen', async () => {
    const vault = await practiceAtWork();
    const one = preset('One');
    await vault.get('presets:save', one);
    const entries = countEntries(vault);
    await vault.get('presets:save', one);
    expect(countEntries(vault)).toBe(entries);
    const other = { ...one, fields: { ...one.fields, name: 'Two' } };
    expect(await vault.ask('presets:save', other)).toMatchObject(failed('conflict', 'changed-meanwhile'));
    expect(await vault.ask('presets:remove', { id: one.id, revision: 7 })).toMatchObject(
      failed('conflict', 'changed-meanwhile'),
    );
  });

  it('do not come back after they were removed', async () => {
    const vault = await practiceAtWork();
    const one = preset('One');
    await vault.get('presets:save', one);
    await vault.get('presets:remove', { id: one.id, revision: 1 });
    for (const answer of [
      await vault.ask('presets:remove', { id: one.id, revision: 2 }),
      await vault.ask('presets:save', { ...one, revision: 2 }),
    ])
      expect(answer).toEqual(failed('not-found', 'preset'));
  });

  it('refuse a name that is none, and one more than fit', async () => {
    const vault = await practiceAtWork();
    for (const name of ['', '   ', 'two\nlines', 'x'.repeat(61)])
      expect(await vault.ask('presets:save', preset(name))).toMatchObject(failed('invalid', 'input'));
    for (let made = 0; made < mostPresets; made += 1)
      await vault.get('presets:save', preset(`Preset ${made}`));
    expect(await vault.ask('presets:save', preset('One too many'))).toEqual(
      failed('refused', 'too-many-presets'),
    );
  });

  it('are each person’s own: nobody else’s is listed, changed or removed', async () => {
    const vault = await practiceAtWork();
    const one = preset('One');
    await vault.get('presets:save', one);
    await vault.get('users:add', assistant());
    await openAs(vault, hers);
    expect(await vault.get('presets:list', {})).toEqual([]);
    const notFound = failed('not-found', 'preset');
    expect(await vault.ask('presets:save', { ...one, revision: 1 })).toEqual(notFound);
    expect(await vault.ask('presets:remove', { id: one.id, revision: 1 })).toEqual(notFound);
    await vault.get('presets:save', preset('Hers'));
    await openAs(vault, passphrase);
    expect(await vault.get('presets:list', {})).toMatchObject([{ name: 'One' }]);
  });
});

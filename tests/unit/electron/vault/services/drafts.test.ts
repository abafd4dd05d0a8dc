import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, signature } from '../../../../support/vault-at-work.ts';

const draft = (id: string, save: number, body: string) => ({
  id,
  kind: 'patient' as const,
  patient: null,
  save,
  body,
});

describe('a draft', () => {
  it('is kept over the lock, and a save that comes late changes nothing', async () => {
    const vault = await practiceAtWork();
    const id = newId();
    const before = countEntries(vault);
    for (const save of [1, 2, 5, 3, 4]) await vault.get('drafts:save', draft(id, save, `{"typed":${save}}`));
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    expect(await vault.get('drafts:find', { kind: 'patient', patient: null })).toMatchObject([
      { id, body: '{"typed":5}' },
    ]);
    expect(await vault.get('drafts:find', { kind: 'session', patient: null })).toEqual([]);
    expect(await vault.get('drafts:list', {})).toEqual([
      expect.not.objectContaining({ body: expect.anything() as unknown }),
    ]);
    // The unlock is one.
    expect(countEntries(vault)).toBe(before + 1);
    await vault.get('drafts:remove', { id });
    await vault.get('drafts:remove', { id });
    expect(await vault.get('drafts:list', {})).toEqual([]);
  });

  it('holds up to eight million characters, ink and every script; more is refused and changes nothing', async () => {
    const vault = await practiceAtWork();
    const id = newId();
    const body = JSON.stringify({ ink: signature, note: 'العلي 田中 🙂 \u0000 \ud800' }).padEnd(
      8_000_000,
      ' ',
    );
    await vault.get('drafts:save', draft(id, 1, body));
    for (const length of [8_000_001, 8_300_000, 20_000_000]) {
      expect(await vault.ask('drafts:save', draft(id, 2, 'x'.repeat(length)))).toMatchObject({
        ok: false,
        error: { code: 'invalid' },
      });
    }
    const [kept] = await vault.get('drafts:find', { kind: 'patient', patient: null });
    expect(kept?.body === body).toBe(true);
  });

  it('goes with the save of its form, also when that is sent twice, and stays when the save is refused', async () => {
    const vault = await practiceAtWork();
    const id = newId();
    await vault.get('drafts:save', draft(id, 1, '{}'));
    const input = { ...patientInput(), draft: id };
    expect(await vault.ask('patients:save', { ...input, revision: 4 })).toMatchObject({ ok: false });
    expect(await vault.get('drafts:list', {})).toHaveLength(1);
    await vault.get('patients:save', input);
    expect(await vault.get('drafts:list', {})).toEqual([]);
    await vault.get('drafts:save', draft(id, 2, '{}'));
    await vault.get('patients:save', input);
    expect(await vault.get('drafts:list', {})).toEqual([]);
  });

  it('belongs to its author: somebody else neither reads, replaces nor removes it', async () => {
    const vault = await practiceAtWork();
    const id = newId();
    await vault.get('drafts:save', draft(id, 1, '{"mine":1}'));
    const own = workOf(vault);
    vault.holder.work = { ...own, user: { ...own.user, id: newId() } };
    expect(await vault.get('drafts:list', {})).toEqual([]);
    expect(await vault.ask('drafts:save', draft(id, 9, '{"theirs":1}'))).toEqual({
      ok: false,
      error: { code: 'conflict', reason: 'other-owner' },
    });
    await vault.get('drafts:remove', { id });
    vault.holder.work = own;
    expect(await vault.get('drafts:find', { kind: 'patient', patient: null })).toMatchObject([
      { body: '{"mine":1}' },
    ]);
  });

  it.each(['session', 'consent'] as const)(
    'of a %s is begun by one person, gone on with by another, and gone with the last word',
    async (kind) => {
      const vault = await practiceAtWork();
      const { id: patient } = await vault.get('patients:save', patientInput());
      const prepared = { id: newId(), kind, patient, save: 1, body: '{"prepared":1}' };
      await vault.get('users:add', {
        id: newId(),
        fields: { name: 'Maren Abernathy', qualification: '' },
        role: 'assistant',
        newPassphrase: 'meadow cactus ribbon forty plum',
        passphrase,
      });
      close(vault.holder);
      await vault.get('vault:unlock', { passphrase: 'meadow cactus ribbon forty plum' });
      await vault.get('drafts:save', prepared);
      expect(await vault.get('drafts:list', {})).toMatchObject([{ id: prepared.id, by: '' }]);
      close(vault.holder);
      await vault.get('vault:unlock', { passphrase });
      expect((await vault.get('patients:chart', { id: patient })).drafts).toMatchObject([
        { id: prepared.id, by: 'Maren Abernathy' },
      ]);
      expect(await vault.get('drafts:find', { kind, patient })).toMatchObject([{ body: '{"prepared":1}' }]);
      await vault.get('drafts:save', { ...prepared, save: 2, body: '{"mine":1}' });
      expect(await vault.get('drafts:find', { kind, patient })).toMatchObject([
        { body: '{"mine":1}', by: '' },
      ]);
      await vault.get('drafts:remove', { id: prepared.id });
      expect(await vault.get('drafts:list', {})).toEqual([]);
    },
  );
});

import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { hasTwin } from '../../../../../shared/drafts/draft.ts';
import { timeOfId } from '../../../../../shared/ids.ts';
import { countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { deviceFields, productFields } from '../../../../support/record-inputs.ts';
import {
  passphrase,
  patientInput,
  practice,
  signature,
  type VaultAtWork,
} from '../../../../support/vault-at-work.ts';

const draft = (id: string, save: number, body: string) => ({
  id,
  kind: 'patient' as const,
  patient: null,
  save,
  body,
});

type RecordKind = 'practice' | 'practitioner' | 'product' | 'lot' | 'device';

interface RecordForm {
  readonly id: string;
  readonly about: string;
  /** Saves over the revision that is there, or over this one. */
  readonly save: (over?: number) => Promise<unknown>;
}

/** A record of each kind that has a form without a patient, and its next save. */
const recordForm = async (vault: VaultAtWork, kind: RecordKind): Promise<RecordForm> => {
  const { practice: place, user } = await vault.get('practice:home', {});
  const product = newId();
  await vault.get('products:save', { id: product, revision: 0, fields: productFields });
  const lot = { product, lot: 'HA-1', expiry: null };
  const device = { id: newId(), revision: 0, fields: deviceFields };
  const lotId = newId();
  await vault.get('lots:save', { id: lotId, revision: 0, fields: lot });
  await vault.get('devices:save', device);
  const ask = vault.ask;
  const forms: Record<RecordKind, RecordForm> = {
    practice: {
      id: place.id,
      about: '',
      save: (over = place.revision) =>
        ask('practice:save', { revision: over, practice: { ...practice, name: 'Northlight' } }),
    },
    practitioner: {
      id: user.id,
      about: '',
      save: (over = user.revision) =>
        ask('practice:save-practitioner', {
          revision: over,
          practitioner: { name: 'T. Hale', qualification: '' },
        }),
    },
    product: {
      id: product,
      about: 'Hyaluronic acid',
      save: (over = 1) =>
        ask('products:save', { id: product, revision: over, fields: { ...productFields, maker: 'Other' } }),
    },
    lot: {
      id: lotId,
      about: 'Hyaluronic acid, HA-1',
      save: (over = 1) => ask('lots:save', { id: lotId, revision: over, fields: { ...lot, lot: 'HA-2' } }),
    },
    device: {
      id: device.id,
      about: 'Årlig P1',
      save: (over = 1) =>
        ask('devices:save', { ...device, revision: over, fields: { ...deviceFields, serial: '78' } }),
    },
  };
  return forms[kind];
};

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

  it.each(['practice', 'practitioner', 'product', 'lot', 'device'] as const)(
    'of the form of a %s stays when its save is refused, goes with it, and is the one of its author alone',
    async (kind) => {
      const vault = await practiceAtWork();
      const { id, about, save } = await recordForm(vault, kind);
      const typed = { id, kind, patient: null, save: 1, body: '{"typed":1}' };
      await vault.get('drafts:save', typed);
      expect(await vault.get('drafts:list', {})).toMatchObject([{ id, kind, patientName: '', about }]);
      const own = workOf(vault);
      vault.holder.work = { ...own, user: { ...own.user, id: newId() } };
      expect(await vault.get('drafts:find', { kind, patient: null })).toEqual([]);
      vault.holder.work = own;
      expect(await save(9)).toEqual({
        ok: false,
        error: { code: 'conflict', reason: 'changed-meanwhile' },
      });
      close(vault.holder);
      await vault.get('vault:unlock', { passphrase });
      expect(await vault.get('drafts:find', { kind, patient: null })).toMatchObject([
        { body: '{"typed":1}' },
      ]);
      expect(await save()).toMatchObject({ ok: true });
      expect(await vault.get('drafts:list', {})).toEqual([]);
    },
  );

  it('of a new product, lot or device has no name yet', async () => {
    const vault = await practiceAtWork();
    for (const kind of ['product', 'lot', 'device'] as const)
      await vault.get('drafts:save', { id: newId(), kind, patient: null, save: 1, body: '{}' });
    const drafts = await vault.get('drafts:list', {});
    expect(drafts.map(({ about }) => about)).toEqual(['', '', '']);
  });
});

describe('two open notes of one patient', () => {
  const note = (title: string, typed = 'Wrong side') =>
    JSON.stringify({ of: { type: 'consent', id: newId() }, what: 'not-valid', title, label: null, typed });

  it('are told apart by the record that each stands on, and by when each was begun', async () => {
    const vault = await practiceAtWork();
    const { id: patient } = await vault.get('patients:save', patientInput());
    const bodies = [note('Consent, 04-Mar-2026'), note('Consent, 20-Nov-2026'), note('Consent, 20-Nov-2026')];
    const begun = Date.UTC(2026, 10, 30, 9);
    for (const [index, body] of [...bodies, '{"decision":"hold"}', 'no JSON'].entries()) {
      const id = newId({ msecs: begun + index });
      await vault.get('drafts:save', { id, kind: 'correction', patient, save: 1, body });
    }
    const drafts = (await vault.get('drafts:list', {})).toSorted((one, other) =>
      one.id < other.id ? -1 : 1,
    );
    expect(drafts.map(({ about }) => about)).toEqual([
      'Consent, 04-Mar-2026',
      'Consent, 20-Nov-2026',
      'Consent, 20-Nov-2026',
      '',
      '',
    ]);
    expect(JSON.stringify(drafts)).not.toContain('Wrong side');
    expect(drafts.map((each) => hasTwin(each, drafts))).toEqual([false, true, true, true, true]);
    expect(drafts.map(({ id }) => timeOfId(id) - begun)).toEqual([0, 1, 2, 3, 4]);
    expect(timeOfId('01890a5d-ac96-774b-bcce-b302099a8057')).toBe(1_688_096_058_518);
  });
});

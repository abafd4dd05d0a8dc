import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { afternoon, countEntries, practiceAtWork } from '../../../../support/practice-at-work.ts';
import {
  concernFields,
  deviceFields,
  productFields,
  screeningInput,
} from '../../../../support/record-inputs.ts';
import { patientInput, practice } from '../../../../support/vault-at-work.ts';

const failed = (code: string, reason: string): object => ({ ok: false, error: { code, reason } });
const changed = failed('conflict', 'changed-meanwhile');

const product = (fields: Partial<InputOf<'products:save'>['fields']> = {}): InputOf<'products:save'> => ({
  id: newId(),
  revision: 0,
  fields: { ...productFields, ...fields },
});
const device = (): InputOf<'devices:save'> => ({
  id: newId(),
  revision: 0,
  fields: deviceFields,
});

describe('products, lots and devices', () => {
  it('are kept, listed by name, changed with the revision that was seen, and one when sent twice', async () => {
    const vault = await practiceAtWork();
    const serum = product();
    const glide = product({ kind: 'glide', name: 'Älpenglide', routeClass: 'sterile-glide' });
    await vault.get('products:save', serum);
    await vault.get('products:save', serum);
    await vault.get('products:save', glide);
    const lot = {
      id: newId(),
      revision: 0,
      fields: { product: serum.id, lot: 'HA-1', expiry: '2027-01-31' },
    };
    expect(await vault.get('lots:save', lot)).toBeNull();
    expect(await vault.get('lots:save', lot)).toBeNull();
    expect(await vault.get('products:list', {})).toMatchObject([
      { id: glide.id, lots: [] },
      { id: serum.id, revision: 1, lots: [{ lot: 'HA-1' }] },
    ]);
    await vault.get('products:save', { ...serum, revision: 1, fields: { ...serum.fields, maker: 'Other' } });
    expect(
      await vault.ask('products:save', {
        ...serum,
        revision: 1,
        fields: { ...serum.fields, maker: 'Third' },
      }),
    ).toEqual(changed);
    expect(
      await vault.ask('lots:save', { ...lot, id: newId(), fields: { ...lot.fields, product: newId() } }),
    ).toEqual(failed('not-found', 'product'));
    const pen = device();
    const before = countEntries(vault);
    await vault.get('devices:save', pen);
    await vault.get('devices:save', pen);
    expect(countEntries(vault)).toBe(before + 1);
    expect(await vault.get('devices:list', {})).toEqual([{ id: pen.id, revision: 1, ...pen.fields }]);
    expect(await vault.ask('devices:save', { ...pen, fields: { ...pen.fields, model: 'P2' } })).toEqual(
      changed,
    );
  });
});

describe('a concern', () => {
  it('belongs to one patient, keeps when it was first noted, and is changed by revision', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const { id: patient } = await vault.get('patients:save', patientInput());
    const other = await vault.get('patients:save', patientInput());
    const concern: InputOf<'concerns:save'> = {
      id: newId(),
      patient,
      revision: 0,
      draft: null,
      fields: concernFields(),
    };
    expect(await vault.get('concerns:save', concern)).toEqual({
      id: concern.id,
      patient,
      revision: 1,
      at: afternoon,
      ...concern.fields,
    });
    clock.at += 60_000;
    expect(await vault.get('concerns:save', concern)).toMatchObject({ revision: 1, at: afternoon });
    const second = { ...concern, revision: 1, fields: { ...concern.fields, colour: 0 } };
    expect(await vault.get('concerns:save', second)).toMatchObject({ revision: 2, at: afternoon, colour: 0 });
    expect(await vault.ask('concerns:save', { ...second, fields: { ...concern.fields, colour: 4 } })).toEqual(
      changed,
    );
    expect(await vault.ask('concerns:save', { ...concern, patient: other.id })).toEqual(
      failed('conflict', 'other-patient'),
    );
    expect(await vault.ask('concerns:save', { ...concern, id: newId(), patient: newId() })).toEqual(
      failed('not-found', 'patient'),
    );
    const { events } = await vault.get('patients:timeline', { id: patient, before: null, limit: 50 });
    expect(events.map(({ kind }) => kind).toSorted()).toEqual(['concern', 'registered']);
  });
});

describe('a screening', () => {
  it('is kept as it was answered; "no change" names an earlier one of the same patient', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const { id: patient } = await vault.get('patients:save', patientInput());
    const other = await vault.get('patients:save', patientInput());
    const first = screeningInput(patient, {
      answers: {
        isotretinoin: { answer: 'yes', detail: '20 mg', date: '2026-02-01' },
        keloid: { answer: 'not-asked', detail: '', date: null },
      },
    });
    expect(await vault.get('screenings:save', first)).toEqual({
      id: first.id,
      patient,
      at: afternoon,
      invalid: null,
      ...first.fields,
    });
    clock.at += 86_400_000;
    expect(await vault.get('screenings:save', first)).toMatchObject({ at: afternoon });
    const same = screeningInput(patient, { ...first.fields, noChangeSince: first.id });
    expect(await vault.get('screenings:save', same)).toMatchObject({ noChangeSince: first.id, at: clock.at });
    expect((await vault.get('patients:chart', { id: patient })).screening?.id).toBe(same.id);
    const missing = failed('not-found', 'earlier-screening');
    expect(await vault.ask('screenings:save', screeningInput(patient, { noChangeSince: newId() }))).toEqual(
      missing,
    );
    expect(await vault.ask('screenings:save', screeningInput(other.id, { noChangeSince: first.id }))).toEqual(
      missing,
    );
    expect(await vault.ask('screenings:save', { ...first, fields: { ...first.fields, note: 'x' } })).toEqual(
      changed,
    );
    expect(await vault.ask('screenings:save', screeningInput(newId()))).toEqual(
      failed('not-found', 'patient'),
    );
  });
});

describe('the practice', () => {
  it('and the person at work are changed by revision and shown at once', async () => {
    const vault = await practiceAtWork();
    const { practice: first, user } = await vault.get('practice:home', {});
    expect(first).toEqual({ ...practice, id: expect.any(String) as string, revision: 1 });
    expect(user.role).toBe('owner');
    await vault.get('practice:save', { revision: 1, practice: { ...practice, name: 'Northlight' } });
    expect(await vault.ask('practice:save', { revision: 1, practice })).toEqual(changed);
    const renamed = { revision: user.revision, practitioner: { name: 'Tomasz W.', qualification: '' } };
    await vault.get('practice:save-practitioner', renamed);
    expect(
      await vault.ask('practice:save-practitioner', {
        ...renamed,
        practitioner: { name: 'Somebody', qualification: '' },
      }),
    ).toEqual(changed);
    expect(await vault.get('practice:home', {})).toMatchObject({
      practice: { name: 'Northlight', revision: 2 },
      user: { name: 'Tomasz W.' },
    });
  });
});

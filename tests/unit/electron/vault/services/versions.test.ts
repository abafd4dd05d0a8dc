import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { versionDifferences, type RecordVersion } from '../../../../../shared/versions/version.ts';
import { eraseEntryBody } from '../../../../../electron/vault/db/entries.ts';
import { write } from '../../../../../electron/vault/db/run.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  consentInput,
  deviceFields,
  productFields,
  screeningInput,
  sealInput,
  sealWithReasons,
  withdrawalInput,
} from '../../../../support/record-inputs.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';
import { failed } from './users-at-work.ts';

const between = (versions: readonly RecordVersion[], from: number, to: number) => {
  const [before, after] = [versions[from - 1], versions[to - 1]];
  if (!before || !after) throw new Error('There is no such version.');
  return versionDifferences(before, after);
};

describe('the versions of a record', () => {
  it('of a patient say who and when, and what differs between any two in the words of the form', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const input = patientInput();
    await vault.get('patients:save', input);
    clock.at += 60_000;
    const second = { ...input.fields, phone: '01904 496 0100', skinType: 'iv' as const };
    await vault.get('patients:save', { ...input, revision: 1, fields: second });
    const allergies = { state: 'some' as const, items: ['latex', 'nickel'] };
    await vault.get('patients:save', { ...input, revision: 2, fields: { ...second, allergies } });
    const versions = await vault.get('versions:list', { type: 'patient', id: input.id });
    expect(versions.map(({ number, at, by }) => [number, at, by])).toEqual([
      [1, afternoon, 'Tomasz Wiśniewski'],
      [2, afternoon + 60_000, 'Tomasz Wiśniewski'],
      [3, afternoon + 60_000, 'Tomasz Wiśniewski'],
    ]);
    expect(between(versions, 1, 2)).toEqual([
      { label: 'Phone', before: '07700 900143', after: '01904 496 0100' },
      { label: 'Skin type', before: 'V', after: 'IV' },
    ]);
    expect(between(versions, 1, 3).map(({ label }) => label)).toEqual(['Phone', 'Skin type', 'Allergies']);
    expect(between(versions, 2, 3)[0]?.after).toBe('latex; nickel');
    expect(between(versions, 3, 3)).toEqual([]);
  });

  it('of a sealed session show the original, the amendment and its reason', async () => {
    const vault = await practiceAtWork();
    const { id: patient } = await vault.get('patients:save', patientInput());
    const { sealed, sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
    const [area] = sent.fields.areas;
    if (!area) throw new Error('The sample has no area.');
    const fields = { ...sent.fields, pain: 6, areas: [{ ...area, depthMaxUm: 2000 }] };
    await vault.get('sessions:amend', {
      session: sealed.session.id,
      reason: 'Depth and pain mistyped',
      fields,
      revision: 1,
      draft: null,
    });
    const versions = await vault.get('versions:list', { type: 'session', id: sealed.session.id });
    expect(versions.map(({ reason }) => reason)).toEqual(['', 'Depth and pain mistyped']);
    expect(between(versions, 1, 2)).toEqual([
      {
        label: 'Lower abdomen, right: Depth used',
        before: expect.stringContaining('1.75'),
        after: expect.stringContaining('2'),
      },
      { label: 'Pain at its worst', before: '3 of 10', after: '6 of 10' },
    ]);
    expect(versions[0]?.facts.map(([, words]) => words)).toContain('Talked through.');
  });

  it('of devices, products and lots are those of the register, each in the words of its form', async () => {
    const vault = await practiceAtWork();
    const [device, product, lot] = [newId(), newId(), newId()];
    const lotFields = { product, lot: 'HG-1', expiry: null };
    const isotretinoin = { says: 'wait' as const, months: 6, source: 'Manual, page 4' };
    const serviced = { ...deviceFields, servicedOn: '2026-11-01', uses: [], isotretinoin };
    for (const [revision, fields] of [deviceFields, serviced].entries())
      await vault.get('devices:save', { id: device, revision, fields });
    for (const [revision, fields] of [productFields, { ...productFields, keepDays: 28 }].entries())
      await vault.get('products:save', { id: product, revision, fields });
    for (const [revision, fields] of [lotFields, { ...lotFields, expiry: '2027-03-31' }].entries())
      await vault.get('lots:save', { id: lot, revision, fields });
    const differ = async (type: 'device' | 'product' | 'lot', id: string) =>
      between(await vault.get('versions:list', { type, id }), 1, 2);
    expect(await differ('device', device)).toEqual([
      { label: 'Last service', before: 'not recorded', after: '01-Nov-2026' },
      { label: 'Authorised uses', before: 'Stretch marks, Not authorised', after: 'None' },
      {
        label: 'What its label says about isotretinoin',
        before: 'Not looked up',
        after: 'Wait 6 months, Manual, page 4',
      },
    ]);
    expect(await differ('product', product)).toEqual([
      { label: 'Kept after opening, days', before: 'not recorded', after: '28\u202Fd' },
    ]);
    expect(await differ('lot', lot)).toEqual([
      { label: 'Expiry', before: 'not recorded', after: '31-Mar-2027' },
    ]);
    expect(await vault.ask('versions:list', { type: 'device', id: lot })).toEqual(
      failed('not-found', 'device'),
    );
  });

  it('of concerns, screenings and consents read the same way; what was withdrawn says so', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const { id: patient } = await vault.get('patients:save', patientInput());
    const concern = {
      id: newId(),
      patient,
      revision: 0,
      draft: null,
      fields: {
        areas: [{ region: 'abdomen-lower' as const, side: 'right' as const }],
        striaeType: 'rubra' as const,
        causes: ['pregnancy' as const],
        onset: { kind: 'year' as const, year: 2019 },
        symptoms: { state: 'some' as const, itch: 2, tenderness: null },
        colour: 3,
        relief: 'raised' as const,
        texture: 'softer' as const,
        lines: '6-10' as const,
        redFlag: 'no' as const,
        note: '',
      },
    };
    await vault.get('concerns:save', concern);
    await vault.get('concerns:save', {
      ...concern,
      revision: 1,
      fields: { ...concern.fields, striaeType: 'alba', colour: 1 },
    });
    const concerns = await vault.get('versions:list', { type: 'concern', id: concern.id });
    expect(between(concerns, 1, 2)).toEqual([
      { label: 'Type of stretch marks', before: 'Red or pink (rubra)', after: 'White (alba)' },
      { label: 'Colour against the skin around', before: 'Clearly different', after: 'Barely different' },
    ]);
    await vault.get('screenings:save', screeningInput(patient));
    clock.at += 1000;
    const answers = { keloid: { answer: 'yes' as const, detail: 'left ear', date: null } };
    await vault.get('screenings:save', screeningInput(patient, { answers }));
    const screenings = await vault.get('versions:list', { type: 'screenings', id: patient });
    expect(between(screenings, 1, 2)).toEqual([
      { label: 'Keloid or raised scars', before: 'No', after: 'Yes: left ear' },
      { label: 'Pregnant', before: 'No', after: undefined },
    ]);
    await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
    const signed = consentInput(patient, afternoon);
    await vault.get('consents:sign', signed);
    await vault.get('consents:withdraw', withdrawalInput(signed.id, { reason: 'Changed her mind' }));
    clock.at += 1000;
    const { scope } = signed.fields;
    await vault.get(
      'consents:sign',
      consentInput(patient, afternoon, { scope: { ...scope, maxDepthUm: 1500 } }),
    );
    const consents = await vault.get('versions:list', { type: 'consents', id: patient });
    expect(between(consents, 1, 2)).toEqual([
      { label: 'Deepest needling', before: '2.00\u202fmm', after: '1.50\u202fmm' },
      { label: 'Withdrawn', before: expect.stringContaining('Changed her mind'), after: 'None' },
    ]);
  });

  it('say of an erased one that its values were erased, and keep who and when', async () => {
    const vault = await practiceAtWork();
    const input = patientInput();
    await vault.get('patients:save', input);
    await vault.get('patients:save', { ...input, revision: 1, fields: { ...input.fields, note: 'x' } });
    const { db, ledger } = workOf(vault).vault;
    const seq = db.sqlite
      .prepare("select seq from entries where type = 'patient' and revision = 1")
      .pluck()
      .get() as number;
    const { device } = ledger;
    write(db, (tx) => eraseEntryBody(tx, { device, seq }, { device, seq: seq + 1 }));
    const versions = await vault.get('versions:list', { type: 'patient', id: input.id });
    expect(versions[0]).toMatchObject({ number: 1, at: afternoon, erased: true, facts: [] });
    expect(versions[1]).toMatchObject({ erased: false });
  });

  it('of nothing are not found, and reading them is noted as opening the chart', async () => {
    const vault = await practiceAtWork();
    const { id } = await vault.get('patients:save', patientInput());
    for (const type of ['patient', 'concern', 'session', 'screenings', 'consents'] as const)
      expect(await vault.ask('versions:list', { type, id: newId() })).toEqual(failed('not-found', type));
    await vault.get('versions:list', { type: 'patient', id });
    await vault.get('versions:list', { type: 'patient', id });
    const opened = workOf(vault).vault.db.sqlite.prepare("select id from entries where type = 'access'");
    expect(opened.pluck().all()).toEqual([id]);
  });
});

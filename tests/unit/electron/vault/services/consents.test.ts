import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { consentInput, withdrawalInput } from '../../../../support/record-inputs.ts';
import { patientInput, signature, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const failed = (code: string, reason: string): object => ({ ok: false, error: { code, reason } });
const adopt = { id: 'consent-striae', version: 1 } as const;

const withPatient = async (
  adopted = true,
): Promise<{ readonly vault: VaultAtWork; readonly patient: string }> => {
  const vault = await practiceAtWork();
  if (adopted) await vault.get('templates:adopt', adopt);
  const { id: patient } = await vault.get('patients:save', patientInput());
  return { vault, patient };
};

const htmlOf = (vault: VaultAtWork, id: string): string => {
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return served.value.html;
};

describe('a consent', () => {
  it('is neither shown nor signed before its text was adopted', async () => {
    const { vault, patient } = await withPatient(false);
    const input = consentInput(patient, afternoon);
    const { scope, offeredOn } = input.fields;
    expect(await vault.ask('consents:preview', { patient, scope, offeredOn })).toEqual(
      failed('refused', 'template-not-adopted'),
    );
    expect(await vault.ask('consents:sign', input)).toEqual(failed('refused', 'template-not-adopted'));
    expect(await vault.ask('templates:adopt', { id: 'consent-striae', version: 99 })).toEqual(
      failed('not-found', 'template'),
    );
    const before = countEntries(vault);
    await vault.get('templates:adopt', adopt);
    await vault.get('templates:adopt', adopt);
    expect(countEntries(vault)).toBe(before + 1);
    const shown = await vault.get('consents:preview', { patient, scope, offeredOn });
    expect(htmlOf(vault, shown.id)).toContain('Okonkwo');
    expect(await vault.get('documents:list', { patient })).toEqual([]);
    expect(countEntries(vault)).toBe(before + 1);
  });

  it('freezes one document with the ink; the lists are without it', async () => {
    const { vault, patient } = await withPatient();
    const input = consentInput(patient, afternoon, { note: 'Interpreter: Ms Vélez.' });
    const signed = await vault.get('consents:sign', input);
    expect(signed).toMatchObject({
      outcome: 'agreed',
      withdrawnAt: null,
      signedBy: 'Tomasz Wiśniewski',
      patientStrokes: [],
      practitionerStrokes: [],
    });
    const [document, ...others] = await vault.get('documents:list', { patient });
    expect(others).toEqual([]);
    expect(document).toMatchObject({ kind: 'consent', source: input.id, hash: signed.documentHash });
    const html = htmlOf(vault, document?.id ?? '');
    expect(html).toContain('Interpreter: Ms Vélez.');
    expect(html.match(/<svg/g)?.length).toBeGreaterThanOrEqual(2);
    const row = workOf(vault).vault.db.sqlite.prepare('select record from consents').pluck().get();
    expect(JSON.parse(String(row))).toMatchObject({ patientStrokes: [], practitionerStrokes: [] });
    const body = workOf(vault)
      .vault.db.sqlite.prepare(
        `select body from entry_bodies join entries using (arrival) where type = 'consent'`,
      )
      .pluck()
      .get();
    expect(JSON.parse(String(body))).toMatchObject({ fields: { patientStrokes: signature } });
    expect(await vault.get('documents:create', { kind: 'consent', source: input.id })).toEqual(document);
    expect(await vault.ask('documents:create', { kind: 'consent', source: newId() })).toEqual(
      failed('not-found', 'document'),
    );
  });

  it('signed twice is one; with other content, for somebody else, or in another version it is not taken', async () => {
    const { vault, patient } = await withPatient();
    const input = consentInput(patient, afternoon);
    const signed = await vault.get('consents:sign', input);
    const before = countEntries(vault);
    expect(await vault.get('consents:sign', input)).toEqual(signed);
    expect(
      await vault.ask('consents:sign', { ...input, fields: { ...input.fields, outcome: 'declined' } }),
    ).toEqual(failed('conflict', 'already-signed'));
    const other = await vault.get('patients:save', patientInput());
    expect(await vault.ask('consents:sign', { ...input, patient: other.id })).toEqual(
      failed('conflict', 'other-patient'),
    );
    const newer = consentInput(patient, afternoon, { templateVersion: 2 });
    expect(await vault.ask('consents:sign', newer)).toEqual(failed('conflict', 'template-changed'));
    expect(await vault.ask('consents:sign', consentInput(newId(), afternoon))).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(countEntries(vault)).toBe(before + 1);
  });

  it('that was declined is kept as a decision', async () => {
    const { vault, patient } = await withPatient();
    const input = consentInput(patient, afternoon, {
      outcome: 'declined',
      patientStrokes: [],
      statements: {},
    });
    expect(await vault.get('consents:sign', input)).toMatchObject({ outcome: 'declined' });
    const [document] = await vault.get('documents:list', { patient });
    expect(htmlOf(vault, document?.id ?? '')).toMatch(/declin/i);
    const chart = await vault.get('patients:chart', { id: patient });
    expect(chart.consents).toHaveLength(1);
    const day = { from: afternoon - 1000, to: afternoon + 1000, today: '2026-11-20' };
    const { seen } = await vault.get('today:view', day);
    expect(seen[0]?.what.toSorted()).toEqual(['declined', 'registered']);
  });

  it('is withdrawn once; what was signed stays as it was', async () => {
    const { vault, patient } = await withPatient();
    const input = consentInput(patient, afternoon);
    await vault.get('consents:sign', input);
    const [document] = await vault.get('documents:list', { patient });
    const html = htmlOf(vault, document?.id ?? '');
    const before = countEntries(vault);
    await vault.get('consents:withdraw', withdrawalInput(input.id, { reason: 'Changed her mind.' }));
    await vault.get('consents:withdraw', withdrawalInput(input.id, { reason: 'Changed her mind.' }));
    expect(countEntries(vault)).toBe(before + 2); // and its sheet
    expect((await vault.get('patients:chart', { id: patient })).consents).toMatchObject([
      { withdrawnAt: afternoon },
    ]);
    expect(htmlOf(vault, document?.id ?? '')).toBe(html);
    const [, sheet] = (await vault.get('documents:list', { patient })).toReversed();
    expect(sheet).toMatchObject({ kind: 'withdrawal', source: `${input.id}/1` });
    expect(htmlOf(vault, sheet?.id ?? '')).toContain('A further treatment needs a new signature.');
    expect(await vault.ask('consents:withdraw', withdrawalInput(newId()))).toEqual(
      failed('not-found', 'consent'),
    );
    expect(
      await vault.ask('consents:withdraw', withdrawalInput(input.id, { reason: 'a\ud800' })),
    ).toMatchObject({
      error: { code: 'invalid' },
    });
  });

  it('40 is not changed, removed or replaced by any SQL', async () => {
    const { vault, patient } = await withPatient();
    await vault.get('consents:sign', consentInput(patient, afternoon));
    const { sqlite } = workOf(vault).vault.db;
    const before = sqlite.prepare('select * from consents').all();
    for (const statement of [
      `update consents set record = '{}'`,
      `update consents set outcome = 'declined'`,
      `update consents set patient = 'x'`,
      'update consents set at = 0',
      'update consents set withdrawn_at = null',
      'delete from consents',
      'replace into consents select * from consents',
      `insert into consents select * from consents where true on conflict do update set record = '{}'`,
    ]) {
      expect(() => sqlite.exec(statement), statement).toThrow(/signed consent never|stays with its patient/);
      expect(sqlite.prepare('select * from consents').all()).toEqual(before);
    }
  });
});

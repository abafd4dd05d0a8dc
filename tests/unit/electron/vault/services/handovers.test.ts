import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { mayCall } from '../../../../../electron/vault/ipc/answer-call.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { emptyConsentDraft } from '../../../../../shared/consents/fresh-draft.ts';
import type { ConsentDraft } from '../../../../../shared/consents/consent-draft.ts';
import { usualConsentHabits } from '../../../../../shared/consents/consent-habits.ts';
import { contract, type ChannelName } from '../../../../../shared/ipc/contract.ts';
import { handedOverForm } from '../../../../support/handed-over.ts';
import { sampleOf } from '../../../../support/sample-input.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { consentInput, deviceFields } from '../../../../support/record-inputs.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const pin = '407185';
const failed = (code: string, reason: string): object => ({ ok: false, error: { code, reason } });
const device = newId();

const draftOf = (part: Partial<ConsentDraft> = {}): ConsentDraft => ({
  ...emptyConsentDraft({
    concerns: [{ areas: [{ region: 'abdomen-lower', side: 'left' }] }],
    today: '2026-11-20',
    now: afternoon,
    device,
    habits: usualConsentHabits,
    classes: [],
  }),
  depth: '2',
  step: 'patient',
  ...part,
});

interface Prepared {
  readonly vault: VaultAtWork;
  readonly patient: string;
  readonly draft: string;
  readonly keep: (part: Partial<ConsentDraft>, save: number) => Promise<unknown>;
}

/** A practice with the form of a patient in a draft, not handed over yet. */
const prepared = async (born = '1991-03-04'): Promise<Prepared> => {
  const vault = await practiceAtWork();
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  await vault.get('devices:save', { id: device, revision: 0, fields: deviceFields });
  const { id: patient } = await vault.get('patients:save', patientInput({ born }));
  const draft = newId();
  const keep = (part: Partial<ConsentDraft>, save: number) =>
    vault.ask('drafts:save', {
      id: draft,
      kind: 'consent',
      patient,
      save,
      body: JSON.stringify(draftOf(part)),
    });
  await keep({}, 1);
  return { vault, patient, draft, keep };
};

describe('a screen that is with a patient', () => {
  it('answers the one form and nothing else, on every channel there is', async () => {
    const { vault, patient, draft } = await prepared();
    await vault.get('handovers:start', { draft, patient });
    const through = new Set<string>([
      'vault:status',
      'vault:going',
      'vault:lock',
      'vault:hand',
      'vault:tries',
      'vault:veil',
      'vault:unveil',
      'storage:status',
      'drafts:save',
      'handovers:view',
      'handovers:end',
    ]);
    for (const name of Object.keys(contract) as ChannelName[]) {
      expect(contract[name].whileHandedOver, name).toBe(through.has(name));
      const refusal = failed('refused', 'handed-over');
      if (contract[name].answeredBy === 'main') {
        if (!through.has(name)) expect(mayCall(vault.holder, name), name).toEqual(refusal);
        continue;
      }
      if (through.has(name)) continue;
      const input: unknown = sampleOf(contract[name].input);
      expect(
        await (vault.ask as (name: string, input: unknown) => Promise<unknown>)(name, input),
        name,
      ).toEqual(refusal);
    }
  });

  it('keeps only the draft of that form', async () => {
    const { vault, patient, draft, keep } = await prepared();
    await vault.get('handovers:start', { draft, patient });
    expect(await keep({ page: 2 }, 2)).toMatchObject({ ok: true });
    const body = JSON.stringify(draftOf());
    const other = { kind: 'consent', patient, save: 3, body } as const;
    expect(await vault.ask('drafts:save', { ...other, id: newId() })).toEqual(
      failed('refused', 'handed-over'),
    );
    expect(await vault.ask('drafts:save', { ...other, id: draft, kind: 'session' })).toEqual(
      failed('refused', 'handed-over'),
    );
    expect(await vault.ask('drafts:save', { ...other, id: draft, patient: newId() })).toEqual(
      failed('refused', 'handed-over'),
    );
    const { draft: kept } = await vault.get('handovers:view', {});
    expect(JSON.parse(kept.body)).toMatchObject({ page: 2 });
  });

  it('shows the words of the document that will be frozen, of this patient alone', async () => {
    const { vault, patient, draft } = await prepared();
    await vault.get('patients:save', patientInput({ family: 'Somebodyelse' }));
    await vault.get('handovers:start', { draft, patient });
    const shown = await handedOverForm(vault);
    expect(JSON.stringify(shown)).not.toContain('Somebodyelse');
    const { form } = shown;
    expect(form.pages).toEqual(['scope', 'text', 'sentences', 'decision']);
    expect(form).toMatchObject({ needsGuardian: false, initials: false, changes: null, addendum: false });
    await vault.get('handovers:end', { passphrase });
    const { scope } = consentInput(patient, afternoon).fields;
    const preview = await vault.get('consents:preview', {
      patient,
      scope: { ...scope, device, areas: [{ region: 'abdomen-lower', side: 'left' }] },
      offeredOn: '2026-11-20',
    });
    const served = serveDocument(workOf(vault), preview.id);
    const plain = (text: string): string =>
      text
        .replace(/<[^>]+>/g, ' ')
        .replace(/[\u2068\u2069]/g, '')
        .replace(/\s+/g, '');
    const sheet = plain(served.ok ? served.value.html : '');
    for (const { runs } of form.text) expect(sheet).toContain(plain(runs.map(({ text }) => text).join('')));
    expect(sheet).toContain(plain(form.agreement));
  });

  it('comes back with the PIN or the passphrase; wrong PINs are counted, five of them lock', async () => {
    const { vault, patient, draft } = await prepared();
    await vault.get('pins:set', { pin, passphrase });
    await vault.get('handovers:start', { draft, patient });
    expect(await vault.ask('handovers:end', { passphrase: 'not this one' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
    expect(await vault.ask('handovers:end', { pin: '999111' })).toEqual(failed('refused', 'wrong-pin'));
    expect((await vault.get('handovers:view', {})).missesLeft).toBe(4);
    // A cover over the form hides neither the count nor the form.
    await vault.get('vault:veil', {});
    await vault.get('vault:unveil', { pin });
    expect((await vault.get('handovers:view', {})).missesLeft).toBe(4);
    for (let left = 3; left > 0; left -= 1)
      expect(await vault.ask('handovers:end', { pin: '999111' })).toEqual(failed('refused', 'wrong-pin'));
    expect(await vault.ask('handovers:end', { pin: '999111' })).toEqual(failed('refused', 'pin-over'));
    expect(await vault.ask('handovers:end', { pin })).toEqual(failed('refused', 'pin-over'));
    expect(await vault.ask('patients:chart', { id: patient })).toEqual(failed('refused', 'handed-over'));
    await vault.get('handovers:end', { passphrase });
    expect(await vault.ask('patients:chart', { id: patient })).toMatchObject({ ok: true });
    await vault.get('handovers:start', { draft, patient });
    await vault.get('handovers:end', { pin });
    expect(await vault.ask('handovers:view', {})).toEqual(failed('refused', 'not-handed-over'));
  });

  it('asks without a PIN for the passphrase', async () => {
    const { vault, patient, draft } = await prepared();
    await vault.get('handovers:start', { draft, patient });
    expect((await vault.get('handovers:view', {})).hasPin).toBe(false);
    expect(await vault.ask('handovers:end', { pin })).toEqual(failed('refused', 'pin-over'));
  });

  it('is not begun with a form that is not whole or not there', async () => {
    const { vault, patient, draft, keep } = await prepared();
    expect(await vault.ask('handovers:start', { draft: newId(), patient })).toEqual(
      failed('not-found', 'draft'),
    );
    expect(await vault.ask('handovers:start', { draft, patient: newId() })).toEqual(
      failed('not-found', 'draft'),
    );
    await keep({ depth: '' }, 2);
    expect(await vault.ask('handovers:start', { draft, patient })).toEqual(failed('invalid', 'scope'));
    await keep({ extends: newId() }, 3);
    expect(await vault.ask('handovers:start', { draft, patient })).toEqual(
      failed('refused', 'consent-ended'),
    );
    expect(await vault.ask('patients:chart', { id: patient })).toMatchObject({ ok: true });
  });

  it('asks a guardian below the practice’s age, and initials where it wants them', async () => {
    const { vault, patient, draft } = await prepared('2009-11-21');
    await vault.get('handovers:start', { draft, patient });
    expect((await handedOverForm(vault)).form).toMatchObject({
      needsGuardian: true,
      initials: false,
    });
    await vault.get('handovers:end', { passphrase });
    const { practice } = await vault.get('practice:home', {});
    const habits = { validMonths: 6, adultAge: 16, initials: true };
    await vault.get('consents:save-habits', { revision: practice.revision, habits });
    const home = await vault.get('practice:home', {});
    expect(home).toMatchObject({ consentHabits: habits, lockTimes: { idleMinutes: 30 } });
    await vault.get('locks:save-times', {
      revision: home.practice.revision,
      times: { idleMinutes: 10, sessionMinutes: 30 },
    });
    expect(await vault.get('practice:home', {})).toMatchObject({ consentHabits: habits });
    await vault.get('handovers:start', { draft, patient });
    expect((await handedOverForm(vault)).form).toMatchObject({
      needsGuardian: false,
      initials: true,
    });
  });
});

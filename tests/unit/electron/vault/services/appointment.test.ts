import { v7 as newId } from 'uuid';
import { describe, expect, it, onTestFinished } from 'vitest';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import {
  passphrase,
  patientInput,
  sessionFields,
  setUpPractice,
  signature,
  vaultAtWork,
  type VaultAtWork,
} from '../../../../support/vault-at-work.ts';

const scope = {
  areas: [{ region: 'abdomen-lower', side: 'right' }],
  maxDepthUm: 2000,
  device: null,
  deviceKind: 'pen-motor',
  sessions: 4,
  price: '£120',
  productClasses: null,
  course: null,
  validUntil: null,
} as const;

const sign = async (vault: VaultAtWork, patient: string, at: number): Promise<string> => {
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const id = newId();
  await vault.get('consents:sign', {
    id,
    patient,
    draft: null,
    fields: {
      kind: 'treatment',
      template: 'consent-striae',
      templateVersion: 1,
      scope: { ...scope, areas: [...scope.areas] },
      offeredOn: '2026-11-18',
      outcome: 'agreed',
      statements: { read: true, questions: true },
      photos: { record: 'yes', teaching: 'no', marketing: 'no' },
      note: '',
      patientStrokes: signature,
      patientTypedName: '',
      patientSignedAt: at,
      practitionerStrokes: signature,
      practitionerTypedName: '',
      templateLanguage: 'en',
      clauses: [],
      practitionerSignedAt: at,
      signing: null,
    },
  });
  return id;
};

describe('an appointment', () => {
  it('is kept whole over lock and unlock, and the ledger replays to the same rows', async () => {
    const folder = scratchFolder();
    const clock = { at: Date.UTC(2026, 10, 20, 13, 0) };
    let vault = await setUpPractice(folder, clock);
    onTestFinished(() => close(vault.holder));
    const registered = await vault.get('patients:save', patientInput());
    expect(registered.number).toBe('00001');
    const screening = newId();
    await vault.get('screenings:save', {
      id: screening,
      patient: registered.id,
      draft: null,
      fields: {
        answers: {
          keloid: { answer: 'no', detail: '', date: null },
          pregnant: { answer: 'no', detail: '', date: null },
        },
        noChangeSince: null,
        note: '',
      },
    });
    const consent = await sign(vault, registered.id, clock.at);
    const session = newId();
    const fields = { ...sessionFields(clock.at), screening, consent };
    clock.at += 45 * 60_000;
    const first = await vault.ask('sessions:seal', {
      id: session,
      patient: registered.id,
      draft: null,
      fields,
    });
    const reasons = first.ok
      ? []
      : (first.error.fields ?? []).map(({ path, message }) => ({
          rule: message,
          subject: path,
          text: 'Talked through.',
        }));
    const sealed = first.ok
      ? first.value
      : await vault.get('sessions:seal', {
          id: session,
          patient: registered.id,
          draft: null,
          fields: { ...fields, reasons },
        });
    expect(sealed.session.ordinal).toBe(1);
    expect(sealed.session.areas[0]?.depthMaxUm).toBe(1750);
    const document = await vault.get('documents:create', { kind: 'session', source: session });
    expect(document.fileName).toMatch(/^stria-session-00001-2026-11-20/);

    close(vault.holder);
    vault = vaultAtWork(folder, clock);
    expect(await vault.ask('patients:chart', { id: registered.id })).toMatchObject({
      ok: false,
      error: { code: 'locked' },
    });
    await vault.get('vault:unlock', { passphrase });
    const found = await vault.get('patients:search', { query: 'ada okonk', after: null, limit: 10 });
    expect(found.rows.map((row) => row.id)).toEqual([registered.id]);
    const timeline = await vault.get('patients:timeline', { id: registered.id, before: null, limit: 20 });
    expect(timeline.events.map((event) => event.kind).toSorted()).toEqual([
      'consent',
      'registered',
      'screening',
      'session',
    ]);
    const again = await vault.get('documents:create', { kind: 'session', source: session });
    expect(again.id).toBe(document.id);
    const work = vault.holder.work;
    if (!work) throw new Error('locked');
    expect(verifyLedger(work.vault.db, { vaultId: work.vault.vaultId, projection })).toMatchObject({
      ok: true,
    });
  });
});

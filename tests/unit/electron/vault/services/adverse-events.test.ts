import { describe, expect, it } from 'vitest';
import { copyPage } from '../../../../../electron/vault/copies/copy-page.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { gatherSteps } from '../../../../../electron/vault/services/copy-facts.ts';
import { atOnce } from '../../../../../electron/vault/slices.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import {
  day,
  eventInput,
  fillRegister,
  sealedSession,
  usedFrom,
} from '../../../../support/follow-up-inputs.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { recordPhoto } from '../../../../support/photos-at-work.ts';
import { screeningInput, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { readingOf } from '../documents/document-text.ts';

const withPatient = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const { id: patient } = await vault.get('patients:save', patientInput());
  return { clock, vault, patient };
};

const refused = async (vault: VaultAtWork, ...asked: Parameters<VaultAtWork['ask']>) => {
  const answer = await vault.ask(...asked);
  return answer.ok ? 'done' : [answer.error.code, answer.error.reason];
};

const pageOf = (vault: VaultAtWork, id: string): string => {
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return readingOf(served.value.html);
};

describe('adverse events', () => {
  it('are recorded, changed in versions and stay on the chart and in the history', async () => {
    const { clock, vault, patient } = await withPatient();
    const input = eventInput(patient);
    const event = await vault.get('adverse-events:save', input);
    expect(event).toMatchObject({ revision: 1, at: afternoon, by: 'Tomasz Wiśniewski' });
    expect(await vault.get('adverse-events:save', input)).toEqual(event);
    clock.at += day;
    const fields = { ...input.fields, outcome: 'recovering' as const, grade: 1 };
    await vault.get('adverse-events:save', { ...input, revision: 1, fields });
    const chart = await vault.get('patients:chart', { id: patient });
    expect(chart.adverseEvents).toMatchObject([{ id: event.id, revision: 2, grade: 1, at: afternoon }]);
    const versions = await vault.get('versions:list', { type: 'adverse-event', id: event.id });
    expect(versions.map(({ facts }) => new Map(facts).get('How it stands'))).toEqual([
      'Not recovered',
      'Recovering',
    ]);
    const { events } = await vault.get('patients:timeline', { id: patient, before: null, limit: 20 });
    expect(events.map(({ kind }) => kind)).toEqual(['adverse-event', 'registered']);
    const open = workOf(vault).vault;
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
  });

  it('are not moved, changed unseen, or tied to another patient’s session', async () => {
    const { vault, patient } = await withPatient();
    const { id: other } = await vault.get('patients:save', patientInput({ given: 'Somebody else' }));
    const session = await sealedSession(vault, other, afternoon);
    const input = eventInput(patient);
    await vault.get('adverse-events:save', input);
    expect(await refused(vault, 'adverse-events:save', { ...input, patient: other, revision: 1 })).toEqual([
      'conflict',
      'other-patient',
    ]);
    const fields = { ...input.fields, note: 'Unseen' };
    expect(await refused(vault, 'adverse-events:save', { ...input, fields })).toEqual([
      'conflict',
      'changed-meanwhile',
    ]);
    expect(await refused(vault, 'adverse-events:save', eventInput(patient, { session }))).toEqual([
      'not-found',
      'session',
    ]);
    expect(await refused(vault, 'adverse-events:save', eventInput(session))).toEqual([
      'not-found',
      'patient',
    ]);
  });

  it('that go on ask a reason before the next session, and are not held against the one they followed', async () => {
    const { clock, vault, patient } = await withPatient();
    const { sent, sealed } = await sealWithReasons(vault, sealInput(patient, afternoon));
    expect(sealed.findings.map(({ rule }) => rule)).not.toContain('ADVERSE_EVENT_OPEN');
    clock.at += 2 * day;
    const input = eventInput(patient, { session: sent.id, beganOn: '2026-11-21' });
    await vault.get('adverse-events:save', input);
    const amended = await vault.get('sessions:amend', {
      session: sent.id,
      reason: 'Pain mistyped',
      fields: { ...sent.fields, pain: 5 },
      revision: 1,
      draft: null,
    });
    expect(amended.findings.map(({ rule }) => rule)).not.toContain('ADVERSE_EVENT_OPEN');
    const next = await vault.ask('sessions:seal', sealInput(patient, clock.at));
    const asked = next.ok ? [] : (next.error.fields ?? []);
    expect(asked).toContainEqual({ path: 'patient', message: 'ADVERSE_EVENT_OPEN' });
    const over = { ...input.fields, outcome: 'recovered' as const, endedOn: '2026-11-22' };
    await vault.get('adverse-events:save', { ...input, revision: 1, fields: over });
    const after = await sealWithReasons(vault, sealInput(patient, clock.at));
    expect(after.sealed.findings.map(({ rule }) => rule)).not.toContain('ADVERSE_EVENT_OPEN');
  });

  it('of a granuloma stop the product that was named, when it is used again', async () => {
    const { clock, vault, patient } = await withPatient();
    const register = await fillRegister(vault);
    const session = await sealedSession(vault, patient, afternoon, usedFrom(register));
    clock.at += 2 * day;
    const suspects = [{ kind: 'product' as const, id: register.product, name: 'Serum', lot: 'A12' }];
    await vault.get(
      'adverse-events:save',
      eventInput(patient, {
        kind: 'granuloma',
        session,
        suspects,
        beganOn: '2026-11-22',
        outcome: 'recovered',
      }),
    );
    clock.at += day;
    const { sealed } = await sealWithReasons(vault, sealInput(patient, clock.at, usedFrom(register)));
    expect(sealed.findings).toContainEqual(
      expect.objectContaining({ rule: 'SERUM_REACTION_HISTORY', level: 'stop' }),
    );
  });

  it('print a draft for each authority that says it is none, without the patient’s name', async () => {
    const { vault, patient } = await withPatient();
    const register = await fillRegister(vault);
    const keloid = { answer: 'yes' as const, detail: 'On the left shoulder', date: null };
    await vault.get('screenings:save', screeningInput(patient, { answers: { keloid } }));
    const session = await sealedSession(vault, patient, afternoon, usedFrom(register));
    const suspects = [
      { kind: 'device' as const, id: register.device, name: 'Årlig P1', lot: '77' },
      { kind: 'product' as const, id: register.product, name: 'Hyaluronic acid', lot: 'A12' },
    ];
    const event = await vault.get(
      'adverse-events:save',
      eventInput(patient, {
        session,
        suspects,
        beganOn: '2026-11-20',
        serious: { state: 'yes', reasons: ['hospital'] },
        words: '<b>Brown</b> patches',
      }),
    );
    await recordPhoto(vault, patient, { takenOn: '2026-11-20' });
    await recordPhoto(vault, patient, { takenOn: '2026-11-19' });
    for (const form of ['medwatch', 'yellow-card'] as const) {
      const made = await vault.get('adverse-events:report', { id: event.id, form });
      expect(await vault.get('adverse-events:report', { id: event.id, form })).toEqual(made);
      const page = pageOf(vault, made.id);
      for (const words of [
        'This is a draft to copy from. It is not a report and was sent to nobody.',
        '<b>Brown</b> patches',
        'Serious, Stay in hospital',
        '2, moderate, local care',
        'Hyaluronic acid',
        'Brunel',
        'C-7, 31-Jan-2028',
        'ml, during needling, as glide',
        '1 taken while it lasted: 20-Nov-2026',
        'Answered with yes, 20-Nov-2026: Keloid',
        'On the left shoulder',
        'Not kept in this record: ask the patient',
        'Tomasz Wiśniewski, RN, NMC 00A0000E',
      ])
        expect(page).toContain(words);
      expect(page).not.toContain('OKONKWO');
      expect(page).not.toContain('Adaeze');
    }
    expect(await refused(vault, 'adverse-events:report', { id: session, form: 'medwatch' })).toEqual([
      'not-found',
      'adverse-event',
    ]);
  });

  it('stand in the patient’s copy with every version', async () => {
    const { vault, patient } = await withPatient();
    const input = eventInput(patient);
    await vault.get('adverse-events:save', input);
    await vault.get('adverse-events:save', {
      ...input,
      revision: 1,
      fields: { ...input.fields, words: 'Paler by now.' },
    });
    const facts = atOnce(gatherSteps(workOf(vault), { patient, withAccess: false }));
    if (!facts) throw new Error('no copy');
    const page = readingOf(Buffer.concat(atOnce(copyPage(facts, []))).toString());
    expect(page).toContain('Adverse events');
    expect(page).toContain('Brown patches along the marks.');
    expect(page).toContain('Paler by now.');
  });
});

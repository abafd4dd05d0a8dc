import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { noAddition } from '../../../../../shared/consents/addendum.ts';
import type { Consent } from '../../../../../shared/consents/consent.ts';
import { wordsOf } from '../../../../support/document-words.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  addendumInput,
  consentInput,
  deviceFields,
  plainSigning,
  sealInput,
  sealWithReasons,
  withdrawalInput,
} from '../../../../support/record-inputs.ts';
import {
  patientInput,
  sessionFields,
  signature,
  type VaultAtWork,
} from '../../../../support/vault-at-work.ts';

const failed = (code: string, reason: string): object => ({ ok: false, error: { code, reason } });

const signedConsent = async (): Promise<{ vault: VaultAtWork; consent: Consent }> => {
  const vault = await practiceAtWork();
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const { id: patient } = await vault.get('patients:save', patientInput());
  const consent = await vault.get('consents:sign', consentInput(patient, afternoon));
  return { vault, consent };
};

const findingsAt = async (vault: VaultAtWork, consent: Consent): Promise<readonly string[]> => {
  const fields = sessionFields(afternoon);
  const [area] = fields.areas;
  if (!area) throw new Error('the session has an area');
  const areas = [area, { ...area, region: 'flank' as const, side: 'left' as const }];
  const { sealed } = await sealWithReasons(
    vault,
    sealInput(consent.patient, afternoon, { ...fields, areas, consent: consent.id }),
  );
  return sealed.findings
    .filter(({ rule, unknown }) => rule === 'CONSENT_SCOPE' && !unknown)
    .map(({ subject }) => subject);
};

describe('an addendum', () => {
  it('covers what it adds, is a document of its own, and names the consent it extends', async () => {
    const { vault, consent } = await signedConsent();
    expect(await findingsAt(vault, consent)).toEqual(['areas.flank/left']);
    const input = addendumInput(consent, afternoon);
    const kept = await vault.get('addenda:sign', input);
    expect(kept).toMatchObject({ consent: consent.id, patientStrokes: [], signedBy: 'Tomasz Wiśniewski' });
    expect(await findingsAt(vault, consent)).toEqual([]);
    const document = await vault.get('documents:create', { kind: 'addendum', source: input.id });
    expect(document.hash).toBe(kept.documentHash);
    const words = wordsOf(vault, document.id);
    expect(words).toContain('Flank (left)');
    expect(words).toContain('It adds to the consent of 20-Nov-2026');
    expect(words).toContain(consent.documentHash.slice(0, 4));
    const chart = await vault.get('patients:chart', { id: consent.patient });
    expect(chart.consents[0]?.addenda.map(({ id }) => id)).toEqual([input.id]);
    const open = workOf(vault).vault;
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({
      ok: true,
    });
  });

  it('is printed with the session that relied on it, and not with one that was sealed before', async () => {
    const { vault, consent } = await signedConsent();
    const seal = async () => {
      const input = sealInput(consent.patient, afternoon, {
        ...sessionFields(afternoon),
        consent: consent.id,
      });
      const { sealed } = await sealWithReasons(vault, input);
      return vault.get('documents:create', { kind: 'session', source: sealed.session.id });
    };
    expect(wordsOf(vault, (await seal()).id)).not.toContain('Addendum to the consent');
    await vault.get('addenda:sign', addendumInput(consent, afternoon));
    expect(wordsOf(vault, (await seal()).id)).toContain('Addendum to the consent, signed');
  });

  it('is taken back alone: the scope falls back, findings follow, the record and a sheet say so', async () => {
    const { vault, consent } = await signedConsent();
    const input = addendumInput(consent, afternoon);
    await vault.get('addenda:sign', input);
    const { sealed } = await sealWithReasons(
      vault,
      sealInput(consent.patient, afternoon, { ...sessionFields(afternoon), consent: consent.id }),
    );
    const record = { kind: 'session', source: sealed.session.id } as const;
    const before = await vault.get('documents:create', record);
    const back = withdrawalInput(consent.id, { addendum: input.id, reason: 'Not the flank.' });
    const kept = await vault.get('consents:withdraw', back);
    expect(kept).toMatchObject({
      withdrawnAt: null,
      addenda: [{ id: input.id, withdrawnAt: expect.any(Number) }],
    });
    expect(await findingsAt(vault, consent)).toEqual(['areas.flank/left']);
    const sheet = await vault.get('documents:create', { kind: 'withdrawal', source: `${consent.id}/1` });
    const words = wordsOf(vault, sheet.id);
    expect(words).toContain('Only the addendum signed on 20-Nov-2026');
    expect(words).toContain('The consent goes on holding as it stood without it.');
    expect(words).not.toContain('there is no consent to treatment');
    const after = await vault.get('documents:create', record);
    expect(after.id).not.toBe(before.id);
    expect(wordsOf(vault, after.id)).toMatch(/Addendum to the consent, signed .*; withdrawn since/);
    expect(wordsOf(vault, before.id)).not.toContain('withdrawn since');
    const entries = countEntries(vault);
    expect(await vault.get('consents:withdraw', back)).toEqual(kept);
    expect(countEntries(vault)).toBe(entries);
    const versions = await vault.get('versions:list', { type: 'consents', id: consent.patient });
    expect(JSON.stringify(versions)).toMatch(/Added by an addendum.*Not the flank\./);
    const open = workOf(vault).vault;
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
  });

  it('is not taken back where it is not of this consent or was declined, nor together with photos', async () => {
    const { vault, consent } = await signedConsent();
    const declined = addendumInput(consent, afternoon, { outcome: 'declined' });
    await vault.get('addenda:sign', declined);
    const agreed = addendumInput(consent, afternoon);
    await vault.get('addenda:sign', agreed);
    for (const addendum of [newId(), declined.id])
      expect(await vault.ask('consents:withdraw', withdrawalInput(consent.id, { addendum }))).toEqual(
        failed('not-found', 'addendum'),
      );
    expect(
      await vault.ask(
        'consents:withdraw',
        withdrawalInput(consent.id, { addendum: agreed.id, purposes: ['record'] }),
      ),
    ).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('for a device of another kind says what the text says of it, and only that', async () => {
    const { vault, consent } = await signedConsent();
    const id = newId();
    await vault.get('devices:save', { id, revision: 0, fields: { ...deviceFields, kind: 'rf-insulated' } });
    const addition = { ...noAddition, device: id, deviceKind: 'rf-insulated' as const };
    const input = addendumInput(consent, afternoon, { addition });
    await vault.get('addenda:sign', input);
    const { id: document } = await vault.get('documents:create', { kind: 'addendum', source: input.id });
    const words = wordsOf(vault, document);
    expect(words).toContain('radiofrequency, an electric current');
    expect(words).toContain('burns, scars, loss of fat');
    expect(words).not.toContain('If a numbing medicine is used');
  });

  it('that was declined is kept and adds nothing', async () => {
    const { vault, consent } = await signedConsent();
    const signing = { ...plainSigning, refusalReason: 'Wants to think it over.' };
    const declined = { outcome: 'declined', patientStrokes: [], statements: {}, signing } as const;
    const input = addendumInput(consent, afternoon, { ...declined, patientStrokes: [] });
    await vault.get('addenda:sign', input);
    expect(await findingsAt(vault, consent)).toEqual(['areas.flank/left']);
    const { id } = await vault.get('documents:create', { kind: 'addendum', source: input.id });
    expect(wordsOf(vault, id)).toContain('Wants to think it over.');
  });

  it('sent twice is one; with other content, without ink, without a difference or a consent it is not taken', async () => {
    const { vault, consent } = await signedConsent();
    const input = addendumInput(consent, afternoon);
    const kept = await vault.get('addenda:sign', input);
    const before = countEntries(vault);
    expect(await vault.get('addenda:sign', input)).toEqual(kept);
    const other = { ...input, fields: { ...input.fields, note: 'x' } };
    expect(await vault.ask('addenda:sign', other)).toEqual(failed('conflict', 'already-signed'));
    const dot = [{ points: [{ x: 1, y: 1, t: 0, p: 0.5 }] }];
    const tries = [
      [{ patientStrokes: dot }, 'invalid', 'signature'],
      [{ practitionerStrokes: [] }, 'invalid', 'signature'],
      [{ addition: noAddition }, 'invalid', 'adds-nothing'],
      [{ consentHash: 'a'.repeat(64) }, 'conflict', 'other-consent'],
      [{ templateVersion: 2 }, 'conflict', 'template-changed'],
      [{ consent: newId() }, 'not-found', 'consent'],
    ] as const;
    for (const [change, code, reason] of tries) {
      const fields = { ...change } as Partial<typeof input.fields>;
      expect(await vault.ask('addenda:sign', addendumInput(consent, afternoon, fields))).toMatchObject({
        error: { code, reason },
      });
    }
    const stranger = await vault.get('patients:save', patientInput());
    const theirs = { ...addendumInput(consent, afternoon), patient: stranger.id };
    expect(await vault.ask('addenda:sign', theirs)).toEqual(failed('not-found', 'consent'));
    expect(countEntries(vault)).toBe(before + 1);
  });

  it('ends with its consent, and none is added to one that ended', async () => {
    const { vault, consent } = await signedConsent();
    await vault.get('addenda:sign', addendumInput(consent, afternoon));
    await vault.get('consents:withdraw', withdrawalInput(consent.id));
    expect(await vault.ask('addenda:sign', addendumInput(consent, afternoon))).toEqual(
      failed('refused', 'consent-ended'),
    );
  });

  it('is not changed or removed by any SQL, and neither is a withdrawal', async () => {
    const { vault, consent } = await signedConsent();
    await vault.get('addenda:sign', addendumInput(consent, afternoon));
    await vault.get('consents:withdraw', withdrawalInput(consent.id));
    const { sqlite } = workOf(vault).vault.db;
    for (const table of ['addenda', 'withdrawals']) {
      const before = sqlite.prepare(`select * from ${table}`).all();
      for (const statement of [`update ${table} set record = '{}'`, `delete from ${table}`])
        expect(() => sqlite.exec(statement), statement).toThrow(/never/);
      expect(sqlite.prepare(`select * from ${table}`).all()).toEqual(before);
    }
  });
});

describe('photos', () => {
  it('are taken back one use at a time, each with a sheet; the treatment goes on being covered', async () => {
    const { vault, consent } = await signedConsent();
    const again = consentInput(consent.patient, afternoon, {
      photos: { record: 'yes', teaching: 'yes', marketing: 'no' },
    });
    const { id } = await vault.get('consents:sign', again);
    const part = withdrawalInput(id, {
      purposes: ['teaching'],
      told: 'writing',
      on: '2026-11-19',
      reason: 'Moved away.',
    });
    const kept = await vault.get('consents:withdraw', part);
    expect(kept).toMatchObject({
      withdrawnAt: null,
      withdrawals: [{ revision: 1, by: 'Tomasz Wiśniewski' }],
    });
    const before = countEntries(vault);
    await vault.get('consents:withdraw', part);
    expect(countEntries(vault)).toBe(before);
    const sheet = await vault.get('documents:create', { kind: 'withdrawal', source: `${id}/1` });
    const words = wordsOf(vault, sheet.id);
    expect(words).toContain('From 19-Nov-2026 photos are no longer used for teaching.');
    expect(words).toContain('In writing');
    expect(words).toContain('Moved away.');
    const notGiven = withdrawalInput(id, { purposes: ['marketing'] });
    expect(await vault.ask('consents:withdraw', notGiven)).toMatchObject({ error: { reason: 'not-given' } });
    const toCome = withdrawalInput(id, { on: '2026-11-21' });
    expect(await vault.ask('consents:withdraw', toCome)).toMatchObject({ error: { code: 'invalid' } });
    await vault.get('consents:withdraw', withdrawalInput(id));
    const chart = await vault.get('patients:chart', { id: consent.patient });
    expect(chart.consents.find((each) => each.id === id)).toMatchObject({
      withdrawnAt: afternoon,
      withdrawals: [{ purposes: ['teaching'] }, { purposes: null }],
    });
  });
});

it('a consent prints how it came to the signature, and lists nothing of the ink of who was there', async () => {
  const { vault, consent } = await signedConsent();
  const signing = {
    ...plainSigning,
    offeredAt: afternoon - 26 * 3_600_000 - 5 * 60_000,
    questions: 'Does it hurt?',
    answers: 'It can.',
    capacity: { state: 'yes', words: '' } as const,
    interpreter: { name: 'Ms Vélez', language: 'Spanish' },
    witness: { name: 'مريم الأنصاري', strokes: signature, typedName: '' },
    guardian: { name: 'Ngozi Okonkwo', relation: 'mother', strokes: signature, typedName: '' },
    pages: [{ page: 'text' as const, readMs: 61_400, reachedEnd: true, initials: signature }],
  };
  const input = consentInput(consent.patient, afternoon, { signing, note: 'Came with her mother.' });
  const kept = await vault.get('consents:sign', input);
  expect(kept.signing).toMatchObject({ witness: { strokes: [] }, pages: [{ initials: [] }] });
  const { id } = await vault.get('documents:create', { kind: 'consent', source: input.id });
  const words = wordsOf(vault, id);
  for (const part of [
    '1 day, 2 hours, 5 minutes',
    'Does it hurt?',
    'It can.',
    'Understood and could weigh it up',
    'Ms Vélez, Spanish',
    'مريم الأنصاري',
    'Guardian (mother)',
    'Came with her mother.',
    '61 seconds open; shown to its end',
  ])
    expect(words).toContain(part);
});

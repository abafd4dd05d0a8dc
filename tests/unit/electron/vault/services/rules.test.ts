import { describe, expect, it } from 'vitest';
import { ruleFacts } from '../../../../../electron/vault/documents/rule-facts.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { laws } from '../../../../../shared/laws/laws.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { screeningInput, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { patientInput, practice } from '../../../../support/vault-at-work.ts';

type Change = InputOf<'rules:save'>['fields'];
const keloid = (fields: Partial<Change>, revision = 0): InputOf<'rules:save'> => ({
  rule: 'KELOID',
  revision,
  fields: { level: null, off: false, limits: {}, reason: '', ...fields },
});
const reason = 'Agreed with our doctor';

/** A session sealed with a reason for all that asks one. */
const sealed = async (...given: Parameters<typeof sealWithReasons>) =>
  (await sealWithReasons(...given)).sealed;

/** A patient with a keloid, and the input of a session. */
const withKeloid = async () => {
  const vault = await practiceAtWork();
  const { id: patient } = await vault.get('patients:save', patientInput());
  await vault.get(
    'screenings:save',
    screeningInput(patient, { answers: { keloid: { answer: 'yes', detail: 'ear', date: null } } }),
  );
  return { vault, patient };
};

describe('rules of the practice', () => {
  it('are kept with who, when and why, and hold for what is sealed from then on', async () => {
    const { vault, patient } = await withKeloid();
    const { session: before } = await sealed(vault, sealInput(patient, afternoon - 90_000_000));
    await vault.get('rules:save', keloid({ level: 'caution', reason }));
    expect(await vault.get('rules:list', {})).toMatchObject([
      { rule: 'KELOID', revision: 1, by: 'Tomasz Wiśniewski', at: afternoon, level: 'caution', reason },
    ]);
    const { session: after } = await sealed(vault, sealInput(patient, afternoon));
    const of = (session: typeof after) => session.findings.find(({ rule }) => rule === 'KELOID');
    expect(of(before)).toMatchObject({ level: 'stop' });
    expect(of(before)).not.toHaveProperty('changed');
    expect(of(after)).toMatchObject({ level: 'caution', changed: { from: 'stop', reason } });
    const old = await vault.get('sessions:get', { id: before.id });
    expect(old.findings.find(({ rule }) => rule === 'KELOID')).toMatchObject({ level: 'stop' });
  });

  it('that are switched off still find for the record, and print with it', async () => {
    const { vault, patient } = await withKeloid();
    await vault.get('rules:save', keloid({ off: true, reason }));
    const { session } = await sealed(vault, sealInput(patient, afternoon));
    expect(session.findings.find(({ rule }) => rule === 'KELOID')).toMatchObject({
      level: 'info',
      changed: { off: true },
    });
    const { id } = await vault.get('documents:create', { kind: 'session', source: session.id });
    const html = JSON.stringify(serveDocument(workOf(vault), id));
    expect(html).toContain('switched this rule off');
    expect(html).toContain(reason);
  });

  it('have earlier versions, go back to as shipped, and are the same after a replay', async () => {
    const { vault } = await withKeloid();
    await vault.get('rules:save', keloid({ off: true, reason }));
    await vault.get('rules:save', keloid({}, 1));
    expect(await vault.get('rules:list', {})).toMatchObject([{ revision: 2, off: false, level: null }]);
    const versions = await vault.get('versions:list', { type: 'rule', id: 'KELOID' });
    expect(versions.map((version) => [version.number, version.by, version.reason])).toEqual([
      [1, 'Tomasz Wiśniewski', reason],
      [2, 'Tomasz Wiśniewski', ''],
    ]);
    expect(await vault.ask('rules:save', keloid({ off: true, reason }, 1))).toMatchObject({
      error: { code: 'conflict' },
    });
    const { db, ledger } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('name each limit in their earlier versions', () => {
    const limitsIn = (rule: string, limits: Readonly<Record<string, number>>) =>
      new Map(ruleFacts(rule, { level: null, off: false, limits: { ...limits }, reason })).get('Limits');
    expect(limitsIn('DEPTH_OVER_REGION', { 'calf.maxUm': 1500, 'breast.minUm': 250 })).toBe(
      'Breast, from 0.25\u202fmm; Calf, to 1.50\u202fmm',
    );
    expect(limitsIn('INTIMATE_AREA', { 'breast.intimate': 1, 'calf.intimate': 2 })).toBe(
      'Breast: counts; Calf: does not',
    );
    expect(limitsIn('DEPTH_OVER_2_5', { overUm: 2250 })).toBe('Deeper than 2.25\u202fmm');
    expect(limitsIn('DEPTH_OVER_2_5', {})).toBe('as shipped');
  });

  it('want a reason for every departure, a rule and a limit that are there', async () => {
    const { vault } = await withKeloid();
    const asked = async (input: InputOf<'rules:save'>) => vault.ask('rules:save', input);
    expect(await asked(keloid({ off: true }))).toMatchObject({
      error: { code: 'invalid', reason: 'reason-needed' },
    });
    expect(await asked({ ...keloid({ off: true, reason }), rule: 'MOON' })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await asked(keloid({ limits: { days: 3 }, reason }))).toMatchObject({
      error: { code: 'invalid', reason: 'unknown-limit' },
    });
    const reversed = { level: null, off: false, limits: { 'calf.minUm': 2001 }, reason };
    expect(await asked({ rule: 'DEPTH_OVER_REGION', revision: 0, fields: reversed })).toMatchObject({
      error: { code: 'invalid', reason: 'limits-reversed' },
    });
    expect(await vault.get('rules:list', {})).toEqual([]);
  });
});

describe('local law', () => {
  it('is the shipped table with what the practice made of it, and is found in its country', async () => {
    const { vault, patient } = await withKeloid();
    expect((await vault.get('practice:home', {})).laws).toHaveLength(laws.length);
    const fields = {
      fromUm: 1000,
      appliesTo: '',
      text: 'Our council asks for a note from 1.0 mm.',
      source: 'Letter of the council',
      on: '2026-10-01',
      inUse: true,
    };
    await vault.get('laws:save', { place: practice.country, topic: 'depth', revision: 0, fields });
    const own = (await vault.get('practice:home', {})).laws.find(({ revision }) => revision === 1);
    expect(own).toMatchObject({ place: 'GB-ENG', topic: 'depth', by: 'Tomasz Wiśniewski', at: afternoon });
    const { session } = await sealed(vault, sealInput(patient, afternoon));
    expect(session.findings.find(({ rule }) => rule === 'DEPTH_LEGAL')).toMatchObject({
      level: 'info',
      values: { law: fields.text, source: fields.source, lawOn: '2026-10-01' },
    });
    await vault.get('laws:save', {
      place: practice.country,
      topic: 'depth',
      revision: 1,
      fields: { ...fields, inUse: false },
    });
    expect(await vault.get('versions:list', { type: 'law', id: 'GB-ENG/depth' })).toHaveLength(2);
  });
});

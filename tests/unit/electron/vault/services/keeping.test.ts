import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { periods } from '../../../../../shared/keeping/periods.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { readingOf } from '../documents/document-text.ts';

const year = 365.25 * 86_400_000; // ms

/** Somebody from nine years ago, somebody who was a child then, and somebody of today. */
const practiceOfYears = async () => {
  const clock = { at: afternoon - 9 * year };
  const vault = await practiceAtWork(clock);
  const add = async (family: string, born = '1980-01-01'): Promise<string> =>
    (await vault.get('patients:save', patientInput({ family, born }))).id;
  const old = await add('Oldfield');
  const child = await add('Young', '2005-06-01');
  clock.at = afternoon;
  await vault.get('vault:unlock', { passphrase });
  const recent = await add('Recent');
  return { vault, clock, old, child, recent };
};

const review = async (vault: VaultAtWork, filter: 'past' | 'decided' | 'held' | 'unknown') =>
  (await vault.get('keeping:review', { filter })).rows.map(({ patient }) => patient.family);
const counted = (vault: VaultAtWork) => vault.get('keeping:count', {});

describe('keeping records', () => {
  it('says of each until when and why, from what is recorded', async () => {
    const { vault, child, recent } = await practiceOfYears();
    expect(await vault.get('keeping:of-patient', { patient: recent })).toMatchObject({
      lastOn: '2026-11-20',
      keep: { until: '2034-11-20', reason: { why: 'period', row: { recordClass: 'adult', years: 8 } } },
      hold: null,
      merges: [],
    });
    expect(await vault.get('keeping:of-patient', { patient: child })).toMatchObject({
      keep: { until: '2030-06-01', reason: { why: 'period', row: { recordClass: 'minor' }, birthday: 25 } },
    });
  });

  it('a look at a chart begins no time anew; a word written does', async () => {
    const { vault, old } = await practiceOfYears();
    await vault.get('patients:chart', { id: old });
    expect(await review(vault, 'past')).toEqual(['Oldfield']);
    const { patient } = await vault.get('patients:chart', { id: old });
    const { id, revision, number: _number, ...fields } = patient;
    await vault.get('patients:save', { id, revision, draft: null, fields: { ...fields, note: 'Called' } });
    expect(await review(vault, 'past')).toEqual([]);
  });

  it('lists who is past their time and counts them for Today; nothing goes by itself, and a decision takes them off', async () => {
    const { vault, clock, old } = await practiceOfYears();
    expect(await review(vault, 'past')).toEqual(['Oldfield']);
    expect(await counted(vault)).toBe(1);

    const fields = { until: '2028-01-01', reason: 'A claim is possible' };
    expect(
      await vault.ask('keeping:decide', {
        patient: old,
        revision: 0,
        fields: { ...fields, until: '2026-11-20' },
      }),
    ).toMatchObject({ error: { reason: 'keep-until-past' } });
    await vault.get('keeping:decide', { patient: old, revision: 0, fields });
    expect(await review(vault, 'past')).toEqual([]);
    expect(await review(vault, 'decided')).toEqual(['Oldfield']);
    expect(await counted(vault)).toBe(0);
    expect(await vault.get('keeping:of-patient', { patient: old })).toMatchObject({
      keep: { until: '2028-01-01', reason: { why: 'decision', decision: { reason: 'A claim is possible' } } },
      decisionRevision: 1,
    });
    expect(
      await vault.ask('keeping:decide', {
        patient: old,
        revision: 0,
        fields: { ...fields, reason: 'Other' },
      }),
    ).toMatchObject({ error: { code: 'conflict' } });
    clock.at = Date.UTC(2028, 0, 2);
    await vault.get('vault:unlock', { passphrase });
    expect(await review(vault, 'past')).toEqual(['Oldfield']);
    expect((await vault.get('patients:search', { query: '', after: null, limit: 9 })).total).toBe(3);
  });

  it('the owner changes a period with a reason, and every day is counted with it', async () => {
    const { vault, recent } = await practiceOfYears();
    const row = periods.find(({ place, recordClass }) => place === 'GB-ENG' && recordClass === 'adult');
    if (!row) throw new Error('The row does not ship.');
    const { text, source, on, inUse, untilAge } = row;
    const fields = { text, source, on, inUse, untilAge, years: 10 };
    const change = { place: 'GB-ENG', recordClass: 'adult', revision: 0, fields } as const;
    expect(await vault.ask('keeping:save-period', { ...change, reason: ' ' })).toMatchObject({
      error: { code: 'invalid' },
    });
    await vault.get('keeping:save-period', { ...change, reason: 'Our insurer asks for ten' });
    expect(await review(vault, 'past')).toEqual([]);
    expect(await vault.get('keeping:of-patient', { patient: recent })).toMatchObject({
      keep: { until: '2036-11-20' },
    });
    const table = await vault.get('keeping:periods', {});
    expect(table.filter(({ revision }) => revision > 0)).toMatchObject([
      { place: 'GB-ENG', years: 10, reason: 'Our insurer asks for ten', by: 'Tomasz Wiśniewski' },
    ]);
    expect(await vault.ask('keeping:save-period', { ...change, reason: 'Again' })).toMatchObject({
      error: { code: 'conflict' },
    });
  });

  it('prints the list and saves it as a table that no spreadsheet reckons with', async () => {
    const { vault, old } = await practiceOfYears();
    await vault.get('holds:set', { patient: old, reason: '=1+1' });
    const made = await vault.get('keeping:print', { filter: 'past' });
    const served = serveDocument(workOf(vault), made.id);
    if (!served.ok) throw new Error('There is no sheet.');
    const read = readingOf(served.value.html);
    expect(read).toContain('OLDFIELD, Adaeze Marguerite');
    expect(read).toContain('Past their time: 1 patient');
    expect(read).toContain('8 years after the last entry');
    expect(read).toContain('On legal hold since 20-Nov-2026');
    expect(
      await vault.ask('keeping:table', {
        filter: 'past',
        passphrase: `${passphrase}.`,
        reason: 'For the insurance.',
      }),
    ).toEqual({
      ok: false,
      error: { code: 'wrong-passphrase' },
    });
    const { text } = await vault.get('keeping:table', {
      filter: 'past',
      passphrase,
      reason: 'For the insurance.',
    });
    expect(text).toContain('"Oldfield"');
    expect(text).not.toMatch(/(^|,)"?=/m);
    // Each is an entry that says what was made, and names nobody; the refused one is none.
    const { lines } = await vault.get('entries:list', {
      filter: { person: null, patient: null, kind: 'reads', from: null, until: null },
      before: null,
      limit: 9,
    });
    const lists = lines.filter(({ type }) => type === 'keeping-list');
    expect(lists.map(({ action, details, patient }) => [action, details['patients'], patient])).toEqual([
      ['save', 1, null],
      ['print', 1, null],
    ]);
  });

  it('owners alone decide, hold and look through the list', async () => {
    const { vault, old } = await practiceOfYears();
    for (const role of ['practitioner', 'assistant', 'reader'] as const) {
      workOf(vault).user = { ...workOf(vault).user, role };
      const refused = { error: { code: 'refused', reason: 'role' } };
      expect(await vault.ask('keeping:review', { filter: 'past' })).toMatchObject(refused);
      expect(await vault.ask('keeping:count', {})).toMatchObject(refused);
      expect(await vault.ask('keeping:print', { filter: 'past' })).toMatchObject(refused);
      expect(
        await vault.ask('keeping:table', { filter: 'past', passphrase, reason: 'For the insurance.' }),
      ).toMatchObject(refused);
      expect(await vault.ask('holds:set', { patient: old, reason: 'A claim' })).toMatchObject(refused);
      expect(await vault.ask('holds:lift', { patient: old, reason: 'A claim' })).toMatchObject(refused);
      expect(
        await vault.ask('keeping:decide', {
          patient: old,
          revision: 0,
          fields: { until: '2030-01-01', reason: 'x' },
        }),
      ).toMatchObject(refused);
      expect(await vault.get('keeping:of-patient', { patient: old })).toMatchObject({ hold: null });
    }
  });
});

describe('a legal hold', () => {
  const erase = (vault: VaultAtWork, patient: string) =>
    vault.ask('erasures:erase', {
      patient,
      decision: { askedBy: 'patient', askedOn: '2026-11-20', reason: 'By letter', despite: '' },
      name: 'Oldfield Adaeze Marguerite',
      passphrase,
    });

  it('keeps a record from being erased until it is lifted; both stand in the ledger', async () => {
    const { vault, old } = await practiceOfYears();
    await vault.get('holds:set', { patient: old, reason: 'A claim of 2017' });
    await vault.get('holds:set', { patient: old, reason: 'A claim of 2017' }); // pressed twice
    expect(await vault.get('keeping:of-patient', { patient: old })).toMatchObject({
      hold: { reason: 'A claim of 2017', by: 'Tomasz Wiśniewski', at: afternoon },
    });
    expect(await review(vault, 'held')).toEqual(['Oldfield']);
    expect(await counted(vault)).toBe(0);
    expect(await erase(vault, old)).toMatchObject({ error: { code: 'refused', reason: 'legal-hold' } });
    const filter = { person: null, patient: old, kind: null, from: null, until: null };
    await vault.get('holds:lift', { patient: old, reason: 'The claim is settled' });
    const { lines } = await vault.get('entries:list', { filter, before: null, limit: 20 });
    const told = lines.filter(({ type }) => type === 'hold');
    expect(told.map(({ action, details }) => [action, details['reason']])).toEqual([
      ['lift', 'The claim is settled'],
      ['hold', 'A claim of 2017'],
    ]);
    const { db, ledger } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
    expect(await erase(vault, old)).toMatchObject({ ok: true });
    expect(await vault.ask('holds:set', { patient: newId(), reason: 'x' })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { deleteDraft } from '../../../../../electron/vault/db/drafts.ts';
import { readMeta } from '../../../../../electron/vault/db/meta.ts';
import { erasePatient } from '../../../../../electron/vault/erasures/erase-patient.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { holdDraft, takeBack } from '../../../../../electron/vault/services/held-drafts.ts';
import { answerLeaving } from '../../../../../electron/vault/services/leaving.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import type { ErasureDecision } from '../../../../../shared/erasures/erasure.ts';
import { decryptedImage } from '../../../../support/decrypted-image.ts';
import { canary, canaryTraces, fillChart } from '../../../../support/full-chart.ts';
import { mergeInput } from '../../../../support/merge-charts.ts';
import { afternoon, lockedPractice, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { concernFields } from '../../../../support/record-inputs.ts';
import { tracesOf } from '../../../../support/traces.ts';
import {
  passphrase,
  patientInput,
  type VaultAtWork,
  vaultAtWork,
} from '../../../../support/vault-at-work.ts';

const decision: ErasureDecision = {
  askedBy: 'patient',
  askedOn: '2026-11-18',
  reason: 'Asked in writing, letter in the paper file.',
  despite: 'No treatment was given beyond the first.',
};
const name = `${canary} Adaeze Marguerite`;

const order = (patient: string, change: Partial<ErasureDecision> = {}) => ({
  patient,
  decision: { ...decision, ...change },
  name,
  passphrase,
});

/** A practice with somebody before and after the patient. */
const withChart = async () => {
  const vault = await practiceAtWork();
  await vault.get('patients:save', patientInput({ family: 'Before' }));
  const patient = await fillChart(vault);
  await vault.get('patients:save', patientInput({ family: 'After' }));
  return { vault, patient };
};

const found = async (vault: VaultAtWork): Promise<readonly string[]> => {
  const all = await vault.get('patients:search', { query: '', after: null, limit: 50 });
  const hits = await vault.get('patients:search', { query: 'zephyrine', after: null, limit: 50 });
  return [...all.rows, ...hits.rows].map(({ family }) => family).toSorted();
};

describe('before an erasure', () => {
  it('it is told what would go, and until when such a record is usually kept', async () => {
    const { vault, patient } = await withChart();
    const preview = await vault.get('erasures:preview', { patient });
    expect(preview.counts).toEqual({
      sessions: 1,
      consents: 1,
      screenings: 2,
      concerns: 1,
      zones: 1,
      courses: 1,
      events: 1,
      followUps: 1,
      assessments: 1,
      attachments: 1,
      documents: 6,
      drafts: 1,
    });
    expect(preview.entries).toBeGreaterThan(10);
    expect(preview).toMatchObject({ lastOn: '2026-11-20', keep: { until: '2034-11-20' }, hold: null });
    expect(
      await vault.ask('erasures:preview', { patient: '0197a000-0000-7000-8000-000000000001' }),
    ).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it.each([
    ['another name', { name: 'Zephyrine-Oluwaseun' }, { code: 'refused', reason: 'name-differs' }],
    ['another passphrase', { passphrase: 'not this one' }, { code: 'wrong-passphrase' }],
    [
      'no word why although records of that age are kept',
      { decision: { ...decision, despite: ' ' } },
      { code: 'refused', reason: 'still-kept' },
    ],
    [
      'a day that is still to come',
      { decision: { ...decision, askedOn: '2026-11-21' } },
      { code: 'refused', reason: 'asked-later' },
    ],
    ['no reason', { decision: { ...decision, reason: ' ' } }, { code: 'invalid' }],
  ])('%s: refused, and everything is still there', async (_what, change, error) => {
    const { vault, patient } = await withChart();
    expect(await vault.ask('erasures:erase', { ...order(patient), ...change })).toMatchObject({ error });
    expect(await found(vault)).toEqual(['After', 'Before', canary, canary]);
  });

  it('1 wrong passphrases wait as at the lock page', async () => {
    const { vault, patient } = await withChart();
    for (let wrong = 0; wrong < 5; wrong += 1)
      await vault.ask('erasures:erase', { ...order(patient), passphrase: `wrong ${wrong}` });
    expect(await vault.ask('erasures:erase', order(patient))).toMatchObject({
      error: { code: 'refused', reason: 'too-many-tries' },
    });
  });

  it('needs no word why once that time has passed', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const input = patientInput();
    await vault.get('patients:save', input);
    clock.at = Date.UTC(2035, 0, 1);
    await vault.get('patients:chart', { id: input.id }); // a look begins no time anew
    const given = {
      ...order(input.id, { despite: '', askedOn: '2034-12-31' }),
      name: 'Okonkwo-Lindqvist, Adaeze Marguerite',
    };
    expect(await vault.get('erasures:erase', given)).toMatchObject({ finished: true });
  });
});

describe('an erasure', () => {
  it('80 leaves no word in any page, WAL, index or file; headers, decision and chain stay', async () => {
    const { vault, patient } = await withChart();
    const work = workOf(vault);
    const before = Number(work.vault.db.sqlite.prepare('select count(*) from entries').pluck().get());
    const done = await vault.get('erasures:erase', order(patient));
    expect(done.finished).toBe(true);
    const after = Number(work.vault.db.sqlite.prepare('select count(*) from entries').pluck().get());
    expect(after).toBe(before + 1);
    expect(verifyLedger(work.vault.db, work.vault.ledger)).toMatchObject({ ok: true });
    expect(await found(vault)).toEqual(['After', 'Before']);
    const { lines } = await vault.get('entries:list', {
      filter: { person: null, patient: null, kind: null, from: null, until: null },
      before: null,
      limit: 5,
    });
    expect(lines[0]).toMatchObject({ type: 'erasure', erased: false, details: { reason: decision.reason } });
    const key = Buffer.from(work.vault.keys.database);
    const { home } = vault.holder;
    close(vault.holder);
    expect(tracesOf(canaryTraces, [home, decryptedImage(join(home, 'vault', 'stria.db'), key)])).toEqual([]);
  });

  it('80 cannot be undone by what a form still sends, or by a draft that was held', async () => {
    const { vault, patient } = await withChart();
    const work = workOf(vault);
    const held = {
      id: '0197a000-0000-7000-8000-0000000000d1',
      kind: 'session',
      patient,
      owner: work.user.id,
      body: canary,
      save: 1,
      saved_at: 1,
    };
    holdDraft(work, held);
    const box = vault.said.flatMap((word) => (word.word === 'held' && word.box ? [word.box] : []));
    await vault.get('erasures:erase', order(patient));
    expect(work.held.size).toBe(0);
    expect(vault.said.at(-1)).toEqual({ word: 'held', draft: held.id, box: null });
    takeBack(work, box);
    for (const late of [
      { id: held.id, patient },
      { id: patient, patient: null },
    ]) {
      const sent = { ...late, kind: 'patient' as const, save: 9, body: canary };
      expect(await vault.ask('drafts:save', sent)).toMatchObject({ error: { code: 'not-found' } });
    }
    const again = patientInput({ family: canary });
    expect(await vault.ask('patients:save', { ...again, id: patient, revision: 2 })).toMatchObject({
      error: { code: 'not-found' },
    });
    const concern = { id: held.id, patient, revision: 0, draft: null, fields: concernFields(canary) };
    expect(await vault.ask('concerns:save', concern)).toMatchObject({ error: { code: 'not-found' } });
    expect(work.vault.db.sqlite.prepare('select count(*) from drafts').pluck().get()).toBe(0);
    expect(deleteDraft(work.vault.db, work.user.id, held.id)).toBe(false);
  });

  it('takes along every blind round over several patients that shows them, and no other one', async () => {
    const { vault, patient } = await withChart();
    const work = workOf(vault);
    const other = await vault.get('patients:save', patientInput({ family: 'Other' }));
    const merged = await vault.get('patients:save', patientInput({ family: 'Merged' }));
    const round = (...shown: readonly string[]) =>
      JSON.stringify({ seed: 1, pairs: shown.map((each) => ({ patient: each })), chosen: {}, place: 0 });
    const draftOf = (body: string) =>
      ({ id: newId(), kind: 'blind-rating', patient: null, save: 1, body }) as const;
    const [both, alone, held] = [
      draftOf(round(other.id, patient)),
      draftOf(round(other.id, merged.id)),
      draftOf(round(patient)),
    ];
    for (const draft of [both, alone]) await vault.get('drafts:save', draft);
    holdDraft(work, { ...held, owner: work.user.id, saved_at: 1 });
    const box = vault.said.flatMap((word) => (word.word === 'held' && word.box ? [word.box] : []));
    await vault.get('merges:merge', await mergeInput(vault, other.id, merged.id));
    expect((await vault.get('erasures:preview', { patient })).counts.drafts).toBe(3);
    await vault.get('erasures:erase', order(patient));
    takeBack(work, box);
    expect(await vault.get('drafts:list', {})).toMatchObject([{ id: alone.id }]);
    expect(await vault.ask('drafts:save', { ...both, save: 2 })).toMatchObject({
      error: { code: 'not-found' },
    });
    await vault.get('drafts:save', { ...alone, save: 2 });
    expect(verifyLedger(work.vault.db, work.vault.ledger)).toMatchObject({ ok: true });
  });

  it('80 that was cut off before the database was written anew is finished by the next opening', async () => {
    const { vault, patient } = await withChart();
    const work = workOf(vault);
    work.vault.write(work.user.id, work.now(), (tx) => erasePatient(tx, patient, decision));
    expect(readMeta(work.vault.db, 'compact-due')).toBe('yes');
    // As a kill leaves it: what was deleted lies on pages that are free, as far as it was not overwritten.
    const pages = () => Number(work.vault.db.sqlite.pragma('freelist_count', { simple: true }));
    expect(pages()).toBeGreaterThan(0);
    close(vault.holder);
    const again = vaultAtWork(vault.holder.home);
    await again.get('vault:unlock', { passphrase });
    const { db } = workOf(again).vault;
    expect(readMeta(db, 'compact-due')).toBe('no');
    expect(db.sqlite.pragma('freelist_count', { simple: true })).toBe(0);
    expect(await found(again)).toEqual(['After', 'Before']);
    close(again.holder);
  });

  it('is not begun while a backup copies the file', async () => {
    const { vault, patient } = await withChart();
    workOf(vault).vault.db.sqlite.pragma('wal_autocheckpoint = 0');
    expect(await vault.ask('erasures:erase', order(patient))).toMatchObject({ error: { code: 'busy' } });
    expect(await found(vault)).toContain(canary);
  });
});

describe('copies of before', () => {
  it('are told: a vault that a restore put aside, and none of another practice', async () => {
    const { vault } = await withChart();
    const work = workOf(vault);
    const { home } = vault.holder;
    const foreign = join(home, 'vault-before-1');
    cpSync(join(lockedPractice(), 'vault'), foreign, { recursive: true });
    writeFileSync(join(foreign, 'keyring.json'), '{}');
    rmSync(join(foreign, 'keyring.last-good.json'));
    const own = join(home, 'vault-restored-2');
    cpSync(join(home, 'vault'), own, { recursive: true });
    expect(answerLeaving(work, { do: 'kept' })).toEqual({
      ok: true,
      value: [{ kind: 'kept-vault', path: own }],
    });
    expect(answerLeaving(work, { do: 'confirm', passphrase })).toMatchObject({ ok: true });
    expect(answerLeaving(work, { do: 'confirm', passphrase: 'other' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
  });
});

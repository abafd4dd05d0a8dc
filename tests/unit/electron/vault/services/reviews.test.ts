import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../../../electron/vault/db/migrations/index.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { screeningInput, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { twiceKept } from '../../../../support/twice-kept.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { assistant, failed, hers, openAs } from './users-at-work.ts';

const today = { from: 0, to: 1, today: '2026-11-20' };
const waiting = async (vault: VaultAtWork): Promise<number> =>
  (await vault.get('today:view', today)).toReview;

/** A session sealed without consent and screening, with reasons for both. */
const sealedOutside = async (vault: VaultAtWork) => {
  const { id: patient } = await vault.get('patients:save', patientInput());
  return { patient, ...(await sealWithReasons(vault, sealInput(patient, afternoon))) };
};

describe('the owner’s list', () => {
  it('has a session that was sealed outside a rule: who, when, each rule and the reason', async () => {
    const vault = await practiceAtWork();
    expect(await vault.get('reviews:list', {})).toEqual({ items: [], total: 0 });
    const { patient, sealed } = await sealedOutside(vault);
    const list = await vault.get('reviews:list', {});
    expect(list).toMatchObject({
      total: 1,
      items: [
        {
          session: sealed.session.id,
          revision: 1,
          patient,
          patientName: 'OKONKWO-LINDQVIST, Adaeze Marguerite',
          ordinal: 1,
          at: afternoon,
          by: 'Tomasz Wiśniewski',
          invalid: null,
        },
      ],
    });
    const points = list.items[0]?.points ?? [];
    expect(points.map(({ finding }) => finding.rule)).toContain('CONSENT_MISSING');
    expect(points.every(({ reason }) => reason === 'Talked through.')).toBe(true);
    expect(points.every(({ finding }) => ['ask', 'stop'].includes(finding.level))).toBe(true);
    expect(await waiting(vault)).toBe(1);
  });

  it('has a session that went on past a stop, also when nothing was found at the seal', async () => {
    const vault = await practiceAtWork();
    const { id: patient } = await vault.get('patients:save', patientInput());
    const answers = { keloid: { answer: 'yes' as const, detail: 'ear', date: null } };
    await vault.get('screenings:save', screeningInput(patient, { answers }));
    const input = sealInput(patient, afternoon);
    await vault.get('passes:add', {
      id: newId(),
      session: input.id,
      patient,
      fields: input.fields,
      stops: [{ rule: 'KELOID', subject: 'screening.keloid' }],
      reason: 'Twenty years ago.',
      ownerPassphrase: null,
    });
    await sealWithReasons(vault, input);
    const { items } = await vault.get('reviews:list', {});
    const passed = items[0]?.points.find(({ finding }) => finding.rule === 'KELOID');
    expect(passed).toMatchObject({
      reason: '',
      pass: { by: 'Tomasz Wiśniewski', reason: 'Twenty years ago.' },
    });
  });

  it('loses what an owner has seen, with a note, as an entry; a later amendment brings it back', async () => {
    const vault = await practiceAtWork();
    const { sealed, sent } = await sealedOutside(vault);
    const seen = { session: sealed.session.id, revision: 1, note: 'Asked Tomasz about it.' };
    const before = countEntries(vault);
    await vault.get('reviews:see', seen);
    await vault.get('reviews:see', seen);
    expect(countEntries(vault)).toBe(before + 1);
    expect(await vault.get('reviews:list', {})).toEqual({ items: [], total: 0 });
    expect(await waiting(vault)).toBe(0);
    const { db, ledger } = workOf(vault).vault;
    expect(
      db.sqlite
        .prepare("select body from entry_bodies join entries using (arrival) where type = 'review'")
        .pluck()
        .get(),
    ).toContain('Asked Tomasz about it.');
    await vault.get('sessions:amend', {
      session: sealed.session.id,
      reason: 'Depth mistyped',
      fields: { ...sent.fields, pain: 4 },
      revision: 1,
      draft: null,
    });
    expect(await vault.get('reviews:list', {})).toMatchObject({ items: [{ revision: 2 }] });
    expect(await vault.ask('reviews:see', seen)).toEqual(failed('conflict', 'changed-meanwhile'));
    expect(await vault.ask('reviews:see', { ...seen, session: newId() })).toEqual(
      failed('not-found', 'review'),
    );
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('goes on naming a session that was marked as not valid, with who and why, until the mark is taken back', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const { sealed } = await sealedOutside(vault);
    const note = (what: 'not-valid' | 'valid-again', reason: string) =>
      vault.get('corrections:add', {
        id: newId(),
        of: { type: 'session', id: sealed.session.id },
        fields: { what, reason },
      });
    const invalid = async () => (await vault.get('reviews:list', {})).items.map((item) => item.invalid);
    clock.at += 60_000;
    await note('not-valid', 'Keyed in twice <b>');
    expect(await invalid()).toEqual([
      { at: clock.at, by: 'Tomasz Wiśniewski', reason: 'Keyed in twice <b>' },
    ]);
    expect(await waiting(vault)).toBe(1);
    await note('valid-again', 'It was another sheet');
    expect(await invalid()).toEqual([null]);
  });

  it('48 is no practitioner’s: neither the list, nor the note, nor the count', async () => {
    const vault = await practiceAtWork();
    const { sealed } = await sealedOutside(vault);
    await vault.get('users:add', assistant({ role: 'practitioner' }));
    await openAs(vault, hers);
    const see = { session: sealed.session.id, revision: 1, note: '' };
    expect(await vault.ask('reviews:list', {})).toEqual(failed('refused', 'role'));
    expect(await vault.ask('reviews:see', see)).toEqual(failed('refused', 'role'));
    expect(await waiting(vault)).toBe(0);
    await openAs(vault, passphrase);
    expect(await waiting(vault)).toBe(1);
  });

  it('has what was sealed before there was a list, just as a replay of all entries makes it', async () => {
    const vault = await practiceAtWork();
    const { sealed } = await sealedOutside(vault);
    await sealedOutside(vault);
    const { db, ledger } = workOf(vault).vault;
    db.statements.clear();
    twiceKept(db.sqlite);
    db.sqlite.exec('drop table reviews_due');
    for (const made of ['0006-list-reviews.ts', '0037-keep-sessions-once.ts'])
      migrations.find(({ file }) => file === made)?.up(db.sqlite);
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
    const { items } = await vault.get('reviews:list', {});
    expect(items.map(({ session }) => session)).toContain(sealed.session.id);
    expect(items).toHaveLength(2);
  });
});

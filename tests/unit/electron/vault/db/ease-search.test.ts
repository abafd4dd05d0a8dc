import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { migrations } from '../../../../../electron/vault/db/migrations/index.ts';
import { countPatients } from '../../../../../electron/vault/db/patients.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const familiesOf = async (vault: VaultAtWork, query: string): Promise<readonly string[]> => {
  const { rows } = await vault.get('patients:search', { query, after: null, limit: 50 });
  return rows.map(({ family }) => family);
};

describe('names beside the words of the search', () => {
  it('are filled in for patients who were there before, and saves leave the parts alone from then on', () => {
    const sqlite = new Database(':memory:');
    onTestFinished(() => void sqlite.close());
    const before = migrations.findIndex(({ file }) => file === '0026-ease-search.ts');
    migrate(sqlite, migrations.slice(0, before));
    sqlite.exec(`
      insert into patients values ('p', '00001', 1, 'Oz', 'Ada', '1990-01-01', '', 'oz ada', null, '{}');
      insert into search_rows (kind, id, words) values ('patient', 'p', 'oz ada 1990');
    `);
    migrate(sqlite, migrations.slice(0, before + 1));
    expect(sqlite.prepare('select sort from search_rows').pluck().all()).toEqual(['oz ada']);
    for (const index of ['search', 'text_index'])
      expect(sqlite.prepare(`select v from ${index}_config where k = 'automerge'`).pluck().get()).toBe(0);
  });

  it('follow a change of name, put who is found in the order of names, and go with an erasure', async () => {
    const vault = await practiceAtWork();
    const [one, two, three] = ['Mild', 'Milano', 'Milford'].map((family) => patientInput({ family }));
    for (const input of [three, one, two]) if (input) await vault.get('patients:save', input);
    expect(await familiesOf(vault, 'mil')).toEqual(['Milano', 'Mild', 'Milford']);
    if (!one || !two) throw new Error('Nobody is there.');
    await vault.get('patients:save', { ...two, revision: 1, fields: { ...two.fields, family: 'Milton' } });
    expect(await familiesOf(vault, 'mil')).toEqual(['Mild', 'Milford', 'Milton']);
    await vault.get('erasures:erase', {
      patient: one.id,
      decision: {
        askedBy: 'patient',
        askedOn: '2026-11-18',
        reason: 'Asked.',
        despite: 'No treatment was given.',
      },
      name: 'Mild Adaeze Marguerite',
      passphrase,
    });
    expect(await familiesOf(vault, 'mil')).toEqual(['Milford', 'Milton']);
    const { db, ledger } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });
});

describe('the number of patients', () => {
  it('is right after saves, a save that was taken back, and an erasure', async () => {
    const vault = await practiceAtWork();
    const { db } = workOf(vault).vault;
    const counted = (): unknown => db.sqlite.prepare('select count(*) from patients').pluck().get();
    expect(countPatients(db)).toBe(0);
    const input = patientInput();
    await vault.get('patients:save', input);
    expect(countPatients(db)).toBe(1);
    await vault.get('patients:save', { ...input, revision: 1 });
    expect(countPatients(db)).toBe(counted());
    expect(() =>
      workOf(vault).vault.write(workOf(vault).user.id, { at: 0, offset: 0 }, (tx) => {
        const { id: _id, ...body } = { id: input.id, number: '00002', fields: patientInput().fields };
        tx.append({
          action: 'create',
          type: 'patient',
          id: patientInput().id,
          revision: 1,
          bodyVersion: 2,
          body,
        });
        expect(countPatients(tx.db)).toBe(2);
        throw new Error('taken back');
      }),
    ).toThrow('taken back');
    expect(countPatients(db)).toBe(1);
  });
});

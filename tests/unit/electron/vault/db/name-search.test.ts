import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { putPatient, searchPatients } from '../../../../../electron/vault/db/patients.ts';
import { makeDb } from '../../../../../electron/vault/db/run.ts';
import { putWords } from '../../../../../electron/vault/db/search.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

it('names that few or many have come in the order of names, whole or a page at a time', () => {
  const sqlite = new Database(':memory:');
  onTestFinished(() => void sqlite.close());
  migrate(sqlite);
  const db = makeDb(sqlite);
  const names = Array.from({ length: 450 }, (_, at) => `${at < 190 ? 'mil' : 'mol'}${(at * 7919) % 450}`);
  for (const [index, family] of names.entries()) {
    const { fields } = patientInput({ family });
    const id = `id-${index}`;
    putPatient(db, { id, number: String(index), revision: 1, ...fields }, family);
    putWords(db, { kind: 'patient', id, words: family, sort: family });
  }
  const found = (beginning: string, place: { sort: string; id: string } | null, most: number) =>
    searchPatients(db, [[beginning]], place, most).map(({ family }) => family);
  const sorted = (beginning: string) => names.filter((name) => name.startsWith(beginning)).toSorted();
  for (const beginning of ['mil', 'mol', 'm', 'mil1', 'nobody'])
    for (const most of [1, 50, 1000]) {
      expect(found(beginning, null, most)).toEqual(sorted(beginning).slice(0, most));
      expect(found(beginning, { sort: '', id: '' }, most)).toEqual(sorted(beginning).slice(0, most));
    }
  const [, , third = ''] = sorted('mil');
  const place = { sort: third, id: `id-${names.indexOf(third)}` };
  expect(found('mil', place, 5)).toEqual(sorted('mil').slice(3, 8));
});

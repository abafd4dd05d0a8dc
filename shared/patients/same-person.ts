import type { PatientFields } from './patient.ts';
import { fold } from '../text/fold.ts';

type Named = Pick<PatientFields, 'family' | 'given' | 'born'>;

/** All words of a name, folded, in alphabetical order: family and given name typed the wrong way round are the same. */
const nameKey = ({ family, given }: Named): string => fold(`${family} ${given}`).split(' ').sort().join(' ');

/** Possibly the same person: same date of birth and the same words in the name. Only a question, never a merge. */
export function samePerson(a: Named, b: Named): boolean {
  return a.born === b.born && nameKey(a) === nameKey(b);
}

/** The rows that may be the same person as a new patient. */
export function possibleDuplicates<Row extends Named>(patient: Named, rows: readonly Row[]): Row[] {
  return rows.filter((row) => samePerson(patient, row));
}

import { savePatient } from '../../../../../electron/vault/services/patients.ts';
import type { Work } from '../../../../../electron/vault/services/work.ts';
import type { PatientFields } from '../../../../../shared/patients/patient.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

/** A practice with these patients; written by the service itself, past the rate limit of the page. */
export const withPeople = async (fields: readonly Partial<PatientFields>[]): Promise<Work> => {
  const work = workOf(await practiceAtWork());
  for (const one of fields) {
    const saved = savePatient(work, patientInput({ phone: '', ...one }));
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  }
  return work;
};

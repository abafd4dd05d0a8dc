import type { Concern } from '../../../shared/concerns/concern.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectConcern } from '../db/concerns.ts';
import { selectPatient } from '../db/patients.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** Notes a concern (revision 0) or changes one; a concern never moves to another patient. */
export const saveConcern = (
  work: Work,
  { id, patient, revision, fields, draft }: InputOf<'concerns:save'>,
): Result<Concern> => {
  const now = work.now();
  return work.vault.write(work.user.id, now, (tx) => {
    if (!selectPatient(tx.db, patient)) return fail('not-found', 'patient');
    const known = selectConcern(tx.db, id);
    if (known && known.patient !== patient) return fail('conflict', 'other-patient');
    const firstAt = known?.at ?? now.at;
    const saved = saveRecord(tx, work, {
      type: 'concern',
      id,
      revision,
      body: { patient, firstAt, fields },
      draft,
    });
    return saved.ok ? ok({ id, patient, revision: saved.value, at: firstAt, ...fields }) : saved;
  });
};

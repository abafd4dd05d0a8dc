import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Screening } from '../../../shared/screenings/screening.ts';
import { selectPatient } from '../db/patients.ts';
import { selectScreening } from '../db/screenings.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** Keeps one screening as it was answered; the same one sent twice is one. */
export const saveScreening = (
  work: Work,
  { id, patient, fields, draft }: InputOf<'screenings:save'>,
): Result<Screening> => {
  const now = work.now();
  return work.vault.write(work.user.id, now, (tx) => {
    if (!selectPatient(tx.db, patient)) return fail('not-found', 'patient');
    const before = fields.noChangeSince === null ? undefined : selectScreening(tx.db, fields.noChangeSince);
    if (fields.noChangeSince !== null && before?.patient !== patient)
      return fail('not-found', 'earlier-screening');
    // What is not valid by now cannot be confirmed.
    if (before?.invalid) return fail('conflict', 'earlier-not-valid');
    const saved = saveRecord(tx, work, {
      type: 'screening',
      id,
      revision: 0,
      body: { patient, fields },
      draft,
    });
    if (!saved.ok) return saved;
    const kept = selectScreening(tx.db, id);
    return kept ? ok(kept) : fail('unexpected');
  });
};

import type { AdverseEvent } from '../../../shared/adverse-events/adverse-event.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectAdverseEvent } from '../db/adverse-events.ts';
import { selectPatient } from '../db/patients.ts';
import { selectSession } from '../db/sessions.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** Records an adverse event (revision 0) or changes it; it never moves to another patient. Its session is the patient's own. */
export const saveAdverseEvent = (
  work: Work,
  { id, patient, revision, fields, draft }: InputOf<'adverse-events:save'>,
): Result<AdverseEvent> => {
  const now = work.now();
  return work.vault.write(work.user.id, now, (tx) => {
    if (!selectPatient(tx.db, patient)) return fail('not-found', 'patient');
    const known = selectAdverseEvent(tx.db, id);
    if (known && known.patient !== patient) return fail('conflict', 'other-patient');
    if (fields.session !== null && selectSession(tx.db, fields.session)?.patient !== patient)
      return fail('not-found', 'session');
    const firstAt = known?.at ?? now.at;
    const byName = known?.by ?? work.user.name;
    const body = { patient, firstAt, byName, fields };
    const saved = saveRecord(tx, work, { type: 'adverse-event', id, revision, body, draft });
    return saved.ok ? ok({ id, patient, revision: saved.value, at: firstAt, by: byName, ...fields }) : saved;
  });
};

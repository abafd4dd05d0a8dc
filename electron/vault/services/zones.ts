import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Zone } from '../../../shared/zones/zone.ts';
import { selectPatient } from '../db/patients.ts';
import { selectZone } from '../db/zones.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** Marks an avoid-zone (revision 0) or changes a standing one; it never moves to another patient. */
export const saveZone = (
  work: Work,
  { id, patient, revision, fields }: InputOf<'zones:save'>,
): Result<Zone> => {
  const now = work.now();
  return work.vault.write(work.user.id, now, (tx) => {
    if (!selectPatient(tx.db, patient)) return fail('not-found', 'patient');
    const known = selectZone(tx.db, id);
    if (known && known.patient !== patient) return fail('conflict', 'other-patient');
    if (known?.ended) return fail('conflict', 'zone-ended');
    const firstAt = known?.at ?? now.at;
    const body = { patient, firstAt, ended: false, reason: '', fields };
    const saved = saveRecord(tx, work, { type: 'zone', id, revision, body, draft: null });
    return saved.ok ? ok({ id, patient, revision: saved.value, at: firstAt, ended: null, ...fields }) : saved;
  });
};

/** Ends an avoid-zone with its reason; it stays in the record and in every session that named it. */
export const endZone = (work: Work, { id, revision, reason }: InputOf<'zones:end'>): Result<Zone> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const known = selectZone(tx.db, id);
    if (!known) return fail('not-found', 'zone');
    const { patient, at: firstAt, revision: _seen, id: _id, ended, ...fields } = known;
    if (ended && ended.reason !== reason) return fail('conflict', 'zone-ended');
    const body = { patient, firstAt, ended: true, reason, fields };
    const saved = saveRecord(tx, work, { type: 'zone', id, revision, action: 'end', body, draft: null });
    const after = saved.ok ? selectZone(tx.db, id) : undefined;
    if (!saved.ok) return saved;
    return after ? ok(after) : fail('unexpected');
  });

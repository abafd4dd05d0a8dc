import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newestRevision } from '../db/entries.ts';
import { selectHold } from '../db/keeping.ts';
import { familyOf } from '../db/merges.ts';
import { selectPatient } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** Whether nobody may erase this patient, nor any chart that is read in theirs. */
export const isHeld = (db: Db, patient: string): boolean =>
  selectHold(db, familyOf(db, patient)) !== undefined;

/** One entry for each chart that is read as this one: they may be parted again, and the hold stays with both. */
const note = (work: Work, patient: string, held: boolean, reason: string): Result<null> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    for (const id of familyOf(tx.db, patient)) {
      if ((selectHold(tx.db, [id]) !== undefined) === held) continue;
      saveRecord(tx, work, {
        type: 'hold',
        id,
        revision: newestRevision(tx.db, 'hold', id),
        action: held ? 'hold' : 'lift',
        body: { patient: id, held, byName: work.user.name, reason },
        draft: null,
      });
    }
    return ok(null);
  });

/** Holds a patient's record: until an owner lifts it, it cannot be erased. Set twice it is one hold. */
export const setHold = (work: Work, { patient, reason }: InputOf<'holds:set'>): Result<null> => {
  if (!selectPatient(work.vault.db, patient)) return fail('not-found', 'patient');
  return note(work, patient, true, reason);
};

/** Lifts a hold. */
export const liftHold = (work: Work, { patient, reason }: InputOf<'holds:lift'>): Result<null> => {
  if (!selectPatient(work.vault.db, patient)) return fail('not-found', 'patient');
  return note(work, patient, false, reason);
};

import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { type Period, periodKey } from '../../../shared/keeping/period.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newestRevision } from '../db/entries.ts';
import { familyOf, survivorOf } from '../db/merges.ts';
import { selectPatient } from '../db/patients.ts';
import { keepingOf, periodsHere, periodsOf } from './keeping-facts.ts';
import { localZone } from './local-zone.ts';
import { mergesInto } from './merge-sides.ts';
import { saveAlone, saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** How long each class of records is kept in each place. */
export const listPeriods = ({ vault }: Work): Result<readonly Period[]> => ok(periodsOf(vault.db));

/** Changes or adds one row of the table, with the reason. */
export const savePeriod = (
  work: Work,
  { place, recordClass, revision, reason, fields }: InputOf<'keeping:save-period'>,
): Result<null> => {
  const body = { place, recordClass, byName: work.user.name, reason, fields };
  const id = periodKey({ place, recordClass });
  const saved = saveAlone(work, { type: 'period', id, revision, body, draft: null });
  return saved.ok ? ok(null) : saved;
};

/** Until when one patient's record is kept and why, whether it is held, and which charts are read in it. */
export const readKeeping = (
  work: Work,
  { patient: asked }: InputOf<'keeping:of-patient'>,
): Result<OutputOf<'keeping:of-patient'>> => {
  const { db } = work.vault;
  const patient = selectPatient(db, survivorOf(db, asked));
  if (!patient) return fail('not-found', 'patient');
  return ok({
    ...keepingOf(db, periodsHere(db), patient, work.now().at),
    decisionRevision: newestRevision(db, 'keeping', patient.id),
    merges: mergesInto(db, patient.id),
  });
};

/**
 * Keeps a record until a day, with the reason. Of charts that were merged each is: they may be parted again. Nothing is ever
 * erased by itself when that day has come; the record comes to the review list.
 */
export const decideKeeping = (
  work: Work,
  { patient, revision, fields }: InputOf<'keeping:decide'>,
): Result<null> => {
  const { db } = work.vault;
  if (!selectPatient(db, patient)) return fail('not-found', 'patient');
  if (fields.until <= dateOfInstant(work.now().at, localZone())) return fail('refused', 'keep-until-past');
  return work.vault.write(work.user.id, work.now(), (tx) => {
    const body = { byName: work.user.name, fields };
    const record = { type: 'keeping' as const, action: 'decide', draft: null };
    const first = saveRecord(tx, work, { ...record, id: patient, revision, body: { patient, ...body } });
    if (!first.ok) return first;
    for (const id of familyOf(tx.db, patient).slice(1)) {
      const seen = newestRevision(tx.db, 'keeping', id);
      saveRecord(tx, work, { ...record, id, revision: seen, body: { patient: id, ...body } });
    }
    return ok(null);
  });
};

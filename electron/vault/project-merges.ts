/** What a merge and its undoing write; every other record finds its chart by `survivorOf`. */
import { fold } from '../../shared/text/fold.ts';
import type { Patient } from '../../shared/patients/patient.ts';
import type { BodyOf } from './bodies.ts';
import { dropMerge, familyOf, putMerge, selectMerge, selectMergeOf } from './db/merges.ts';
import { dropPatientRow, moveAllRows, moveRowsBack, noteLastSeen } from './db/moved-rows.ts';
import { putPatient, selectPatient } from './db/patients.ts';
import type { Db } from './db/run.ts';
import { putWords } from './db/search.ts';
import type { Entry } from './ledger/entry.ts';
import { patientWords } from './patient-words.ts';

/** The place of a patient in the order of names. */
const sortOf = ({ family, given }: Patient): string => fold(`${family} ${given}`);

/** The words that a chart is found by: its own, and those of every chart that went into it. */
export const putPatientWords = (tx: Db, id: string): void => {
  const patient = selectPatient(tx, id);
  if (!patient) return;
  const merged = familyOf(tx, id).flatMap((other) => {
    const merge = selectMergeOf(tx, other);
    return merge && other !== id ? [patientWords(merge.fields, merge.number)] : [];
  });
  const words = [patientWords(patient, patient.number), ...merged].join(' ');
  putWords(tx, { kind: 'patient', id, words, sort: sortOf(patient) });
};

const putRow = (tx: Db, patient: Patient): void => putPatient(tx, patient, sortOf(patient));

/** Reads one chart in the other: its row goes from the list, its records get the other chart, the details are the chosen ones. */
export const projectMerge = (tx: Db, { id, at }: Entry, body: BodyOf<'merge'>): void => {
  const kept = selectPatient(tx, body.patient);
  const other = selectPatient(tx, body.other);
  if (!kept || !other) return; // one of them was erased since, and nothing of a chart is left to be read in another
  const { id: keptId, number, revision, ...before } = kept;
  const { id: otherId, number: otherNumber, revision: otherRevision, ...fields } = other;
  putMerge(tx, {
    id,
    kept: keptId,
    other: otherId,
    at,
    by: body.byName,
    before,
    chosen: body.fields,
    number: otherNumber,
    revision: otherRevision,
    fields,
  });
  moveAllRows(tx, otherId, keptId);
  dropPatientRow(tx, otherId);
  putRow(tx, { id: keptId, number, revision, ...body.fields });
  putPatientWords(tx, keptId);
  noteLastSeen(tx, keptId);
};

/** Gives both charts back what is theirs. The details of the kept one stand in the entry: they do not follow from rows alone. */
export const projectUnmerge = (tx: Db, { id }: Entry, body: BodyOf<'unmerge'>): void => {
  const kept = selectPatient(tx, body.patient);
  const merge = selectMerge(tx, id);
  if (merge) {
    const { other, number, revision, fields } = merge;
    putRow(tx, { id: other, number, revision, ...fields });
    moveRowsBack(tx, body.patient, other);
    dropMerge(tx, merge);
    putPatientWords(tx, other);
    noteLastSeen(tx, other);
  }
  if (!kept) return;
  putRow(tx, { id: kept.id, number: kept.number, revision: kept.revision, ...body.fields });
  putPatientWords(tx, kept.id);
  noteLastSeen(tx, kept.id);
};

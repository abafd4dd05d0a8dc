import { documentCode, idPart, readCode, type CodeCheck } from '../../../shared/documents/code.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectDocument, selectDocumentHashes } from '../db/documents.ts';
import { selectPatient } from '../db/patients.ts';
import { documentHash } from '../documents/fingerprint.ts';
import { fullName } from '../documents/patient-words.ts';
import type { Work } from './work.ts';

const told = ({ vault: { db } }: Work, id: string, same: boolean): CodeCheck => {
  const found = selectDocument(db, id);
  if (!found) return { result: 'unknown', document: null };
  const { info, html } = found;
  const patient = info.patient === null ? undefined : selectPatient(db, info.patient);
  const whole = documentHash(html) === info.hash;
  return {
    result: same ? (whole ? 'same' : 'damaged') : 'other-content',
    document: {
      id,
      title: info.title,
      at: info.at,
      patient: info.patient,
      patientName: patient ? fullName(patient) : null,
      born: patient?.born ?? null,
    },
  };
};

/** Whether a printed code is that of a document in the record, and whether that one is as it was made. */
export const checkPaper = (work: Work, { typed }: InputOf<'papers:check'>): Result<CodeCheck> => {
  const read = readCode(typed);
  if ('why' in read) return fail('refused', 'code', [{ path: 'typed', message: `code.${read.why}` }]);
  const known = selectDocumentHashes(work.vault.db).map(({ id, hash }) => ({
    id,
    code: documentCode(id, hash),
  }));
  const same = known.find(({ code }) => code === read.code);
  const near = same ?? known.find(({ code }) => idPart(code) === idPart(read.code));
  return ok(near ? told(work, near.id, same !== undefined) : { result: 'unknown', document: null });
};

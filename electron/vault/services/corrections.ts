import {
  type Correction,
  type CorrectionFields,
  longestStood,
  noteRules,
  notValid,
} from '../../../shared/corrections/correction.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { validityLabel } from '../../../shared/labels/validity-labels.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectAssessment } from '../db/assessments.ts';
import { selectAttachment } from '../db/attachments.ts';
import { selectConsent, selectSmallConsent } from '../db/consents.ts';
import { selectCorrection, selectCorrections, selectCorrectionsOf } from '../db/corrections.ts';
import { selectDocumentInfo } from '../db/documents.ts';
import { selectPatientRow } from '../db/patients.ts';
import { selectScreening } from '../db/screenings.ts';
import { selectSessionHead } from '../db/sessions.ts';
import { say } from '../documents/wording.ts';
import { noteAccess } from './accesses.ts';
import { holdsFields, saveRecord } from './save-record.ts';
import { listVersions } from './versions.ts';
import type { Work } from './work.ts';

type Of = Correction['of'];

/** What was noted on a patient's records, oldest first. */
export const listCorrections = (
  work: Work,
  { patient }: InputOf<'corrections:list'>,
): Result<readonly Correction[]> => {
  if (!selectPatientRow(work.vault.db, patient)) return fail('not-found', 'patient');
  noteAccess(work, patient);
  return ok(selectCorrectionsOf(work.vault.db, patient));
};

const patientOf = ({ vault: { db } }: Work, { type, id }: Of): string | undefined => {
  if (type === 'consent') return (selectConsent(db, id) ?? selectSmallConsent(db, id))?.patient;
  if (type === 'screening') return selectScreening(db, id)?.patient;
  if (type === 'session') return selectSessionHead(db, id)?.patient;
  if (type === 'assessment') return selectAssessment(db, id)?.patient;
  if (type === 'attachment') return selectAttachment(db, id)?.attachment.patient;
  return selectDocumentInfo(db, id)?.patient ?? undefined;
};

/** What was signed ends by a withdrawal; every other record is marked once, and the mark is taken back once. */
const markFault = ({ vault: { db } }: Work, of: Of, fields: CorrectionFields): Result<null> => {
  const kind = of.type === 'document' ? selectDocumentInfo(db, of.id)?.kind : undefined;
  if (kind === 'consent' || kind === 'addendum') return fail('refused', 'ends-by-withdrawal');
  if (!noteRules[of.type].marks) return fail('refused', 'correct-by-value');
  const stands = notValid(selectCorrections(db, of)) !== null;
  if (fields.what === 'not-valid') return stands ? fail('conflict', 'already-invalid') : ok(null);
  return stands ? ok(null) : fail('conflict', 'not-marked');
};

const isFile = ({ type }: Of): boolean => type === 'document' || type === 'attachment';

/** The value has to stand as it was seen, and to become another. */
const valueFault = (work: Work, of: Of, fields: CorrectionFields): Result<null> => {
  if (fields.what !== 'value') return markFault(work, of, fields);
  if (of.type !== 'consent' && of.type !== 'screening')
    return fail('refused', isFile(of) ? 'document-has-no-values' : 'amend-instead');
  if (fields.label === say(validityLabel)) return fail('refused', 'mark-instead');
  const versions = listVersions(work, { type: of.type, id: of.id });
  if (!versions.ok) return versions;
  const words = versions.value.at(-1)?.facts.find(([label]) => label === fields.label)?.[1];
  if (words?.slice(0, longestStood) !== fields.stood) return fail('conflict', 'changed-meanwhile');
  return fields.right.trim() === fields.stood.trim()
    ? fail('invalid', 'nothing-corrected', [{ path: 'right', message: 'correction.same' }])
    : ok(null);
};

const actions = { value: 'correct', 'not-valid': 'invalidate', 'valid-again': 'revalidate' } as const;

/**
 * Notes a correction beside what was signed or answered, that a record is not valid, or that this is taken back. Neither the
 * record nor its frozen sheet changes; the note prints with it. The same one sent twice is one; the form's draft goes with it.
 */
export const addCorrection = (
  work: Work,
  { id, of, fields }: InputOf<'corrections:add'>,
): Result<Correction> => {
  const { db } = work.vault;
  const known = selectCorrection(db, id);
  if (known) {
    const same = known.of.type === of.type && known.of.id === of.id;
    return same && holdsFields(db, 'correction', id, 1, fields)
      ? ok(known)
      : fail('conflict', 'already-noted');
  }
  const patient = patientOf(work, of);
  if (patient === undefined) return fail('not-found', of.type);
  const fault = valueFault(work, of, fields);
  if (!fault.ok) return fault;
  return work.vault.write(work.user.id, work.now(), (tx) => {
    const body = { patient, of, byName: work.user.name, fields };
    const action = actions[fields.what];
    const saved = saveRecord(tx, work, { type: 'correction', id, revision: 0, action, body, draft: id });
    if (!saved.ok) return saved;
    const kept = selectCorrection(tx.db, id);
    return kept ? ok(kept) : fail('unexpected');
  });
};

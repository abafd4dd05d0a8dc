import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo, DocumentKind } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectDocument, selectDocuments, selectNewestDocument } from '../db/documents.ts';
import { selectPatient } from '../db/patients.ts';
import { selectPractice } from '../db/practice.ts';
import { selectSession } from '../db/sessions.ts';
import { renderRecoveryCode } from '../documents/recovery-code-document.ts';
import type { ServedDocument } from '../messages.ts';
import { renderAftercareOf } from './aftercare-sheet.ts';
import { courseDocument } from './course-sheet.ts';
import { keepDocumentAlone } from './keep-document.ts';
import { findPassing, passDocument } from './passing-documents.ts';
import { renderSessionOf } from './session-sheet.ts';
import { templateDocument } from './template-sheet.ts';
import { sheetDocument } from './treatment-sheet.ts';
import type { Work } from './work.ts';

/** What is only shown, or made where it is asked for. */
const notKept: readonly DocumentKind[] = ['recovery-code', 'drill', 'entries', 'copy-note', 'snippets'];

/** Makes and freezes a document from a sealed session, or answers the one there is when nothing changed. */
export const createDocument = (
  work: Work,
  { kind, source }: InputOf<'documents:create'>,
): Result<DocumentInfo> => {
  const { db } = work.vault;
  if (kind === 'consent' || kind === 'addendum' || kind === 'withdrawal') {
    const frozen = selectNewestDocument(db, source, kind);
    return frozen ? ok(frozen) : fail('not-found', 'document');
  }
  if (kind === 'course') return courseDocument(work, source);
  if (kind === 'template') return templateDocument(work, source);
  if (kind === 'sheet') return sheetDocument(work, source);
  if (notKept.includes(kind)) return fail('refused', 'not-kept');
  const session = selectSession(db, source);
  const patient = session && selectPatient(db, session.patient);
  const practice = selectPractice(db)?.practice;
  if (!session || !patient || !practice) return fail('not-found', 'session');
  const facts = { practice, patient, session };
  const rendered = kind === 'session' ? renderSessionOf(work, facts) : renderAftercareOf(work, facts);
  return rendered.ok
    ? keepDocumentAlone(work, { patient: patient.id, kind, source }, rendered.value)
    : rendered;
};

/** The sheet with the recovery code, held in memory until the lock and never kept. */
export const createRecoveryCodeDocument = (
  work: Work,
  { code }: InputOf<'documents:recovery-code'>,
): Result<DocumentInfo> => {
  const practice = selectPractice(work.vault.db)?.practice;
  if (!practice) return fail('damaged', 'no-practice');
  const rendered = renderRecoveryCode({ practice, code, date: dateOfInstant(work.now().at) });
  return ok(passDocument(work, { patient: null, kind: 'recovery-code', source: 'recovery-code' }, rendered));
};

/** The frozen documents of a patient, or the newest of the practice. */
export const listDocuments = (
  { vault }: Work,
  { patient }: InputOf<'documents:list'>,
): Result<readonly DocumentInfo[]> => ok(selectDocuments(vault.db, patient));

/** What is served in a frame and printed: the frozen HTML, or one that is only shown. */
export const serveDocument = (work: Work, id: string): Result<ServedDocument> => {
  const found = findPassing(work, id) ?? selectDocument(work.vault.db, id);
  return found ? ok({ html: found.html, fileName: found.info.fileName }) : fail('not-found', 'document');
};

/** What a document is, without its HTML. */
export const readDocument = (work: Work, { id }: InputOf<'documents:get'>): Result<DocumentInfo> => {
  const found = findPassing(work, id) ?? selectDocument(work.vault.db, id);
  return found ? ok(found.info) : fail('not-found', 'document');
};

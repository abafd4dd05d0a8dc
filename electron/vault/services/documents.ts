import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { documentCode, printedCode } from '../../../shared/documents/code.ts';
import type { Correction } from '../../../shared/corrections/correction.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { MadeFrom } from '../../../shared/documents/made-from.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectCorrections } from '../db/corrections.ts';
import { selectBodyVersions } from '../db/entry-bodies.ts';
import { selectDocument, selectDocuments, selectNewestDocument } from '../db/documents.ts';
import { selectLogo } from '../db/logos.ts';
import { selectPatient } from '../db/patients.ts';
import { selectPractice } from '../db/practice.ts';
import { selectSession } from '../db/sessions.ts';
import { languageOf, withCode } from '../documents/code-stamp.ts';
import { logoOf, withLogo } from '../documents/logo.ts';
import { renderRecoveryCode } from '../documents/recovery-code-document.ts';
import type { ServedDocument } from '../messages.ts';
import { renderAftercareOf } from './aftercare-sheet.ts';
import { courseDocument } from './course-sheet.ts';
import { keepDocumentAlone } from './keep-document.ts';
import { findPassing, passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import { renderSessionOf } from './session-sheet.ts';
import { templateDocument } from './template-sheet.ts';
import { sheetDocument } from './treatment-sheet.ts';
import { assessmentDocument } from './trend-sheet.ts';
import { localZone } from './local-zone.ts';
import { bodyOf } from './versions.ts';
import type { Work } from './work.ts';

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
  if (kind === 'assessment') return assessmentDocument(work, source);
  if (kind === 'template') return templateDocument(work, source);
  if (kind === 'sheet') return sheetDocument(work, source);
  if (kind !== 'session' && kind !== 'aftercare') return fail('refused', 'not-kept');
  const session = selectSession(db, source);
  const patient = session && selectPatient(db, session.patient);
  const practice = printedPractice(db);
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
  const practice = printedPractice(work.vault.db);
  if (!practice) return fail('damaged', 'no-practice');
  const rendered = renderRecoveryCode({ practice, code, date: dateOfInstant(work.now().at) });
  return ok(passDocument(work, { patient: null, kind: 'recovery-code', source: 'recovery-code' }, rendered));
};

/** The frozen documents of a patient, or the newest of the practice. */
export const listDocuments = (
  { vault }: Work,
  { patient }: InputOf<'documents:list'>,
): Result<readonly DocumentInfo[]> => ok(selectDocuments(vault.db, patient));

/** The document with the picture that it names. */
export const shownDocument = ({ vault }: Work, html: string): string => {
  const hash = logoOf(html);
  return hash === null ? html : withLogo(html, selectLogo(vault.db, hash));
};

/** The text and the values that a kept document was made from, as its entry has them. */
const madeFrom = ({ vault: { db } }: Work, id: string): MadeFrom => {
  const [row] = selectBodyVersions(db, 'document', id);
  const body = row && bodyOf('document', row);
  return { template: body?.template ?? null, values: body?.values ?? null };
};

/** What was noted on a document since it was made: corrections of what was signed, or that it is not valid. */
export const notesOn = (
  { vault: { db } }: Work,
  { id, kind, source }: DocumentInfo,
): readonly Correction[] => [
  ...selectCorrections(db, { type: 'document', id }),
  ...(kind === 'consent' ? selectCorrections(db, { type: 'consent', id: source }) : []),
];

/** What is served in a frame and printed: the frozen HTML with its code, or one that is only shown. */
export const serveDocument = (work: Work, id: string): Result<ServedDocument> => {
  const passing = findPassing(work, id);
  if (passing)
    return ok({ html: shownDocument(work, passing.html), fileName: passing.info.fileName, archive: null });
  const kept = selectDocument(work.vault.db, id);
  if (!kept) return fail('not-found', 'document');
  const { kind, title, source, at, hash, fileName } = kept.info;
  const archive = {
    id,
    kind,
    title,
    language: languageOf(kept.html),
    practice: selectPractice(work.vault.db)?.practice.name ?? '',
    at,
    source,
    hash,
    code: printedCode(documentCode(id, hash)),
    ...madeFrom(work, id),
  };
  const notes = notesOn(work, kept.info);
  return ok({
    html: withCode(shownDocument(work, kept.html), { id, hash, notes, timeZone: localZone() }),
    fileName,
    archive,
  });
};

/** What a document is, without its HTML. */
export const readDocument = (work: Work, { id }: InputOf<'documents:get'>): Result<DocumentInfo> => {
  const found = findPassing(work, id) ?? selectDocument(work.vault.db, id);
  return found ? ok(found.info) : fail('not-found', 'document');
};

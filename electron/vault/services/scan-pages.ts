import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectAttachment } from '../db/attachments.ts';
import { selectPatient } from '../db/patients.ts';
import { renderScanPages } from '../documents/scan-pages-document.ts';
import { noteAccess } from './accesses.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';

/** Puts pages of an attached file, as the page drew them, on paper with the patient's name; held in memory until the lock. */
export const printScanPages = (
  work: Work,
  { id, first, of, pages }: InputOf<'attachments:print-pages'>,
): Result<DocumentInfo> => {
  const { db } = work.vault;
  const attachment = selectAttachment(db, id)?.attachment;
  const patient = attachment && selectPatient(db, attachment.patient);
  const practice = printedPractice(db);
  if (!attachment || !patient || !practice) return fail('not-found', 'attachment');
  if (first + pages.length - 1 > of) return fail('invalid', 'pages');
  noteAccess(work, patient.id);
  const timeZone = localZone();
  const rendered = renderScanPages({
    practice,
    patient,
    attachment,
    attachedOn: dateOfInstant(attachment.at, timeZone),
    today: dateOfInstant(work.now().at, timeZone),
    first,
    of,
    pages,
    timeZone,
  });
  return ok(passDocument(work, { patient: patient.id, kind: 'scan-pages', source: id }, rendered));
};

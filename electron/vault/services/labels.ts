import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { LabelOrder } from '../../../shared/printing/label.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { selectPatient } from '../db/patients.ts';
import { selectSession } from '../db/sessions.ts';
import { renderLabels } from '../documents/label-document.ts';
import { keepDocumentAlone } from './keep-document.ts';
import { localZone } from './local-zone.ts';
import type { Work } from './work.ts';

/** Labels for a sample or a photo of a patient; kept, so that the code on them can be looked up. */
export const makeLabels = (work: Work, order: LabelOrder): Result<DocumentInfo> => {
  const { db } = work.vault;
  const patient = selectPatient(db, order.patient);
  const session = order.session === null ? null : selectSession(db, order.session);
  if (!patient) return fail('not-found', 'patient');
  if (session === undefined || (session !== null && session.patient !== patient.id))
    return fail('not-found', 'session');
  const { area, paper, start, count, language } = order;
  const date = dateOfInstant(session?.startedAt ?? work.now().at, localZone());
  const rendered = renderLabels({
    patient,
    date,
    session: session?.ordinal ?? null,
    area,
    paper,
    start,
    count,
    language,
  });
  const source = session?.id ?? patient.id;
  return keepDocumentAlone(work, { patient: patient.id, kind: 'label', source }, rendered);
};

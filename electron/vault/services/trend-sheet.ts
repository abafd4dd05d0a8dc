import { trendKey, trendsOf } from '../../../shared/assessments/trend.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectAssessment } from '../db/assessments.ts';
import { selectAttachment } from '../db/attachments.ts';
import { selectPatient } from '../db/patients.ts';
import { selectUser } from '../db/users.ts';
import { renderAssessment } from '../documents/assessment-document.ts';
import { renderTrend } from '../documents/trend-document.ts';
import { gatherAssessments } from './assessments.ts';
import { thumbnailOf } from './attachments.ts';
import { keepDocumentAlone } from './keep-document.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { listPhotos } from './photos.ts';
import { printedPractice } from './printed-practice.ts';
import { assessmentVersions } from './versions.ts';
import type { Work } from './work.ts';

/** A curve with its table on a sheet, held in memory until the lock; it is of today and not kept. */
export const printTrend = (
  work: Work,
  { patient: id, trend: choice }: InputOf<'assessments:print-trend'>,
): Result<DocumentInfo> => {
  const { db } = work.vault;
  const patient = selectPatient(db, id);
  const practice = printedPractice(db);
  if (!patient || !practice) return fail('not-found', 'patient');
  const listed = listPhotos(work, { patient: id });
  if (!listed.ok) return listed;
  const { assessments, sessions } = gatherAssessments(db, id);
  const trend = trendsOf(assessments, sessions).find((each) => trendKey(each) === trendKey(choice));
  if (!trend) return fail('not-found', 'trend');
  const pictureOf = (photo: string): string | undefined => {
    const filed = selectAttachment(db, photo);
    const bytes = filed && thumbnailOf(work, filed);
    return bytes && bytes.length > 0 ? bytes.toString('base64') : undefined;
  };
  const today = dateOfInstant(work.now().at, localZone());
  const rendered = renderTrend({
    practice,
    patient,
    trend,
    photos: listed.value.photos,
    pictureOf,
    today,
  });
  return ok(passDocument(work, { patient: id, kind: 'trend', source: id }, rendered));
};

/** Makes and freezes the sheet of an assessment as it stands, or answers the one there is when nothing changed. */
export const assessmentDocument = (work: Work, id: string): Result<DocumentInfo> => {
  const { db } = work.vault;
  const assessment = selectAssessment(db, id);
  const patient = assessment && selectPatient(db, assessment.patient);
  const practice = printedPractice(db);
  if (!assessment || !patient || !practice) return fail('not-found', 'assessment');
  const rendered = renderAssessment({
    practice,
    practitioner: {
      name: work.user.name,
      qualification: selectUser(db, work.user.id)?.qualification ?? '',
    },
    patient,
    assessment,
    versions: assessmentVersions(work, id),
    timeZone: localZone(),
  });
  return keepDocumentAlone(work, { patient: patient.id, kind: 'assessment', source: id }, rendered);
};

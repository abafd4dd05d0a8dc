import { courseProgress } from '../../../shared/courses/progress.ts';
import type { EntryLine } from '../../../shared/entries/entry.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import type { RecordVersion, VersionedType } from '../../../shared/versions/version.ts';
import {
  type AboutRow,
  type OpenForm,
  selectAbout,
  selectDocumentIds,
  selectOpenForms,
} from '../db/copies.ts';
import { selectAttachments } from '../db/attachments.ts';
import { selectCourses, selectCourseSessions } from '../db/courses.ts';
import { selectDocument } from '../db/documents.ts';
import { selectPatient } from '../db/patients.ts';
import { selectPhotos } from '../db/photos.ts';
import { selectPractice } from '../db/practice.ts';
import { selectSession } from '../db/sessions.ts';
import { selectSheets } from '../db/sheets.ts';
import { selectUser } from '../db/users.ts';
import { entrySentence } from '../../../shared/labels/entry-labels.ts';
import type { CopyAttachment, CopyCourse, CopyFacts, CopyWritten } from '../copies/copy-facts.ts';
import { withNotes } from '../documents/code-stamp.ts';
import { say } from '../documents/wording.ts';
import type { Json } from '../ledger/canonical.ts';
import { newestBodyVersion, upcast } from '../ledger/projection.ts';
import { readKept, thumbnailOf } from './attachments.ts';
import { notesOn, shownDocument } from './documents.ts';
import { entryDetails } from './entry-details.ts';
import { localZone } from './local-zone.ts';
import { renderSessionOf } from './session-sheet.ts';
import { listVersions } from './versions.ts';
import type { Work } from './work.ts';

interface Wanted {
  readonly patient: string;
  /** Whether it is told who opened the chart and when. */
  readonly withAccess: boolean;
}

const isAccess = ({ type }: AboutRow): boolean => type === 'access';
const idsOf = (rows: readonly AboutRow[], type: string): readonly string[] => [
  ...new Set(rows.filter((row) => row.type === type).map(({ id }) => id)),
];

/** An entry as the copy tells it: the newest form of its body, and who wrote it by the name of now. */
const writtenOf = (work: Work, row: AboutRow): CopyWritten => {
  const { projection } = work.vault.ledger;
  const body = upcast(projection, row.type, row.body_version, JSON.parse(row.body) as Json);
  const line: Pick<EntryLine, 'type' | 'action' | 'erased'> = { ...row, erased: false };
  return {
    number: row.seq,
    at: row.at,
    minutesAheadOfUtc: row.offset,
    by: selectUser(work.vault.db, row.actor)?.name ?? '',
    what: say(entrySentence(line), entryDetails(row, body)),
    type: row.type,
    action: row.action,
    record: row.id,
    revision: row.revision,
    bodyVersion: newestBodyVersion(projection, row.type),
    body,
  };
};

const draftBody = ({ body }: OpenForm): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body; // an unreadable draft is given as it lies there
  }
};

const versions = (work: Work, type: VersionedType, id: string): readonly RecordVersion[] => {
  const found = listVersions(work, { type, id });
  return found.ok ? found.value : [];
};

const coursesOf = (work: Work, patient: string, timeZone: string): readonly CopyCourse[] => {
  const sessions = selectCourseSessions(work.vault.db, patient, timeZone);
  return selectCourses(work.vault.db, patient).map((course) => ({
    course,
    progress: courseProgress(course, sessions),
    versions: versions(work, 'course', course.id),
  }));
};

const attachmentsOf = (work: Work, patient: string): readonly CopyAttachment[] => {
  const photos = new Map(selectPhotos(work.vault.db, patient).map(({ id, fields }) => [id, fields]));
  return selectAttachments(work.vault.db, patient)
    .toReversed()
    .map((filed) => ({
      attachment: filed.attachment,
      photo: photos.get(filed.attachment.id) ?? null,
      read: (segment) => readKept(work, filed, segment),
      thumbnail: () => thumbnailOf(work, filed),
    }));
};

/** The kept documents with what was noted on them since. */
const documentsOf = (work: Work, patient: string, timeZone: string): CopyFacts['documents'] =>
  selectDocumentIds(work.vault.db, patient)
    .flatMap((id) => selectDocument(work.vault.db, id) ?? [])
    .map(({ info, html }) => ({
      info,
      html: withNotes(shownDocument(work, html), { notes: notesOn(work, info), timeZone }),
    }));

/** Everything that is known of a patient, read at one moment; undefined when there is no such patient. */
export const gatherCopy = (work: Work, { patient: id, withAccess }: Wanted): CopyFacts | undefined => {
  const { db } = work.vault;
  const patient = selectPatient(db, id);
  const practice = selectPractice(db)?.practice;
  if (!patient || !practice) return undefined;
  const rows = selectAbout(db, id);
  const about = rows.filter((row) => withAccess || !isAccess(row));
  const sessions = idsOf(rows, 'session')
    .flatMap((session) => selectSession(db, session) ?? [])
    .toSorted((one, other) => one.startedAt - other.startedAt);
  const timeZone = localZone();
  return {
    practice,
    patient,
    at: work.now().at,
    timeZone,
    withAccess,
    details: versions(work, 'patient', id),
    concerns: idsOf(rows, 'concern').map((concern) => versions(work, 'concern', concern)),
    zones: idsOf(rows, 'zone').map((zone) => versions(work, 'zone', zone)),
    courses: coursesOf(work, id, timeZone),
    adverseEvents: idsOf(rows, 'adverse-event').map((event) => versions(work, 'adverse-event', event)),
    followUps: idsOf(rows, 'follow-up').map((each) => versions(work, 'follow-up', each)),
    assessments: idsOf(rows, 'assessment').map((each) => versions(work, 'assessment', each)),
    sheets: selectSheets(db, id),
    screenings: versions(work, 'screenings', id),
    sessions,
    sessionPages: sessions.map((session) => () => pageOf(work, practice, patient, session)),
    documents: documentsOf(work, id, timeZone),
    attachments: attachmentsOf(work, id),
    written: about.map((row) => writtenOf(work, row)),
    openForms: selectOpenForms(db, id).map((form) => ({
      kind: form.kind,
      by: selectUser(db, form.owner)?.name ?? '',
      savedAt: form.saved_at,
      typed: draftBody(form),
    })),
  };
};

const pageOf = (work: Work, practice: Practice, patient: Patient, session: Session): string => {
  const rendered = renderSessionOf(work, { practice, patient, session });
  return rendered.ok ? rendered.value.html : '';
};

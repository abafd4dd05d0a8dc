import { courseProgress } from '../../../shared/courses/progress.ts';
import type { EntryLine } from '../../../shared/entries/entry.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import type { RecordVersion, VersionedType } from '../../../shared/versions/version.ts';
import {
  type AboutRow,
  type OpenForm,
  aboutSteps,
  copySize,
  selectDocumentIds,
  selectOpenForms,
} from '../db/copies.ts';
import { selectAttachments } from '../db/attachments.ts';
import { selectCorrections } from '../db/corrections.ts';
import { selectCourses, selectCourseSessions } from '../db/courses.ts';
import { selectDocument } from '../db/documents.ts';
import { familyOf } from '../db/merges.ts';
import { selectPatient } from '../db/patients.ts';
import { selectPhotos } from '../db/photos.ts';
import { selectPractice } from '../db/practice.ts';
import { selectScreeningIds } from '../db/screenings.ts';
import { selectSession } from '../db/sessions.ts';
import { selectSheets } from '../db/sheets.ts';
import { selectUser } from '../db/users.ts';
import { entrySentence } from '../../../shared/labels/entry-labels.ts';
import { copyEfforts } from '../copies/copy-effort.ts';
import type { CopyAttachment, CopyFacts, CopyWritten } from '../copies/copy-facts.ts';
import { withNotes } from '../documents/code-stamp.ts';
import { say } from '../documents/wording.ts';
import type { Json } from '../ledger/canonical.ts';
import { newestBodyVersion, upcast } from '../ledger/projection.ts';
import { sharesOf, type Steps, within } from '../slices.ts';
import { readKept, thumbnailOf } from './attachments.ts';
import { notesOn, shownDocument } from './documents.ts';
import { entryDetails } from './entry-details.ts';
import { localZone } from './local-zone.ts';
import { renderSessionOf } from './session-sheet.ts';
import { inOneLine, listVersions } from './versions.ts';
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

/** A kept document with what was noted on it since. */
const documentsOf = (work: Work, id: string, timeZone: string): CopyFacts['documents'] => {
  const kept = selectDocument(work.vault.db, id);
  if (!kept) return [];
  const notes = notesOn(work, kept.info);
  return [{ info: kept.info, html: withNotes(shownDocument(work, kept.html), { notes, timeZone }) }];
};

const openFormsOf = ({ vault: { db } }: Work, patient: string): CopyFacts['openForms'] =>
  selectOpenForms(db, patient).map((form) => ({
    kind: form.kind,
    by: selectUser(db, form.owner)?.name ?? '',
    savedAt: form.saved_at,
    typed: draftBody(form),
  }));

/** Everything that is known of a patient, in steps that have to be of one moment; undefined when there is no such patient. */
export function* gatherSteps(work: Work, { patient: id, withAccess }: Wanted): Steps<CopyFacts | undefined> {
  const { db } = work.vault;
  const patient = selectPatient(db, id);
  const practice = selectPractice(db)?.practice;
  if (!patient || !practice) return undefined;
  const charts = familyOf(db, id);
  const { looking, reading } = copyEfforts(copySize(db, id));
  const shares = sharesOf({ looking, reading });
  const rows = yield* within(aboutSteps(db, charts), shares.looking);
  return yield* within(factsOf(work, { practice, patient, withAccess, charts, rows }), shares.reading);
}

interface Known extends Pick<CopyFacts, 'practice' | 'patient' | 'withAccess'> {
  readonly charts: readonly string[];
  readonly rows: readonly AboutRow[];
}

/** Reads one record a step. */
function* factsOf(work: Work, { practice, patient, withAccess, charts, rows }: Known): Steps<CopyFacts> {
  const { db } = work.vault;
  const { id } = patient;
  const timeZone = localZone();
  let done = 0;
  const each = function* <A, B>(list: readonly A[], read: (one: A) => B): Steps<B[]> {
    const made: B[] = [];
    for (const one of list) {
      made.push(read(one));
      yield { done: (done += 1), total: Math.max(done, 2 * rows.length) };
    }
    return made;
  };
  const versionsOf = (type: VersionedType): Steps<(readonly RecordVersion[])[]> =>
    each(idsOf(rows, type), (record) => versions(work, type, record));
  const read = yield* each(idsOf(rows, 'session'), (session) => selectSession(db, session));
  const sessions = read
    .filter((session) => session !== undefined)
    .toSorted((one, other) => one.startedAt - other.startedAt);
  const courseSessions = selectCourseSessions(db, id, timeZone);
  const documents = yield* each(selectDocumentIds(db, id), (one) => documentsOf(work, one, timeZone));
  const screenings = yield* each(selectScreeningIds(db, id), (one) => versions(work, 'screening', one));
  return {
    practice,
    patient,
    at: work.now().at,
    timeZone,
    withAccess,
    details: (yield* each(charts, (chart) => versions(work, 'patient', chart))).flat(),
    concerns: yield* versionsOf('concern'),
    zones: yield* versionsOf('zone'),
    courses: yield* each(selectCourses(db, id), (course) => ({
      course,
      progress: courseProgress(course, courseSessions),
      versions: versions(work, 'course', course.id),
    })),
    adverseEvents: yield* versionsOf('adverse-event'),
    followUps: yield* versionsOf('follow-up'),
    assessments: yield* versionsOf('assessment'),
    sheets: selectSheets(db, id),
    screenings: inOneLine(screenings),
    sessions,
    sessionPages: sessions.map((session) => () => pageOf(work, practice, patient, session)),
    documents: documents.flat(),
    attachments: attachmentsOf(work, id),
    written: yield* each(
      rows.filter((row) => withAccess || !isAccess(row)),
      (row) => writtenOf(work, row),
    ),
    openForms: openFormsOf(work, id),
  };
}

const pageOf = (work: Work, practice: Practice, patient: Patient, session: Session): string => {
  const rendered = renderSessionOf(work, { practice, patient, session });
  const notes = selectCorrections(work.vault.db, { type: 'session', id: session.id });
  return rendered.ok ? withNotes(rendered.value.html, { notes, timeZone: localZone() }) : '';
};

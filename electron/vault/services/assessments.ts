import {
  type Assessment,
  type AssessmentFields,
  assessmentProblems,
} from '../../../shared/assessments/assessment.ts';
import { inUse } from '../../../shared/assessments/instruments.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { PatientAssessments } from '../../../shared/ipc/assessment-channels.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectAssessment, selectAssessments } from '../db/assessments.ts';
import { selectAttachment } from '../db/attachments.ts';
import { selectCourse, selectCourses } from '../db/courses.ts';
import { selectPatient } from '../db/patients.ts';
import { selectPhoto } from '../db/photos.ts';
import type { Db } from '../db/run.ts';
import { selectPatientSessions, selectSession } from '../db/sessions.ts';
import { canonicalText } from '../ledger/canonical.ts';
import type { WriteTx } from '../ledger/write.ts';
import { noteAccess } from './accesses.ts';
import { localZone } from './local-zone.ts';
import { saveRecord, wouldConflict } from './save-record.ts';
import type { Work } from './work.ts';

/** What was assessed of a patient, and what the sessions tell beside it; an unknown patient has nothing. */
export const gatherAssessments = (db: Db, patient: string): PatientAssessments => {
  const zone = localZone();
  return {
    assessments: selectAssessments(db, patient),
    sessions: selectPatientSessions(db, patient)
      .map(({ id, ordinal, startedAt: at, sealedBy: by, pain, davey }) => ({
        id,
        ordinal,
        on: dateOfInstant(at, zone),
        at,
        by,
        pain,
        davey,
      }))
      .toSorted((one, other) => one.at - other.at),
    courses: selectCourses(db, patient).map(({ id, title, startedOn }) => ({ id, title, startedOn })),
  };
};

/** The assessments of a patient, and the sessions and courses that they can belong to. */
export const listAssessments = (
  work: Work,
  { patient }: InputOf<'assessments:list'>,
): Result<PatientAssessments> => {
  const { db } = work.vault;
  if (!selectPatient(db, patient)) return fail('not-found', 'patient');
  noteAccess(work, patient);
  return ok(gatherAssessments(db, patient));
};

const measureKinds: Readonly<Record<string, readonly string[]>> = {
  longest: ['length', 'distance'],
  widest: ['width', 'distance'],
  commonest: ['width', 'distance'],
};

/** Whether each length that is said to come from a photo is measured there; what was kept before stays. */
const measuredHold = (db: Db, fields: AssessmentFields, known: Assessment | undefined): boolean =>
  fields.measured.every(({ item, photo }) => {
    const um = fields.answers.find((each) => each.item === item)?.answer;
    const kept =
      known?.measured.some((each) => each.item === item && each.photo === photo) === true &&
      known.answers.some((each) => each.item === item && each.answer === um);
    const measures = selectPhoto(db, photo)?.fields.measures ?? [];
    return (
      kept || measures.some((each) => each.um === um && measureKinds[item]?.includes(each.kind) === true)
    );
  });

/** What an assessment names is the patient's own. */
const refusal = (
  db: Db,
  patient: string,
  fields: AssessmentFields,
  known: Assessment | undefined,
): Result<never> | null => {
  const { session, course, photos } = fields;
  if (session !== null && selectSession(db, session)?.patient !== patient)
    return fail('not-found', 'session');
  if (course !== null && selectCourse(db, course)?.patient !== patient) return fail('not-found', 'course');
  if (photos.some((id) => selectAttachment(db, id)?.attachment.patient !== patient))
    return fail('not-found', 'attachment');
  return measuredHold(db, fields, known) ? null : fail('invalid', 'measured');
};

/** Answers that were given in front of the program itself: nobody writes them for somebody, or otherwise afterwards. */
const givenHere = ({ method }: Pick<AssessmentFields, 'method'>): boolean =>
  method === 'blind' || method === 'on-screen';

const givenAs = ({ instrument, version, rater, method, blind, answers, photos }: AssessmentFields): string =>
  canonicalText({ instrument, version, rater, method, blind, answers, photos });

export interface NewAssessment {
  readonly id: string;
  readonly patient: string;
  readonly fields: AssessmentFields;
}

interface Kept {
  readonly revision: number;
  readonly reason: string;
  readonly draft: string | null;
  readonly action: 'create' | 'amend' | 'answer' | 'blind';
}

/**
 * Appends one version of each assessment inside an open write, all of them or none: what stands against any is found before
 * the first is written. The draft goes with the last.
 */
export const keepAssessments = (
  tx: WriteTx,
  work: Work,
  { revision, reason, draft, action }: Kept,
  all: readonly NewAssessment[],
): Result<readonly Assessment[]> => {
  const records = all.map(({ id, patient, fields }) => {
    const known = selectAssessment(tx.db, id);
    const at = known?.at ?? work.now().at;
    const by = known?.by ?? work.user.name;
    const body = { patient, firstAt: at, byName: by, reason, fields: { ...fields } };
    return { known, record: { type: 'assessment', id, revision, action, body } as const };
  });
  for (const { known, record } of records) {
    const { patient } = record.body;
    if (known && known.patient !== patient) return fail('conflict', 'other-patient');
    const refused = refusal(tx.db, patient, record.body.fields, known);
    if (refused) return refused;
    if (wouldConflict(tx.db, record)) return fail('conflict', 'changed-meanwhile');
  }
  const saved = records.flatMap(({ known, record }, index): Assessment[] => {
    const last = index === records.length - 1;
    const kept = saveRecord(tx, work, { ...record, draft: last ? draft : null });
    const { patient, firstAt: at, byName: by, fields } = record.body;
    const invalid = known?.invalid ?? null;
    return kept.ok ? [{ id: record.id, patient, revision: kept.value, at, by, invalid, ...fields }] : [];
  });
  return ok(saved);
};

/**
 * Records an assessment (revision 0) or amends it, with a reason; every version stays. What the patient answered on the
 * screen and what was rated blind keep their answers, and only come from there.
 */
export const saveAssessment = (
  work: Work,
  { id, patient, revision, reason, fields, draft }: InputOf<'assessments:save'>,
): Result<Assessment> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    if (!selectPatient(tx.db, patient)) return fail('not-found', 'patient');
    if (assessmentProblems(fields).length > 0) return fail('invalid', 'assessment');
    const known = selectAssessment(tx.db, id);
    const amends = revision > 0;
    if (amends && reason.trim() === '') return fail('invalid', 'reason');
    if (!known && (amends || givenHere(fields))) return fail('refused', 'given-here');
    if (known && (givenHere(known) || givenHere(fields)) && givenAs(known) !== givenAs(fields))
      return fail('refused', 'given-here');
    if (!known && fields.version !== inUse(fields.instrument).version) return fail('invalid', 'version');
    const kept = keepAssessments(
      tx,
      work,
      {
        revision,
        reason: amends ? reason.trim() : '',
        draft,
        action: amends ? 'amend' : 'create',
      },
      [{ id, patient, fields }],
    );
    if (!kept.ok) return kept;
    const [saved] = kept.value;
    return saved ? ok(saved) : fail('conflict', 'changed-meanwhile');
  });

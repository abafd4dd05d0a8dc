import {
  type AnswersDraft,
  type AskedInstrument,
  askedInstruments,
  askedItem,
  questionsOf,
  readAnswersDraft,
} from '../../../shared/assessments/answers-draft.ts';
import type { Assessment, AssessmentFields } from '../../../shared/assessments/assessment.ts';
import { assessmentProblems, assessmentSchema } from '../../../shared/assessments/assessment.ts';
import { inUse } from '../../../shared/assessments/instruments.ts';
import type { Draft } from '../../../shared/drafts/draft.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectAssessment } from '../db/assessments.ts';
import { selectPatient } from '../db/patients.ts';
import { keepAssessments, type NewAssessment } from './assessments.ts';
import { findDrafts } from './drafts.ts';
import type { Work } from './work.ts';

/** The kept form with the questions to a patient; undefined where there is none. */
export const answersDraftOf = (work: Work, patient: string, id: string): Draft | undefined => {
  const drafts = findDrafts(work, { kind: 'assessment-answers', patient });
  return drafts.ok ? drafts.value.find((draft) => draft.id === id) : undefined;
};

const fieldsFrom = (draft: AnswersDraft, instrument: AskedInstrument): AssessmentFields | null => {
  const answer = draft.answers[instrument];
  if (answer === undefined) return null;
  const { on, since, areas, course, session } = draft;
  const { version, compares } = inUse(instrument);
  const read = assessmentSchema.safeParse({
    instrument,
    version,
    rater: 'patient',
    method: 'on-screen',
    on,
    since: compares ? since : null,
    areas,
    course,
    session,
    photos: [],
    answers: [{ item: askedItem(instrument).id, answer }],
    measured: [],
    blind: null,
    note: '',
  });
  return read.success && assessmentProblems(read.data).length === 0 ? read.data : null;
};

/** Each scale always gets the same of the ids, so that the same press twice is the same records. */
const answeredIn = (patient: string, draft: AnswersDraft, ids: readonly string[]): readonly NewAssessment[] =>
  questionsOf(draft).flatMap((instrument) => {
    const fields = fieldsFrom(draft, instrument);
    const id = ids[askedInstruments.indexOf(instrument)];
    return fields && id !== undefined ? [{ id, patient, fields }] : [];
  });

/** Keeps what a patient answered on the screen, one assessment for each question with an answer; the form goes with it. */
export const keepAnswers = (
  work: Work,
  { patient, draft: draftId, ids }: InputOf<'assessments:keep-answers'>,
): Result<readonly Assessment[]> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    if (!selectPatient(tx.db, patient)) return fail('not-found', 'patient');
    if (ids.length !== askedInstruments.length) return fail('invalid', 'ids');
    const body = answersDraftOf(work, patient, draftId)?.body;
    const draft = body === undefined ? null : readAnswersDraft(body);
    if (!draft) {
      const kept = ids.flatMap((id) => selectAssessment(tx.db, id) ?? []);
      const own = kept.length > 0 && kept.every((each) => each.patient === patient);
      return own ? ok(kept) : fail('not-found', 'draft');
    }
    if (draft.step !== 'given') return fail('refused', 'not-given-back');
    const answered = answeredIn(patient, draft, ids);
    if (answered.length === 0) return fail('invalid', 'no-answer');
    const kept = { revision: 0, reason: '', draft: draftId, action: 'answer' } as const;
    return keepAssessments(tx, work, kept, answered);
  });

import {
  type AnswersDraft,
  type AskedInstrument,
  type AskedQuestion,
  askedItem,
  type PatientQuestions,
  questionsOf,
} from '../../../shared/assessments/answers-draft.ts';
import type { AnswerCode } from '../../../shared/assessments/instruments.ts';
import {
  questionAbout,
  questionAnswers,
  questionEnds as ends,
  questionLabels,
} from '../../../shared/labels/assessment-question-labels.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { templateLanguages } from '../../../shared/templates/kinds.ts';
import { selectPatient } from '../db/patients.ts';
import { selectPractice } from '../db/practice.ts';
import { areaList, sentenceCase } from '../documents/area-words.ts';
import { dateWords } from '../documents/moment-words.ts';
import { inLanguage, say } from '../documents/wording.ts';
import type { Work } from './work.ts';

const labelOf = (code: AnswerCode): string => {
  const label = questionAnswers[code];
  return label ? say(label) : code;
};

const endsOf = (instrument: AskedInstrument): AskedQuestion['ends'] => {
  if (instrument === 'pain') return { least: say(ends.noPain), most: say(ends.worstPain) };
  if (instrument === 'satisfaction') return { least: say(ends.notSatisfied), most: say(ends.satisfied) };
  return null;
};

const question = (instrument: AskedInstrument, { areas, since }: AnswersDraft): AskedQuestion => {
  const item = askedItem(instrument);
  const choices =
    item.kind === 'number'
      ? Array.from({ length: item.max - item.min + 1 }, (_, index) => ({
          answer: item.min + index,
          label: String(item.min + index),
        }))
      : // The best word first, as one reads.
        item.levels.toReversed().map((answer) => ({ answer, label: labelOf(answer) }));
  return {
    instrument,
    words: say(questionLabels[instrument], { since: since === null ? 'before' : dateWords(since) }),
    about: areas.length === 0 ? '' : say(questionAbout, { areas: sentenceCase(areaList(areas)) }),
    choices,
    ends: endsOf(instrument),
  };
};

/** The questions as the patient reads them, in the language that was chosen. Refused while nothing is asked. */
export const patientQuestions = (
  work: Work,
  patientId: string,
  draft: AnswersDraft,
): Result<PatientQuestions> => {
  const { db } = work.vault;
  const patient = selectPatient(db, patientId);
  const practice = selectPractice(db)?.practice;
  if (!patient || !practice) return fail('not-found', 'patient');
  const asked = questionsOf(draft);
  if (asked.length === 0) return fail('invalid', 'no-question');
  const { id, family, given, born } = patient;
  return ok({
    practice: practice.name,
    patient: { id, family, given, born },
    language: draft.language,
    languages: templateLanguages,
    questions: inLanguage(draft.language, () => asked.map((instrument) => question(instrument, draft))),
  });
};

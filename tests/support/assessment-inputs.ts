import { v7 as newId } from 'uuid';
import { type AnswersDraft, emptyAnswers } from '../../shared/assessments/answers-draft.ts';
import { abdomenAreas, type Assessment, type AssessmentFields } from '../../shared/assessments/assessment.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';

/** An assessment by the practitioner, with what a test wants to be different. */
export const gaisFields = (changes: Partial<AssessmentFields> = {}): AssessmentFields => ({
  instrument: 'gais',
  version: '1',
  rater: 'practitioner',
  method: 'in-person',
  on: '2026-11-20',
  since: null,
  areas: [{ region: 'abdomen-lower', side: 'right' }],
  course: null,
  session: null,
  photos: [],
  answers: [{ item: 'rating', answer: 'improved' }],
  measured: [],
  blind: null,
  note: '',
  ...changes,
});

/** A Davey score with these grades, upper right, upper left, lower right, lower left. */
export const daveyFields = (
  grades: readonly [number, number, number, number],
  changes: Partial<AssessmentFields> = {},
): AssessmentFields =>
  gaisFields({
    instrument: 'davey',
    areas: [...abdomenAreas],
    answers: [
      { item: 'abdomen-upper-right', answer: grades[0] },
      { item: 'abdomen-upper-left', answer: grades[1] },
      { item: 'abdomen-lower-right', answer: grades[2] },
      { item: 'abdomen-lower-left', answer: grades[3] },
    ],
    ...changes,
  });

export const assessmentInput = (
  patient: string,
  changes: Partial<AssessmentFields> = {},
  input: Partial<InputOf<'assessments:save'>> = {},
): InputOf<'assessments:save'> => ({
  id: newId(),
  patient,
  revision: 0,
  reason: '',
  draft: null,
  fields: gaisFields(changes),
  ...input,
});

/** A recorded assessment as the list has it. */
export const recorded = (changes: Partial<AssessmentFields> = {}, at = 1): Assessment => ({
  id: newId(),
  patient: newId(),
  revision: 1,
  at,
  by: 'T. W.',
  invalid: null,
  ...gaisFields(changes),
});

/** Questions that a patient has answered and given back. */
export const givenAnswers = (changes: Partial<AnswersDraft> = {}): AnswersDraft => ({
  ...emptyAnswers('2026-11-20'),
  step: 'given',
  asked: ['gais', 'satisfaction'],
  areas: [{ region: 'abdomen-lower', side: 'right' }],
  answers: { gais: 'much-improved' },
  ...changes,
});

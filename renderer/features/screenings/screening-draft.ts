import { z } from 'zod';
import { parseDate } from '../../../shared/dates/parse.ts';
import { askedAfter, questionIds, questions, type QuestionId } from '../../../shared/screenings/questions.ts';
import type { Answer, Screening, ScreeningFields } from '../../../shared/screenings/screening.ts';
import { screeningSchema } from '../../../shared/screenings/screening.ts';

const answerDraftSchema = z.object({
  answer: z.enum(['yes', 'no', 'not-asked']),
  detail: z.string(),
  /** A date 'YYYY-MM-DD', or what was typed while it is none. */
  date: z.string(),
});
export type AnswerDraft = z.infer<typeof answerDraftSchema>;

/** The screening as it is being asked; a question that is absent has no answer yet. */
export const screeningDraftSchema = z.object({
  answers: z.partialRecord(z.enum(questionIds), answerDraftSchema),
  note: z.string(),
});
export type ScreeningDraft = z.infer<typeof screeningDraftSchema>;

export const emptyScreening: ScreeningDraft = { answers: {}, note: '' };

/** The draft with one question answered; what was written to it before stays. */
export const withAnswer = (
  draft: ScreeningDraft,
  id: QuestionId,
  next: Partial<AnswerDraft>,
): ScreeningDraft => {
  const before = draft.answers[id] ?? { answer: 'not-asked', detail: '', date: '' };
  return { ...draft, answers: { ...draft.answers, [id]: { ...before, ...next } } };
};

/** The questions without a yes or a no. */
export const openQuestions = (draft: ScreeningDraft): QuestionId[] =>
  askedAfter(draft.answers).filter((id) => (draft.answers[id]?.answer ?? 'not-asked') === 'not-asked');

const notAsked: Answer = { answer: 'not-asked', detail: '', date: null };

const answerOf = (id: QuestionId, draft: AnswerDraft | undefined, today: string): Answer => {
  if (!draft) return notAsked;
  if (draft.answer !== 'yes') return { answer: draft.answer, detail: draft.detail.trim(), date: null };
  const asked = questions.find((question) => question.id === id)?.date ?? null;
  const read = parseDate(draft.date, { today });
  return { answer: 'yes', detail: draft.detail.trim(), date: asked !== null && read.ok ? read.value : null };
};

/** The answers as far as they can be read, for the rules: every question that the form asks, and no other. */
export const answersOf = (draft: ScreeningDraft, today: string): ScreeningFields['answers'] =>
  Object.fromEntries(askedAfter(draft.answers).map((id) => [id, answerOf(id, draft.answers[id], today)]));

export type AnswerProblem = 'not-a-date' | 'future' | 'too-long';

/** What stands against an answer: a date that is none, or a last time that is still to come. */
export const problemOf = (
  id: QuestionId,
  draft: AnswerDraft | undefined,
  today: string,
): AnswerProblem | null => {
  if (draft === undefined) return null;
  if (draft.detail.length > 4000) return 'too-long';
  const asked = questions.find((question) => question.id === id)?.date ?? null;
  if (draft.answer !== 'yes' || asked === null || draft.date.trim() === '') return null;
  const read = parseDate(draft.date, { today });
  if (!read.ok) return 'not-a-date';
  return asked === 'last' && read.value > today ? 'future' : null;
};

/** The screening ready to be saved; null while an answer or the note cannot be read. */
export const readScreening = (draft: ScreeningDraft, today: string): ScreeningFields | null => {
  if (askedAfter(draft.answers).some((id) => problemOf(id, draft.answers[id], today) !== null)) return null;
  const parsed = screeningSchema.safeParse({
    answers: answersOf(draft, today),
    noChangeSince: null,
    note: draft.note,
  });
  return parsed.success ? parsed.data : null;
};

/** The last screening confirmed as it stands; it keeps pointing at the day on which the questions were asked. */
export const confirmed = (last: Screening): ScreeningFields => ({
  answers: last.answers,
  noChangeSince: last.noChangeSince ?? last.id,
  note: '',
});

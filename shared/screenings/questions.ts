/**
 * The screening of domain.md 2.12: each question's id is permanent. `date` asks a date with a yes; `after` names the
 * question to which it goes on: it is asked only when that one was answered yes.
 */
export const questions = [
  { id: 'infection-in-area', group: 'skin', date: null, after: null },
  { id: 'suspicious-mole', group: 'skin', date: null, after: null },
  { id: 'keloid', group: 'skin', date: null, after: null },
  { id: 'sun-or-tan', group: 'skin', date: null, after: null },
  { id: 'sun-exposure', group: 'skin', date: 'last', after: 'sun-or-tan' },
  { id: 'self-tan', group: 'skin', date: 'last', after: 'sun-or-tan' },
  { id: 'wax-laser-peel', group: 'skin', date: null, after: null },
  { id: 'waxing', group: 'skin', date: 'last', after: 'wax-laser-peel' },
  { id: 'laser', group: 'skin', date: 'last', after: 'wax-laser-peel' },
  { id: 'peel', group: 'skin', date: 'last', after: 'wax-laser-peel' },
  { id: 'toxin', group: 'skin', date: 'last', after: 'wax-laser-peel' },
  { id: 'filler', group: 'skin', date: 'last', after: 'wax-laser-peel' },
  { id: 'topical-retinoid', group: 'skin', date: 'last', after: null },
  { id: 'tattoo-implant-scar', group: 'skin', date: null, after: null },
  { id: 'pregnant', group: 'health', date: 'due', after: null },
  { id: 'breastfeeding', group: 'health', date: null, after: null },
  { id: 'gave-birth', group: 'health', date: 'last', after: null },
  { id: 'isotretinoin', group: 'medicine', date: 'last', after: null },
  { id: 'anticoagulant', group: 'medicine', date: null, after: null },
  { id: 'steroid', group: 'medicine', date: null, after: null },
  { id: 'antiarrhythmic', group: 'medicine', date: null, after: null },
  { id: 'bleeding-disorder', group: 'health', date: null, after: null },
  { id: 'immune-suppression', group: 'health', date: null, after: null },
  { id: 'diabetes', group: 'health', date: null, after: null },
  { id: 'diabetes-uncontrolled', group: 'health', date: null, after: 'diabetes' },
  { id: 'autoimmune', group: 'health', date: null, after: null },
  { id: 'hsv', group: 'health', date: null, after: null },
  { id: 'methaemoglobinaemia', group: 'health', date: null, after: null },
  { id: 'allergy-metal', group: 'allergy', date: null, after: null },
  { id: 'allergy-anaesthetic', group: 'allergy', date: null, after: null },
  { id: 'allergy-antiseptic', group: 'allergy', date: null, after: null },
  { id: 'allergy-latex', group: 'allergy', date: null, after: null },
  { id: 'expectations', group: 'person', date: null, after: null },
  { id: 'other-illness', group: 'person', date: null, after: null },
] as const;

export type QuestionId = (typeof questions)[number]['id'];
export const questionIds = questions.map((question) => question.id) as [QuestionId, ...QuestionId[]];
export const questionGroups = ['skin', 'health', 'medicine', 'allergy', 'person'] as const;

/** The question that this one goes on from; null for one that is always asked. */
export const parentOf = (id: QuestionId): QuestionId | null =>
  questions.find((question) => question.id === id)?.after ?? null;

/** The answers of a screening, of a record or of a form. */
export type Answered = Readonly<Partial<Record<QuestionId, { readonly answer: string }>>>;

/** The questions that are asked after these answers, in their order: one that goes on from another only after a yes. */
export const askedAfter = (answers: Answered): readonly QuestionId[] =>
  questions.filter(({ after }) => after === null || answers[after]?.answer === 'yes').map(({ id }) => id);

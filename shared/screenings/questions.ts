/** The screening of domain.md 2.12: each question's id is permanent. `date` asks a date with a yes. */
export const questions = [
  { id: 'infection-in-area', group: 'skin', date: null },
  { id: 'suspicious-mole', group: 'skin', date: null },
  { id: 'keloid', group: 'skin', date: null },
  { id: 'sun-or-tan', group: 'skin', date: 'last' },
  { id: 'wax-laser-peel', group: 'skin', date: 'last' },
  { id: 'topical-retinoid', group: 'skin', date: 'last' },
  { id: 'tattoo-implant-scar', group: 'skin', date: null },
  { id: 'pregnant', group: 'health', date: 'due' },
  { id: 'breastfeeding', group: 'health', date: null },
  { id: 'isotretinoin', group: 'medicine', date: 'last' },
  { id: 'anticoagulant', group: 'medicine', date: null },
  { id: 'steroid', group: 'medicine', date: null },
  { id: 'antiarrhythmic', group: 'medicine', date: null },
  { id: 'bleeding-disorder', group: 'health', date: null },
  { id: 'immune-suppression', group: 'health', date: null },
  { id: 'diabetes', group: 'health', date: null },
  { id: 'autoimmune', group: 'health', date: null },
  { id: 'hsv', group: 'health', date: null },
  { id: 'methaemoglobinaemia', group: 'health', date: null },
  { id: 'allergy-metal', group: 'allergy', date: null },
  { id: 'allergy-anaesthetic', group: 'allergy', date: null },
  { id: 'allergy-antiseptic', group: 'allergy', date: null },
  { id: 'allergy-latex', group: 'allergy', date: null },
  { id: 'expectations', group: 'person', date: null },
  { id: 'other-illness', group: 'person', date: null },
] as const;

export type QuestionId = (typeof questions)[number]['id'];
export const questionIds = questions.map((question) => question.id) as [QuestionId, ...QuestionId[]];
export const questionGroups = ['skin', 'health', 'medicine', 'allergy', 'person'] as const;

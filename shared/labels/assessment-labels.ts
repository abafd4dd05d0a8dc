/** English labels of assessments. The wording of licensed forms is not here: their items have names alone. */
import type { AnswerCode, InstrumentId, ItemId, Method, Rater } from '../assessments/instruments.ts';
import type { Message } from './message.ts';

export const instrumentLabels = {
  davey: { id: 'instrument.davey', defaultMessage: 'Davey score of the abdomen' },
  gais: { id: 'instrument.gais', defaultMessage: 'Global improvement (GAIS)' },
  quartile: { id: 'instrument.quartile', defaultMessage: 'Improvement in quartiles' },
  pain: { id: 'instrument.pain', defaultMessage: 'Pain, 0 to 10' },
  satisfaction: { id: 'instrument.satisfaction', defaultMessage: 'Satisfaction, 0 to 10' },
  'satisfaction-words': { id: 'instrument.satisfaction-words', defaultMessage: 'Satisfaction in words' },
  measures: { id: 'instrument.measures', defaultMessage: 'Measured lines' },
  'striae-items': { id: 'instrument.striae-items', defaultMessage: 'Stretch mark items' },
  'posas-observer': { id: 'instrument.posas-observer', defaultMessage: 'POSAS 2.0, observer items' },
  'posas-patient': { id: 'instrument.posas-patient', defaultMessage: 'POSAS 2.0, patient items' },
} satisfies Record<InstrumentId, Message>;

/** What each scale is and from where; beside the form and on paper. */
export const instrumentNotes = {
  davey: {
    id: 'instrument-note.davey',
    defaultMessage:
      'Each quarter of the abdomen 0, 1 or 2. The total, 0 to 8, is the sum of all four (PMC3503700).',
  },
  gais: {
    id: 'instrument-note.gais',
    defaultMessage: 'Five levels against how it was before (AJCD, 10.1007/s40257-018-0415-0).',
  },
  quartile: {
    id: 'instrument-note.quartile',
    defaultMessage: 'How much of it has improved, in quarters (Alster & Li, Dermatol Surg 2020;46:459).',
  },
  pain: { id: 'instrument-note.pain', defaultMessage: '0 no pain, 10 the worst pain. The patient says it.' },
  satisfaction: {
    id: 'instrument-note.satisfaction',
    defaultMessage: '0 not satisfied at all, 10 wholly satisfied. The patient says it.',
  },
  'satisfaction-words': {
    id: 'instrument-note.satisfaction-words',
    defaultMessage: 'One of five words. The patient says it.',
  },
  measures: {
    id: 'instrument-note.measures',
    defaultMessage: 'Lengths in mm, best from a photo with a scale. There is no total.',
  },
  'striae-items': {
    id: 'instrument-note.striae-items',
    defaultMessage:
      'The items of the Striae Severity Scale (Skin Res Technol 2021;27:627). Its weights are not known here, so there is no total. The place is that of the areas.',
  },
  'posas-observer': {
    id: 'instrument-note.posas',
    defaultMessage:
      'Six items of 1 to 10, keyed in from your own POSAS 2.0 form (posas.org). Its wording is not shown here, and there is no total.',
  },
  'posas-patient': {
    id: 'instrument-note.posas',
    defaultMessage:
      'Six items of 1 to 10, keyed in from your own POSAS 2.0 form (posas.org). Its wording is not shown here, and there is no total.',
  },
} satisfies Record<InstrumentId, Message>;

export const itemLabels = {
  'abdomen-upper-right': { id: 'item.abdomen-upper-right', defaultMessage: 'Upper abdomen, right' },
  'abdomen-upper-left': { id: 'item.abdomen-upper-left', defaultMessage: 'Upper abdomen, left' },
  'abdomen-lower-right': { id: 'item.abdomen-lower-right', defaultMessage: 'Lower abdomen, right' },
  'abdomen-lower-left': { id: 'item.abdomen-lower-left', defaultMessage: 'Lower abdomen, left' },
  rating: { id: 'item.rating', defaultMessage: 'Compared with before' },
  improvement: { id: 'item.improvement', defaultMessage: 'Improvement' },
  better: { id: 'item.better', defaultMessage: 'Looked better in the pair' },
  pain: { id: 'item.pain', defaultMessage: 'Pain' },
  satisfaction: { id: 'item.satisfaction', defaultMessage: 'Satisfaction' },
  longest: { id: 'item.longest', defaultMessage: 'Longest line' },
  widest: { id: 'item.widest', defaultMessage: 'Widest line' },
  commonest: { id: 'item.commonest', defaultMessage: 'Width of the commonest lines' },
  lines: { id: 'item.lines', defaultMessage: 'Lines in the area' },
  colour: { id: 'item.colour', defaultMessage: 'Colour' },
  atrophy: { id: 'item.atrophy', defaultMessage: 'Atrophy' },
  quadrants: { id: 'item.quadrants', defaultMessage: 'Quadrants affected' },
  spread: { id: 'item.spread', defaultMessage: 'Isolated or multiple' },
  pigment: { id: 'item.pigment', defaultMessage: 'Lighter or darker than the skin' },
  vascularity: { id: 'item.vascularity', defaultMessage: 'Vascularity' },
  pigmentation: { id: 'item.pigmentation', defaultMessage: 'Pigmentation' },
  thickness: { id: 'item.thickness', defaultMessage: 'Thickness' },
  relief: { id: 'item.relief', defaultMessage: 'Relief' },
  pliability: { id: 'item.pliability', defaultMessage: 'Pliability' },
  surface: { id: 'item.surface', defaultMessage: 'Surface' },
  itch: { id: 'item.itch', defaultMessage: 'Itch' },
  stiffness: { id: 'item.stiffness', defaultMessage: 'Stiffness' },
  irregularity: { id: 'item.irregularity', defaultMessage: 'Irregularity' },
} satisfies Record<ItemId, Message>;

export const answerLabels = {
  unknown: { id: 'answer-code.unknown', defaultMessage: 'Unknown' },
  'not-asked': { id: 'answer-code.not-asked', defaultMessage: 'Not asked' },
  worse: { id: 'answer-code.worse', defaultMessage: 'Worse' },
  'no-change': { id: 'answer-code.no-change', defaultMessage: 'No change' },
  improved: { id: 'answer-code.improved', defaultMessage: 'Improved' },
  'much-improved': { id: 'answer-code.much-improved', defaultMessage: 'Much improved' },
  'very-much-improved': { id: 'answer-code.very-much-improved', defaultMessage: 'Very much improved' },
  'under-25': { id: 'answer-code.under-25', defaultMessage: 'Less than 25 %' },
  '25-50': { id: 'answer-code.25-50', defaultMessage: '25 to 50 %' },
  '51-75': { id: 'answer-code.51-75', defaultMessage: '51 to 75 %' },
  'over-75': { id: 'answer-code.over-75', defaultMessage: 'More than 75 %' },
  before: { id: 'answer-code.before', defaultMessage: 'The earlier photo' },
  neither: { id: 'answer-code.neither', defaultMessage: 'Neither' },
  after: { id: 'answer-code.after', defaultMessage: 'The later photo' },
  'very-dissatisfied': { id: 'answer-code.very-dissatisfied', defaultMessage: 'Very dissatisfied' },
  dissatisfied: { id: 'answer-code.dissatisfied', defaultMessage: 'Dissatisfied' },
  satisfied: { id: 'answer-code.satisfied', defaultMessage: 'Satisfied' },
  'very-satisfied': { id: 'answer-code.very-satisfied', defaultMessage: 'Very satisfied' },
  none: { id: 'answer-code.none', defaultMessage: '0' },
  '1-5': { id: 'answer-code.1-5', defaultMessage: '1 to 5' },
  '6-10': { id: 'answer-code.6-10', defaultMessage: '6 to 10' },
  'over-10': { id: 'answer-code.over-10', defaultMessage: 'More than 10' },
  absent: { id: 'answer-code.absent', defaultMessage: 'Absent' },
  present: { id: 'answer-code.present', defaultMessage: 'Present' },
  isolated: { id: 'answer-code.isolated', defaultMessage: 'Isolated' },
  multiple: { id: 'answer-code.multiple', defaultMessage: 'Multiple' },
  hypochromic: { id: 'answer-code.hypochromic', defaultMessage: 'Lighter' },
  hyperchromic: { id: 'answer-code.hyperchromic', defaultMessage: 'Darker' },
  both: { id: 'answer-code.both', defaultMessage: 'Both' },
} satisfies Record<AnswerCode, Message>;

export const raterLabels = {
  practitioner: { id: 'rater.practitioner', defaultMessage: 'Practitioner' },
  patient: { id: 'rater.patient', defaultMessage: 'Patient' },
} satisfies Record<Rater, Message>;

export const methodLabels = {
  'in-person': { id: 'method.in-person', defaultMessage: 'Seen in person' },
  photos: { id: 'method.photos', defaultMessage: 'From photos' },
  blind: { id: 'method.blind', defaultMessage: 'Blind, from shuffled photos' },
  'on-screen': { id: 'method.on-screen', defaultMessage: 'Answered on the screen' },
  told: { id: 'method.told', defaultMessage: 'Told' },
  paper: { id: 'method.paper', defaultMessage: 'From a form on paper' },
} satisfies Record<Method, Message>;

/** What an assessment came to. */
export const resultMessages = {
  ofMost: { id: 'assessment.of-most', defaultMessage: '{value} of {most}' },
  totalOf: { id: 'assessment.total-of', defaultMessage: 'Total {value} of {most}' },
  pair: { id: 'assessment.item-answer', defaultMessage: '{item}: {answer}' },
} as const satisfies Readonly<Record<string, Message>>;

/** The fields of an assessment, as its form and its print call them. */
export const assessmentFieldLabels = {
  instrument: { id: 'assessment.instrument', defaultMessage: 'Scale' },
  version: { id: 'assessment.version', defaultMessage: 'Version of the scale' },
  rater: { id: 'assessment.rater', defaultMessage: 'Rated by' },
  method: { id: 'assessment.method', defaultMessage: 'How' },
  on: { id: 'assessment.on', defaultMessage: 'Day' },
  since: { id: 'assessment.since', defaultMessage: 'Compared with' },
  areas: { id: 'assessment.areas', defaultMessage: 'Areas' },
  course: { id: 'assessment.course', defaultMessage: 'Course' },
  session: { id: 'assessment.session', defaultMessage: 'Session' },
  photos: { id: 'assessment.photos', defaultMessage: 'Photos' },
  total: { id: 'assessment.total', defaultMessage: 'Total' },
  measured: { id: 'assessment.measured', defaultMessage: 'Measured in a photo' },
  blind: { id: 'assessment.blind', defaultMessage: 'Blind pair' },
  note: { id: 'assessment.note', defaultMessage: 'Note' },
} as const satisfies Readonly<Record<string, Message>>;

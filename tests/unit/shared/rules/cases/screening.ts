import type { Case } from './case.ts';
import type { screeningRules } from '../../../../../shared/rules/rows/screening.ts';
import type { Level } from '../../../../../shared/rules/finding.ts';
import type { Answer } from '../../../../../shared/screenings/screening.ts';
import type { QuestionId } from '../../../../../shared/screenings/questions.ts';
import type { IsotretinoinLabel } from '../../../../../shared/devices/isotretinoin-label.ts';
import type { Facts } from '../../../../../shared/rules/facts.ts';
import {
  answered,
  area,
  quiet,
  withArea,
  withDevice,
  withPatient,
  withRegister,
  withSession,
} from '../quiet-facts.ts';

/** A rule on one yes-or-no question: yes, no, not asked, and a question that was never shown. */
const asked = (question: QuestionId, yes: Level, notAsked: Level): readonly Case[] => [
  [answered(question, { answer: 'yes' }), yes],
  [answered(question, { answer: 'no' }), 'silent'],
  [answered(question, { answer: 'not-asked' }), notAsked, 'unknown'],
  [{ ...quiet, screening: quiet.screening && { ...quiet.screening, answers: {} } }, notAsked, 'unknown'],
];
/** A rule on a question with a date: the last date that still counts, and the first that does not. */
const recent = (
  question: QuestionId,
  inside: string,
  outside: string,
  level: Level = 'ask',
): readonly Case[] => [
  [answered(question, { answer: 'yes', date: inside }), level],
  [answered(question, { answer: 'yes', date: outside }), 'silent'],
  [answered(question, { answer: 'yes', date: null }), level],
  [answered(question, { answer: 'not-asked' }), 'caution', 'unknown'],
];
/** The same for a question that goes on from another: it is spared by a no to that, and by nothing else. */
const goesOn = (
  parent: QuestionId,
  question: QuestionId,
  inside: string,
  outside: string,
): readonly Case[] => {
  const after = (answer: Answer['answer'], change: Partial<Answer>) =>
    answered(question, change, answered(parent, { answer }));
  return [
    [after('yes', { answer: 'yes', date: inside }), 'ask'],
    [after('yes', { answer: 'yes', date: outside }), 'silent'],
    [after('yes', { answer: 'yes', date: null }), 'ask'],
    [after('yes', { answer: 'not-asked' }), 'caution', 'unknown'],
    [after('no', { answer: 'not-asked' }), 'silent'],
    [after('no', { answer: 'yes', date: inside }), 'ask'],
    // Its parent says once that neither was asked.
    [after('not-asked', { answer: 'not-asked' }), 'silent'],
  ];
};
/** Isotretinoin was taken until a date, or nobody knows when, and the label of the device says this of it. */
const labelled = (label: Partial<IsotretinoinLabel>, date: string | null, facts: Facts = quiet): Facts =>
  answered(
    'isotretinoin',
    { answer: 'yes', date },
    withRegister({ isotretinoin: { says: 'wait', months: 6, source: '', ...label } }, facts),
  );
const never = { says: 'never', months: null, source: 'Manual, page 4' } as const;
const face = withArea({ region: 'upper-lip', depthMinUm: 500, depthMaxUm: 500 });

export const screeningCases: Readonly<Record<(typeof screeningRules)[number]['id'], readonly Case[]>> = {
  SCREEN_STALE: [
    [{ ...quiet, screening: { answers: {}, on: '2026-05-20', askedOn: '2025-11-19' } }, 'ask'],
    [{ ...quiet, screening: { answers: {}, on: '2026-05-20', askedOn: '2025-11-20' } }, 'silent'],
    [{ ...quiet, screening: { answers: {}, on: '2026-05-19', askedOn: '2026-05-19' } }, 'ask'],
    [{ ...quiet, screening: null }, 'stop', 'unknown'],
  ],
  AGE_MIN: [
    [withPatient({ born: '2008-05-21' }), 'stop'],
    [withPatient({ born: '2008-05-20' }), 'silent'],
    [{ ...quiet, patient: null }, 'ask', 'unknown'],
    // Treated before the birth: one of the two days is wrong.
    [withPatient({ born: '2026-05-21' }), 'ask', 'unknown'],
  ],
  SKINTYPE_PIH: [
    [withPatient({ skinType: 'iv' }), 'caution'],
    [withPatient({ skinType: 'iii' }), 'silent'],
    [withPatient({ skinType: 'not-asked' }), 'caution', 'unknown'],
    [withPatient({ skinType: 'unknown' }), 'caution', 'unknown'],
  ],
  STRIAE_RED_FLAG: [
    [{ ...quiet, concerns: [{ areas: [area], causes: ['cushing'], redFlag: 'yes' }] }, 'ask'],
    [{ ...quiet, concerns: [{ areas: [area], causes: ['cushing'], redFlag: 'no' }] }, 'silent'],
    [{ ...quiet, concerns: [{ areas: [area], causes: [], redFlag: 'not-asked' }] }, 'caution', 'unknown'],
  ],
  INFECTION_IN_REGION: asked('infection-in-area', 'stop', 'ask'),
  SUSPICIOUS_LESION: asked('suspicious-mole', 'stop', 'ask'),
  KELOID: asked('keloid', 'stop', 'ask'),
  PREGNANT: asked('pregnant', 'stop', 'ask'),
  BREASTFEEDING: asked('breastfeeding', 'caution', 'caution'),
  ANTICOAG: asked('anticoagulant', 'caution', 'caution'),
  BLEEDING_DISORDER: asked('bleeding-disorder', 'caution', 'caution'),
  IMMUNE_SUPPRESSION: asked('immune-suppression', 'ask', 'caution'),
  STEROID: asked('steroid', 'ask', 'caution'),
  DIABETES: asked('diabetes', 'caution', 'caution'),
  DIABETES_UNCONTROLLED: [
    [answered('diabetes-uncontrolled', { answer: 'yes' }), 'stop'],
    [answered('diabetes-uncontrolled', { answer: 'not-asked' }), 'silent'],
    [
      answered('diabetes-uncontrolled', { answer: 'not-asked' }, answered('diabetes', { answer: 'yes' })),
      'ask',
      'unknown',
    ],
    [answered('diabetes-uncontrolled', { answer: 'no' }, answered('diabetes', { answer: 'yes' })), 'silent'],
  ],
  AUTOIMMUNE: asked('autoimmune', 'ask', 'caution'),
  TATTOO_IMPLANT_SCAR: asked('tattoo-implant-scar', 'caution', 'caution'),
  EXPECTATIONS: asked('expectations', 'ask', 'caution'),
  OTHER_ILLNESS: asked('other-illness', 'caution', 'caution'),
  HSV_FACE: [
    [answered('hsv', { answer: 'yes' }, face), 'caution'],
    [answered('hsv', { answer: 'yes' }), 'silent'],
    [answered('hsv', { answer: 'not-asked' }, face), 'caution', 'unknown'],
  ],
  ISOTRETINOIN_MONTHS: [
    ...recent('isotretinoin', '2025-11-21', '2025-11-20', 'caution'),
    [answered('isotretinoin', { answer: 'yes', date: '2026-07-01' }), 'caution'],
  ],
  ISOTRETINOIN_LABEL: [
    [labelled({}, '2025-11-21'), 'stop'],
    [labelled({}, '2025-11-20'), 'silent'],
    [labelled({ months: 24 }, '2025-11-20'), 'stop'],
    [labelled({ source: 'Manual' }, '2026-07-01'), 'stop'],
    [labelled({}, null), 'stop'],
    [labelled(never, null), 'stop'],
    [labelled(never, '2016-01-01'), 'stop'],
    [labelled({ says: 'nothing', months: null }, '2026-05-01'), 'silent'],
    [labelled({ says: 'not-looked-up', months: null }, '2016-01-01'), 'caution', 'unknown'],
    [{ ...labelled({}, '2026-05-01'), device: null }, 'caution', 'unknown'],
    [labelled({}, '2026-05-01', withSession({ device: null, areas: [] })), 'caution', 'unknown'],
    // That no device is recorded is said once, by RF_RISK; that nobody asked, by ISOTRETINOIN_MONTHS.
    [labelled({}, '2026-05-01', withSession({ device: null })), 'silent'],
    [answered('isotretinoin', { answer: 'not-asked' }, labelled({}, null)), 'silent'],
    [answered('isotretinoin', { answer: 'no' }, labelled(never, null)), 'silent'],
    [{ ...labelled(never, '2026-05-01'), session: null }, 'silent'],
    [labelled({}, '2026-05-01', withDevice({ name: 'Halden P2' })), 'stop'],
  ],
  POST_PARTUM: recent('gave-birth', '2026-02-21', '2026-02-20'),
  RETINOID_DAYS: recent('topical-retinoid', '2026-05-16', '2026-05-15'),
  SUN_DAYS: [
    ...recent('sun-or-tan', '2026-04-23', '2026-04-22'),
    [answered('self-tan', { answer: 'yes' }, answered('sun-or-tan', { answer: 'yes' })), 'silent'],
  ],
  SUN_EXPOSURE_DAYS: goesOn('sun-or-tan', 'sun-exposure', '2026-04-23', '2026-04-22'),
  SELF_TAN_DAYS: goesOn('sun-or-tan', 'self-tan', '2026-05-07', '2026-05-06'),
  WAX_LASER_PEEL_DAYS: [
    ...recent('wax-laser-peel', '2025-05-21', '2025-05-20'),
    [answered('peel', { answer: 'yes' }, answered('wax-laser-peel', { answer: 'yes' })), 'silent'],
  ],
  WAXING_DAYS: goesOn('wax-laser-peel', 'waxing', '2026-05-07', '2026-05-06'),
  LASER_DAYS: goesOn('wax-laser-peel', 'laser', '2026-05-07', '2026-05-06'),
  PEEL_DAYS: goesOn('wax-laser-peel', 'peel', '2026-04-21', '2026-04-20'),
  TOXIN_MONTHS: goesOn('wax-laser-peel', 'toxin', '2026-02-21', '2026-02-20'),
  FILLER_MONTHS: goesOn('wax-laser-peel', 'filler', '2025-05-21', '2025-05-20'),
};

/** Patient, concern and the answers of the screening (domain.md 2.12). */
import type { Rule } from '../rule.ts';
import {
  age,
  anticoagulant,
  bleeding,
  breastfeeding,
  doneBefore,
  filler,
  isotretinoin,
  keloid,
  retinoid,
  selfTan,
  sunAndTan,
  toxin,
  waxing,
  weakened,
} from './positions.ts';

const house = 'House default';
const lists = 'Screening lists in use';
const differing = 'Screening lists in use; sources disagree';
const wait = 'Wait on the sheets in use';
const sheets = 'Longest wait on the sheets in use; sources disagree';
const start = { gates: 'start', version: 1 } as const;
/** A question of the screening: without any screening SCREEN_STALE says so once. */
const question = { ...start, raisedBy: ['SCREEN_STALE'] } as const;
const yes = { ...question, predicate: 'answered-yes' } as const;
/** Waits until a date; to treat earlier asks a reason. */
const recent = { ...question, predicate: 'answered-recently', level: 'ask', source: sheets } as const;
const sun = { ...recent, raisedBy: ['SUN_DAYS'] } as const;
const done = { ...recent, raisedBy: ['WAX_LASER_PEEL_DAYS'] } as const;

export const screeningRules = [
  {
    ...start,
    id: 'SCREEN_STALE',
    predicate: 'screening-stale',
    params: { months: 6 },
    level: 'ask',
    unknownLevel: 'stop',
    source: house,
  },
  {
    ...start,
    id: 'AGE_MIN',
    predicate: 'age-under',
    params: { years: 18 },
    level: 'stop',
    source: 'House default; uses authorised by the FDA are from 22 years',
    positions: age,
    version: 2,
  },
  {
    ...start,
    id: 'SKINTYPE_PIH',
    predicate: 'skin-type-in',
    params: { types: ['iv', 'v', 'vi'] },
    level: 'caution',
    source: 'Darker skin raised risk: Chu, Dermatol Surg 2021;47:1249',
  },
  {
    ...start,
    id: 'STRIAE_RED_FLAG',
    predicate: 'concern-red-flag',
    params: { causes: ['corticosteroid-topical', 'corticosteroid-systemic', 'cushing'] },
    level: 'ask',
    source: 'House default; cortisone excess as a cause: DRP 2016, 2896345',
  },
  {
    ...yes,
    id: 'INFECTION_IN_REGION',
    params: { question: 'infection-in-area' },
    level: 'stop',
    source: 'Screening lists; infection raised risk: Chu, Dermatol Surg 2021;47:1249',
  },
  { ...yes, id: 'SUSPICIOUS_LESION', params: { question: 'suspicious-mole' }, level: 'stop', source: lists },
  {
    ...yes,
    id: 'KELOID',
    params: { question: 'keloid' },
    level: 'stop',
    source: differing,
    positions: keloid,
  },
  { ...yes, id: 'PREGNANT', params: { question: 'pregnant' }, level: 'stop', source: lists },
  {
    ...yes,
    id: 'BREASTFEEDING',
    params: { question: 'breastfeeding' },
    level: 'caution',
    source: differing,
    positions: breastfeeding,
  },
  {
    ...yes,
    id: 'ANTICOAG',
    params: { question: 'anticoagulant' },
    level: 'caution',
    source: differing,
    positions: anticoagulant,
  },
  {
    ...yes,
    id: 'BLEEDING_DISORDER',
    params: { question: 'bleeding-disorder' },
    level: 'caution',
    source: differing,
    positions: bleeding,
  },
  {
    ...yes,
    id: 'IMMUNE_SUPPRESSION',
    params: { question: 'immune-suppression' },
    level: 'ask',
    source: differing,
    positions: weakened,
  },
  {
    ...yes,
    id: 'STEROID',
    params: { question: 'steroid' },
    level: 'ask',
    source: differing,
    positions: weakened,
  },
  { ...yes, id: 'DIABETES', params: { question: 'diabetes' }, level: 'caution', source: lists },
  {
    ...yes,
    id: 'DIABETES_UNCONTROLLED',
    raisedBy: ['DIABETES'],
    params: { question: 'diabetes-uncontrolled' },
    level: 'stop',
    source: lists,
  },
  { ...yes, id: 'AUTOIMMUNE', params: { question: 'autoimmune' }, level: 'ask', source: lists },
  {
    ...yes,
    id: 'TATTOO_IMPLANT_SCAR',
    params: { question: 'tattoo-implant-scar' },
    level: 'caution',
    source: lists,
  },
  {
    ...yes,
    id: 'EXPECTATIONS',
    params: { question: 'expectations' },
    level: 'ask',
    version: 2,
    source: 'Record-keeping guides of UK training bodies',
  },
  { ...yes, id: 'OTHER_ILLNESS', params: { question: 'other-illness' }, level: 'caution', source: house },
  {
    ...question,
    id: 'HSV_FACE',
    predicate: 'answered-yes-for-group',
    params: { question: 'hsv', group: 'face' },
    level: 'caution',
    source: lists,
  },
  {
    ...recent,
    id: 'ISOTRETINOIN_MONTHS',
    params: { question: 'isotretinoin', months: 6, days: 0 },
    level: 'caution',
    source: 'Device and clinic sheets: 6 to 12 months; Waldman, Dermatol Surg 2017;43:1249',
    positions: isotretinoin,
  },
  {
    ...start,
    id: 'ISOTRETINOIN_LABEL',
    predicate: 'isotretinoin-by-label',
    params: {},
    level: 'stop',
    unknownLevel: 'caution',
    raisedBy: ['SCREEN_STALE', 'ISOTRETINOIN_MONTHS', 'RF_RISK'],
    source: 'Label of the device, as it stands in the register',
    positions: isotretinoin,
  },
  {
    ...recent,
    id: 'POST_PARTUM',
    params: { question: 'gave-birth', months: 3, days: 0 },
    source: 'House default; the lists wait after a birth and name no time',
  },
  {
    ...recent,
    id: 'RETINOID_DAYS',
    version: 2,
    params: { question: 'topical-retinoid', months: 0, days: 5 },
    positions: retinoid,
  },
  {
    ...recent,
    id: 'SUN_DAYS',
    version: 2,
    params: { question: 'sun-or-tan', months: 0, days: 28, which: ['sun-exposure', 'self-tan'] },
    positions: sunAndTan,
  },
  {
    ...sun,
    id: 'SUN_EXPOSURE_DAYS',
    params: { question: 'sun-exposure', months: 0, days: 28 },
    positions: sunAndTan,
  },
  {
    ...sun,
    id: 'SELF_TAN_DAYS',
    params: { question: 'self-tan', months: 0, days: 14 },
    positions: selfTan,
  },
  {
    ...recent,
    id: 'WAX_LASER_PEEL_DAYS',
    version: 2,
    params: {
      question: 'wax-laser-peel',
      months: 12,
      days: 0,
      which: ['waxing', 'laser', 'peel', 'toxin', 'filler'],
    },
    positions: doneBefore,
  },
  { ...done, id: 'WAXING_DAYS', params: { question: 'waxing', months: 0, days: 14 }, positions: waxing },
  { ...done, id: 'LASER_DAYS', params: { question: 'laser', months: 0, days: 14 }, source: wait },
  { ...done, id: 'PEEL_DAYS', params: { question: 'peel', months: 0, days: 30 }, source: wait },
  { ...done, id: 'TOXIN_MONTHS', params: { question: 'toxin', months: 3, days: 0 }, positions: toxin },
  { ...done, id: 'FILLER_MONTHS', params: { question: 'filler', months: 12, days: 0 }, positions: filler },
] as const satisfies readonly Rule[];

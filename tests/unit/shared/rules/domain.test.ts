import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionIds } from '../../../../shared/screenings/questions.ts';
import { findingMessages } from '../../../../shared/rules/messages.ts';
import { rules } from '../../../../shared/rules/rules.ts';
import { lawTable, ruleTable } from '../../../support/rule-table.ts';

/** Domain reference, section 5: each name with the rows that hold it. */
const section5: Readonly<Record<string, readonly string[]>> = {
  DEPTH_LEGAL_SCOT: ['DEPTH_LEGAL_SCOT'],
  RF_ANY: ['RF_ANY'],
  INTIMATE_AREA: ['INTIMATE_AREA'],
  RX_ANAESTHETIC: ['RX_ANAESTHETIC'],
  DEPTH_OVER_2_5: ['DEPTH_OVER_2_5'],
  DEPTH_OVER_REGION: ['DEPTH_OVER_REGION'],
  DEPTH_OVER_NEEDLE: ['DEPTH_OVER_NEEDLE'],
  'INTERVAL_REGION_28/14': ['INTERVAL_REGION_28', 'INTERVAL_REGION_14'],
  LOT_EXPIRED: ['LOT_EXPIRED'],
  LOT_OPEN_TOO_LONG: ['LOT_OPEN_TOO_LONG'],
  CARTRIDGE_REUSED: ['CARTRIDGE_REUSED'],
  SERUM_CHANNEL: ['SERUM_CHANNEL'],
  SERUM_REACTION_HISTORY: ['SERUM_REACTION_HISTORY'],
  ISOTRETINOIN_MONTHS: ['ISOTRETINOIN_MONTHS', 'ISOTRETINOIN_LABEL'],
  INFECTION_IN_REGION: ['INFECTION_IN_REGION'],
  KELOID: ['KELOID'],
  PREGNANT: ['PREGNANT'],
  AGE_MIN: ['AGE_MIN'],
  HSV_FACE: ['HSV_FACE'],
  ANTICOAG: ['ANTICOAG'],
  'ANAES_AREA/GRAMS/TIME': ['ANAES_AREA', 'ANAES_GRAMS', 'ANAES_TIME'],
  SKINTYPE_PIH: ['SKINTYPE_PIH'],
  'CONSENT_SCOPE/VERSION/EXPIRED': ['CONSENT_SCOPE', 'CONSENT_VERSION', 'CONSENT_EXPIRED'],
  PHOTO_PURPOSE: ['PHOTO_PURPOSE'],
  SCREEN_STALE: ['SCREEN_STALE'],
  STRIAE_RED_FLAG: ['STRIAE_RED_FLAG'],
  LATE_ENTRY: ['LATE_ENTRY'],
  CLOCK_BACKWARD: ['CLOCK_BACKWARD'],
};

/** Section 2.12: each row of the table with the rules and the questions that hold it. */
const section212: readonly (readonly [item: string, rules: readonly string[]])[] = [
  ['infection, open wound, sunburn, inflamed skin in the area', ['INFECTION_IN_REGION']],
  ['skin cancer, suspicious mole, actinic keratosis, wart', ['SUSPICIOUS_LESION']],
  ['keloid or hypertrophic scars', ['KELOID']],
  ['isotretinoin', ['ISOTRETINOIN_MONTHS', 'ISOTRETINOIN_LABEL']],
  ['pregnant, breastfeeding, post partum', ['PREGNANT', 'BREASTFEEDING', 'POST_PARTUM']],
  ['anticoagulant, bleeding disorder', ['ANTICOAG', 'BLEEDING_DISORDER']],
  ['immune suppression, high-dose steroids', ['IMMUNE_SUPPRESSION', 'STEROID']],
  ['diabetes, controlled or not', ['DIABETES', 'DIABETES_UNCONTROLLED']],
  ['herpes', ['HSV_FACE']],
  ['autoimmune, scleroderma, collagen vascular', ['AUTOIMMUNE']],
  [
    'allergy to metal, lidocaine, latex, chlorhexidine',
    [
      'ALLERGY_METAL',
      'ALLERGY_ANAESTHETIC',
      'ALLERGY_LATEX',
      'ALLERGY_CHLORHEXIDINE',
      'ALLERGY_IODINE',
      'ALLERGY_CHOICE',
    ],
  ],
  ['topical retinoid or acid', ['RETINOID_DAYS']],
  ['sun, self-tan', ['SUN_DAYS', 'SUN_EXPOSURE_DAYS', 'SELF_TAN_DAYS']],
  [
    'wax, laser, peel, toxin, filler',
    ['WAX_LASER_PEEL_DAYS', 'WAXING_DAYS', 'LASER_DAYS', 'PEEL_DAYS', 'TOXIN_MONTHS', 'FILLER_MONTHS'],
  ],
  ['age', ['AGE_MIN']],
  ['BDD check, expectations', ['EXPECTATIONS']],
  ['tattoo, implants, mesh, piercing, hernia or caesarean scar', ['TATTOO_IMPLANT_SCAR']],
];

const ids: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

describe('every rule of the domain reference is a row of data', () => {
  it.each(Object.entries(section5))('%s', (_name, rows) => {
    expect(rows.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(section212)('%s', (_item, rows) => {
    expect(rows.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('with a source, a level, a version, and rules that are there where it is raised by others', () => {
    for (const rule of rules) {
      expect(rule.source, rule.id).not.toBe('');
      expect(rule.version, rule.id).toBeGreaterThan(0);
      for (const other of rule.raisedBy ?? []) expect(ids, rule.id).toContain(other);
      for (const { says, source } of rule.positions ?? []) {
        expect(says, rule.id).toMatch(/^[A-Z].*\.$/u);
        expect(source, rule.id).not.toBe('');
      }
    }
  });

  it('and every question has a rule, or one that asks it for the choice of an agent', () => {
    const asked = JSON.stringify(rules.map(({ params }) => params));
    expect(questionIds.filter((id) => !asked.includes(`"${id}"`))).toEqual([]);
  });

  it('and an allergy is a stop for the thing that is chosen', () => {
    const stops = ['METAL', 'ANAESTHETIC', 'LATEX', 'CHLORHEXIDINE', 'IODINE'].map(
      (name) => `ALLERGY_${name}`,
    );
    expect(rules.filter(({ id }) => stops.includes(id)).map(({ level }) => level)).toEqual(
      stops.map(() => 'stop'),
    );
  });

  /** The rows of the reference where one list or study says otherwise than another. */
  it.each([
    'AGE_MIN',
    'ANTICOAG',
    'BLEEDING_DISORDER',
    'BREASTFEEDING',
    'DEPTH_OVER_2_5',
    'DEPTH_OVER_REGION',
    'FILLER_MONTHS',
    'IMMUNE_SUPPRESSION',
    'INTERVAL_REGION_14',
    'INTERVAL_REGION_28',
    'ISOTRETINOIN_LABEL',
    'ISOTRETINOIN_MONTHS',
    'KELOID',
    'RETINOID_DAYS',
    'SELF_TAN_DAYS',
    'SERUM_CHANNEL',
    'STEROID',
    'SUN_DAYS',
    'SUN_EXPOSURE_DAYS',
    'TOXIN_MONTHS',
    'WAXING_DAYS',
    'WAX_LASER_PEEL_DAYS',
  ])('%s gives each position where sources disagree', (id) => {
    expect(rules.find((rule) => rule.id === id)?.positions?.length).toBeGreaterThan(1);
  });

  it('and none says that sources or lists disagree without giving what each of them says', () => {
    const claims = rules.filter((rule) => {
      const { why } = findingMessages({ rule: rule.id, unknown: false });
      return /disagree|lists differ/iu.test(`${rule.source} ${why.defaultMessage}`);
    });
    expect(claims.length).toBeGreaterThan(10);
    expect(claims.filter(({ positions = [] }) => positions.length < 2).map(({ id }) => id)).toEqual([]);
  });
});

it.each([
  ['rules', ruleTable],
  ['laws', lawTable],
] as const)('the table of %s in docs/charting.md is made from the rows', (name, made) => {
  const text = readFileSync(join(import.meta.dirname, '../../../../docs/charting.md'), 'utf8');
  const table = new RegExp(`<!-- ${name} -->\\n([^]*?)<!-- /${name} -->`).exec(text)?.[1];
  expect(table?.trim()).toBe(made());
});

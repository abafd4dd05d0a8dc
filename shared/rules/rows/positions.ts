/** Where sources disagree (domain.md 2.5, 2.9, 2.12, 2.13): what each of them says. A limit is the practice's to choose. */
import type { Position } from '../rule.ts';

const sheets = 'Treatment sheets of clinics and device makers';
const lists = 'Screening lists in use';
const charts = 'Commercial depth charts';

/** The shortest and the longest wait on the sheets. */
const between = (shortest: string, longest: string): readonly Position[] => [
  { says: `Some sheets wait ${shortest}.`, source: sheets },
  { says: `Others wait ${longest}.`, source: sheets },
];

export const isotretinoin: readonly Position[] = [
  { says: 'Wait 6 months after the last dose, on some sheets 12.', source: sheets },
  {
    says: 'There is too little evidence to delay superficial peels and non-ablative devices. The summary does not name microneedling.',
    source: 'Task force of the ASDS: Waldman, Dermatol Surg 2017;43:1249',
  },
  {
    says: 'Microneedling belongs to the group of low risk; 6 months are for ablative laser and full dermabrasion. This is one dermatologist’s summary of the task force, a weak source.',
    source: 'somalaser.com; projectlead.health',
  },
];
export const keloid: readonly Position[] = [
  { says: 'A keloid or thick scar before is a stop.', source: lists },
  { says: 'A doctor may do a test patch first.', source: lists },
];
export const anticoagulant: readonly Position[] = [
  { says: 'A caution: expect more bleeding and bruising.', source: lists },
  { says: 'A stop.', source: lists },
  {
    says: 'Avoid aspirin for 48 hours beforehand. A prescribed medicine is never stopped for this.',
    source: 'One clinic’s page; a weak source',
  },
];
export const bleeding: readonly Position[] = [
  { says: 'A caution: expect more bleeding and bruising.', source: lists },
  { says: 'A stop.', source: lists },
];
/** The same for a weakened immune system and for high doses of cortisone. */
export const weakened: readonly Position[] = [
  { says: 'A stop.', source: lists },
  { says: 'A note from the treating doctor is enough.', source: lists },
];
export const breastfeeding: readonly Position[] = [
  {
    says: 'Usually a stop, as in pregnancy: a numbing cream is absorbed, and the treatment can wait.',
    source: lists,
  },
  { says: 'A caution: talk about waiting, and about the numbing cream.', source: 'House default' },
];
export const age: readonly Position[] = [
  { says: 'Uses authorised by the FDA are from 22 years.', source: 'fda.gov, microneedling devices' },
  { says: 'From 18 years.', source: 'House default' },
];
export const retinoid = between('24 hours', '5 days');
export const sunAndTan = between('24 hours', '4 weeks');
export const selfTan = between('48 hours', '2 weeks');
export const waxing = between('5 days', '2 weeks');
export const toxin = between('2 weeks', '3 months');
export const filler = between('6 months', '12 months');

/** Where it was not said which of these it was: the waits of each. */
export const doneBefore: readonly Position[] = [
  { says: 'After waxing 5 days, on some sheets 2 weeks.', source: sheets },
  { says: 'After laser or intense light 2 weeks, after a peel 30 days.', source: sheets },
  { says: 'After botulinum toxin 2 weeks, on some sheets 3 months.', source: sheets },
  { says: 'After a filler 6 months, on some sheets 12.', source: sheets },
];

export const interval: readonly Position[] = [
  { says: 'Five sessions, one a month.', source: 'AJCD, 10.1007/s40257-018-0415-0' },
  { says: 'One to three sessions, one a month.', source: 'Alster & Li, Dermatol Surg 2020;46:459' },
  { says: 'At least six sessions, one every two weeks.', source: 'JEWDS 2017;14(2):92' },
  { says: 'Three to six sessions, 4 to 6 weeks apart.', source: 'Clinic practice; a weak source' },
];
export const depthCharts: readonly Position[] = [
  { says: 'Abdomen, flank and hip 1.0 to 2.0 mm; for stretch marks 1.5 to 2.0 mm.', source: charts },
  { says: 'Legs and buttock 1.5 to 2.5 mm; one page goes to 2.5 mm and warns of more.', source: charts },
  {
    says: 'Red stretch marks 1.0 to 1.5 mm, white ones 1.5 to 2.5 mm. The charts differ by up to 1 mm.',
    source: charts,
  },
];
export const depthEnd: readonly Position[] = [
  { says: 'Not beyond 2.5 mm.', source: 'One commercial page on stretch marks; a weak source' },
  { says: 'Devices up to 3 mm are described.', source: 'PMC7869810' },
];
export const serumInChannels: readonly Position[] = [
  {
    says: 'Vitamin C in open channels: three patients with granulomas, two of them with positive patch tests to one serum.',
    source: 'Soltani-Arabshahi, JAMA Dermatol 2014;150:68',
  },
  {
    says: 'Fifteen patients in thirteen papers; pens and vitamin C in most.',
    source: 'Friedmann, Dermatol Surg 2024, 10.1097/DSS.0000000000004450',
  },
  {
    says: 'Serums with vitamin C or retinol are recommended straight after needling.',
    source: 'Consumer articles; no clinical source',
  },
];

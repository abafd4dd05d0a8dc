/** Adverse events before a session, and what is told some days after one (domain.md 2.10, 2.11, 2.14). */
import type { Rule } from '../rule.ts';

const sheets = 'Warning signs on the aftercare sheets in use';
const told = { gates: 'record', version: 1 } as const;
/** A sign of the list that was not asked about as a whole: FOLLOWUP_INFECTION says so once. */
const sign = { ...told, predicate: 'warning-after', raisedBy: ['FOLLOWUP_INFECTION'] } as const;

export const eventRules = [
  {
    id: 'ADVERSE_EVENT_OPEN',
    predicate: 'adverse-event-open',
    params: {},
    level: 'ask',
    gates: 'start',
    source: 'House default',
    version: 1,
  },
] as const satisfies readonly Rule[];

export const followUpRules = [
  {
    ...told,
    id: 'FOLLOWUP_INFECTION',
    predicate: 'warning-after',
    params: { signs: ['spreading-redness', 'pus', 'fever'] },
    level: 'stop',
    unknownLevel: 'caution',
    source: `${sheets}; bacterial infection is among the events reported after needling: Chu, Dermatol Surg 2021;47:1249`,
  },
  {
    ...sign,
    id: 'FOLLOWUP_BLISTERS',
    params: { signs: ['blisters'] },
    level: 'caution',
    source: sheets,
  },
  {
    ...sign,
    id: 'FOLLOWUP_LUMPS',
    params: { signs: ['lumps', 'swollen-glands'] },
    level: 'caution',
    source:
      'Soltani-Arabshahi, JAMA Dermatol 2014;150:68; Friedmann, Dermatol Surg 2024, 10.1097/DSS.0000000000004450',
  },
  {
    ...sign,
    id: 'FOLLOWUP_NUMBNESS',
    params: { signs: ['numbness'] },
    level: 'caution',
    source:
      'House default; nerve damage after radiofrequency needling: FDA safety communication, 15-Oct-2025',
  },
  {
    ...told,
    id: 'FOLLOWUP_PIGMENT',
    predicate: 'pigment-after',
    params: {},
    level: 'caution',
    source: 'Among the lasting events of a review of 85 papers: Chu, Dermatol Surg 2021;47:1249',
  },
  {
    ...told,
    id: 'FOLLOWUP_REDNESS',
    predicate: 'redness-after',
    params: { days: 7 },
    level: 'caution',
    source: 'Most events end inside 7 days: Chu, Dermatol Surg 2021;47:1249; PMC8008152',
  },
  {
    ...told,
    id: 'FOLLOWUP_PAIN',
    predicate: 'pain-after',
    params: { painFrom: 5 },
    level: 'caution',
    source: 'House default',
  },
] as const satisfies readonly Rule[];

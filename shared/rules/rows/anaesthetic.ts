/** Numbing agents. The three lines belong to lidocaine/tetracaine alone; below a line nothing is said. */
import type { Rule } from '../rule.ts';

const label =
  'House line at a studied exposure, not a permitted maximum: 59 g on 400 cm² for 120 min (lidocaine/tetracaine label)';
const risks = 'The Dermatologist, hmpgloballearningnetwork.com, article 7737';

export const anaestheticRules = [
  {
    id: 'ANAES_AREA',
    raisedBy: ['ANAES_INCOMPLETE'],
    predicate: 'anaesthetic-from',
    params: { agent: 'lidocaine-tetracaine-7-7', measure: 'areaMm2', from: 40_000 },
    level: 'caution',
    gates: 'choice',
    source: label,
    version: 1,
  },
  {
    id: 'ANAES_GRAMS',
    raisedBy: ['ANAES_INCOMPLETE'],
    predicate: 'anaesthetic-from',
    params: { agent: 'lidocaine-tetracaine-7-7', measure: 'massMg', from: 60_000 },
    level: 'caution',
    gates: 'choice',
    source: label,
    version: 1,
  },
  {
    id: 'ANAES_TIME',
    raisedBy: ['ANAES_INCOMPLETE'],
    predicate: 'anaesthetic-from',
    params: { agent: 'lidocaine-tetracaine-7-7', measure: 'timeMs', from: 7_200_000 },
    level: 'caution',
    gates: 'record',
    source: label,
    version: 1,
  },
  {
    id: 'ANAES_INCOMPLETE',
    predicate: 'anaesthetic-incomplete',
    params: {},
    level: 'caution',
    gates: 'record',
    source: 'Risk rises with amount, site, surface and time (Sobanko, Miller, Alster)',
    version: 1,
  },
  {
    id: 'ANAES_INSTRUCTION',
    predicate: 'anaesthetic-instruction',
    params: { agents: ['compounded', 'other', 'nerve-block'] },
    level: 'ask',
    gates: 'choice',
    source: 'Strong compounds and large areas are in most bad cases (Sobanko, Miller, Alster)',
    version: 1,
  },
  {
    id: 'PRILOCAINE_METHAEMOGLOBIN',
    predicate: 'answered-yes-for-agent',
    params: { question: 'methaemoglobinaemia', agents: ['lidocaine-prilocaine-2.5-2.5'] },
    level: 'stop',
    gates: 'choice',
    source: risks,
    version: 1,
  },
  {
    id: 'ANAES_ANTIARRHYTHMIC',
    predicate: 'answered-yes-for-agent',
    params: {
      question: 'antiarrhythmic',
      agents: [
        'lidocaine-4',
        'lidocaine-5',
        'lidocaine-prilocaine-2.5-2.5',
        'lidocaine-tetracaine-7-7',
        'compounded',
        'nerve-block',
        'other',
      ],
    },
    level: 'caution',
    gates: 'choice',
    source: risks,
    version: 1,
  },
] as const satisfies readonly Rule[];

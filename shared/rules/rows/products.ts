/** Products, lots and allergies to what is chosen. */
import type { Rule } from '../rule.ts';
import { serumInChannels } from './positions.ts';

const house = 'House default';
const open = ['during', 'after-channels-open'] as const;
const lists = 'Screening lists in use; allergy is a stop for that item';

const chlorhexidine = {
  question: 'allergy-antiseptic',
  words: ['chlorhexid', 'chlorexid', 'clorhexid', 'clorexid', 'klorhexid', 'klorheksid', 'hibi'],
} as const;
const iodine = {
  question: 'allergy-antiseptic',
  words: ['povidon', 'iodin', 'iode', 'iod', 'jod', 'yod', 'betadin', 'betaisodona'],
} as const;
/** Any medicine of the class is taken for all: which of them cross-react is a doctor's to say. */
const anaesthetic = {
  question: 'allergy-anaesthetic',
  words: [
    'lidoca',
    'lidoka',
    'lignoca',
    'prilo',
    'tetraca',
    'tetraka',
    'emla',
    'xyloca',
    'local an',
    'anaesth',
    'anesth',
    'amethoca',
    'articain',
    'artikain',
    'benzoca',
    'benzoka',
    'bupiva',
    'caine',
    'levobupiva',
    'mepiva',
    'novoca',
    'procain',
    'prokain',
    'ropiva',
  ],
} as const;
const latex = { question: 'allergy-latex', words: ['latex', 'rubber'] } as const;

export const productRules = [
  {
    id: 'SERUM_CHANNEL',
    predicate: 'product-into-channels',
    params: { classes: ['topical-not-into-channels', 'aftercare-only'], timings: open },
    level: 'stop',
    unknownLevel: 'caution',
    gates: 'choice',
    source:
      'Soltani-Arabshahi, JAMA Dermatol 2014;150:68; Friedmann, Dermatol Surg 2024, 10.1097/DSS.0000000000004450',
    positions: serumInChannels,
    version: 1,
  },
  {
    id: 'SERUM_REACTION_HISTORY',
    predicate: 'product-after-reaction',
    params: { timings: open },
    level: 'stop',
    gates: 'choice',
    source: 'House default after Soltani-Arabshahi 2014 and Friedmann 2024',
    version: 1,
  },
  {
    id: 'LOT_EXPIRED',
    raisedBy: ['RF_RISK'],
    predicate: 'lot-expired',
    params: {},
    level: 'ask',
    gates: 'choice',
    source: house,
    version: 1,
  },
  {
    id: 'LOT_OPEN_TOO_LONG',
    predicate: 'lot-open-too-long',
    params: {},
    level: 'ask',
    gates: 'choice',
    source: house,
    version: 2,
  },
  {
    id: 'LOT_RECALLED',
    predicate: 'lot-recalled',
    params: {},
    level: 'stop',
    gates: 'choice',
    source: house,
    version: 1,
  },
  {
    id: 'ALLERGY_CHLORHEXIDINE',
    predicate: 'antiseptic-allergy',
    params: { ...chlorhexidine, agents: ['chlorhexidine-aqueous', 'chlorhexidine-alcoholic'] },
    level: 'stop',
    gates: 'choice',
    source: lists,
    version: 1,
  },
  {
    id: 'ALLERGY_IODINE',
    predicate: 'antiseptic-allergy',
    params: { ...iodine, agents: ['povidone-iodine'] },
    level: 'stop',
    gates: 'choice',
    source: lists,
    version: 1,
  },
  {
    id: 'ALLERGY_ANAESTHETIC',
    predicate: 'anaesthetic-allergy',
    params: {
      ...anaesthetic,
      agents: ['lidocaine-4', 'lidocaine-5', 'lidocaine-prilocaine-2.5-2.5', 'lidocaine-tetracaine-7-7'],
      maybe: ['compounded', 'nerve-block', 'other'],
    },
    level: 'stop',
    gates: 'choice',
    source: lists,
    version: 2,
  },
  {
    id: 'ALLERGY_METAL',
    predicate: 'allergy-always',
    params: {
      question: 'allergy-metal',
      words: ['metal', 'nickel', 'nikkel', 'steel', 'chrom', 'cobalt', 'kobalt'],
    },
    level: 'stop',
    gates: 'start',
    source: 'Metal allergy raised risk: Chu, Dermatol Surg 2021;47:1249',
    version: 1,
  },
  {
    id: 'ALLERGY_LATEX',
    predicate: 'glove-allergy',
    params: latex,
    level: 'stop',
    gates: 'choice',
    source: lists,
    version: 2,
  },
  {
    id: 'ALLERGY_CHOICE',
    predicate: 'allergy-to-choice',
    params: {
      antiseptic: [
        { name: 'chlorhexidine', ...chlorhexidine },
        { name: 'iodine', ...iodine },
      ],
      anaesthetic: [{ name: 'anaesthetic', ...anaesthetic }],
      gloves: [{ name: 'latex', ...latex }],
    },
    level: 'caution',
    gates: 'choice',
    source: lists,
    version: 1,
  },
] as const satisfies readonly Rule[];

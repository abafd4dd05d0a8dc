/**
 * What can be assessed, and by which scale. Codes and versions are permanent: entries hold them. A scale that changes gets
 * another version here; what was recorded keeps the version that it was recorded with, and the two are never joined.
 *
 * Wording of published forms is not reproduced: POSAS is a licensed form (posas.org), so its items have their names alone, and
 * the filled-in form is keyed in. A total exists only where the source defines one.
 */

/** Who rates: somebody of the practice, or the patient. */
export const raters = ['practitioner', 'patient'] as const;
export type Rater = (typeof raters)[number];

/** How it came about. `on-screen`: the patient answered on the screen; `told`: the patient said it; `blind`: shuffled pairs. */
export const methods = ['in-person', 'photos', 'blind', 'on-screen', 'told', 'paper'] as const;
export type Method = (typeof methods)[number];

export const methodsOf: Readonly<Record<Rater, readonly Method[]>> = {
  practitioner: ['in-person', 'photos', 'blind', 'paper'],
  patient: ['on-screen', 'told', 'paper'],
};

export const instrumentIds = [
  'davey',
  'gais',
  'quartile',
  'pain',
  'satisfaction',
  'satisfaction-words',
  'measures',
  'striae-items',
  'posas-observer',
  'posas-patient',
] as const;
export type InstrumentId = (typeof instrumentIds)[number];

export const itemIds = [
  'abdomen-upper-right',
  'abdomen-upper-left',
  'abdomen-lower-right',
  'abdomen-lower-left',
  'rating',
  'improvement',
  'better',
  'pain',
  'satisfaction',
  'longest',
  'widest',
  'commonest',
  'lines',
  'colour',
  'atrophy',
  'quadrants',
  'spread',
  'pigment',
  'vascularity',
  'pigmentation',
  'thickness',
  'relief',
  'pliability',
  'surface',
  'itch',
  'stiffness',
  'irregularity',
] as const;
export type ItemId = (typeof itemIds)[number];

/** Every word that answers an item, and the two that say why there is no answer. */
export const answerCodes = [
  'unknown',
  'not-asked',
  'worse',
  'no-change',
  'improved',
  'much-improved',
  'very-much-improved',
  'under-25',
  '25-50',
  '51-75',
  'over-75',
  'before',
  'neither',
  'after',
  'very-dissatisfied',
  'dissatisfied',
  'satisfied',
  'very-satisfied',
  'none',
  '1-5',
  '6-10',
  'over-10',
  'absent',
  'present',
  'isolated',
  'multiple',
  'hypochromic',
  'hyperchromic',
  'both',
] as const;
export type AnswerCode = (typeof answerCodes)[number];
export const missingCodes = ['unknown', 'not-asked'] as const satisfies readonly AnswerCode[];

/** How much of it has improved, from the lowest. */
export const quarters = ['under-25', '25-50', '51-75', 'over-75'] as const satisfies readonly AnswerCode[];

/** A number, or the code of a level. */
export type Answer = number | AnswerCode;

interface NumberItem {
  readonly id: ItemId;
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  /** Points of a scale, or a length in µm. */
  readonly unit: 'points' | 'um';
}

interface LevelItem {
  readonly id: ItemId;
  readonly kind: 'levels';
  /** From the lowest to the highest where they are in an order. */
  readonly levels: readonly AnswerCode[];
  readonly ordered: boolean;
  /** Answered in a blind rating alone. */
  readonly blind?: true;
}
export type Item = NumberItem | LevelItem;

export interface Instrument {
  readonly id: InstrumentId;
  readonly version: InstrumentVersion;
  readonly raters: readonly Rater[];
  readonly methods: readonly Method[];
  readonly items: readonly Item[];
  /** It says how it is compared with an earlier state. */
  readonly compares: boolean;
  /** The areas that it is always about; null: those that the record names. */
  readonly abdomen: boolean;
}

export const instrumentVersions = ['1', '2.0'] as const;
export type InstrumentVersion = (typeof instrumentVersions)[number];

/** Longest length that is kept, µm: 2 m. */
export const longestUm = 2_000_000;

const points = (id: ItemId, min: number, max: number): Item => ({
  id,
  kind: 'number',
  min,
  max,
  unit: 'points',
});
const length = (id: ItemId): Item => ({ id, kind: 'number', min: 0, max: longestUm, unit: 'um' });
const levels = (id: ItemId, ...codes: readonly AnswerCode[]): Item => ({
  id,
  kind: 'levels',
  levels: codes,
  ordered: true,
});
const kinds = (id: ItemId, ...codes: readonly AnswerCode[]): Item => ({
  id,
  kind: 'levels',
  levels: codes,
  ordered: false,
});

const staff: readonly Rater[] = ['practitioner'];
const all: readonly Method[] = methods.filter((method) => method !== 'blind');
const own = { version: '1', compares: false, abdomen: false } as const;

/**
 * Every version of every scale, the one in use last of its id. Sources: domain.md §2.3.
 *
 * - `davey`: four quadrants of the abdomen, 0 clear, 1 moderate, 2 many; total 0 to 8 (PMC3503700).
 * - `gais`: five levels against the state before; used by patients and raters in AJCD 10.1007/s40257-018-0415-0.
 * - `quartile`: Alster & Li, Dermatol Surg 2020;46:459. A blind rating says besides which photo looked better.
 * - `pain`: a number from 0 to 10. `satisfaction`: a number from 0 to 10, or five words.
 * - `measures`: longest and widest line, lines in the area (bands of this project), colour 0 to 4.
 * - `striae-items`: the items of Skin Res Technol 2021;27:627, whose weights its abstract does not give: items, no total. Its item
 *   of the place is the areas of the record.
 * - `posas-observer`, `posas-patient`: six items of 1 to 10 each (PMC5064192); the source gives no total, so there is none.
 */
export const instruments: readonly Instrument[] = [
  {
    ...own,
    id: 'davey',
    raters: staff,
    methods: ['in-person', 'photos', 'paper'],
    items: [
      points('abdomen-upper-right', 0, 2),
      points('abdomen-upper-left', 0, 2),
      points('abdomen-lower-right', 0, 2),
      points('abdomen-lower-left', 0, 2),
    ],
    abdomen: true,
  },
  {
    ...own,
    id: 'gais',
    raters,
    methods: all,
    items: [levels('rating', 'worse', 'no-change', 'improved', 'much-improved', 'very-much-improved')],
    compares: true,
  },
  {
    ...own,
    id: 'quartile',
    raters,
    methods,
    items: [
      levels('improvement', ...quarters),
      { ...kinds('better', 'before', 'neither', 'after'), blind: true } as LevelItem,
    ],
    compares: true,
  },
  { ...own, id: 'pain', raters: ['patient'], methods: methodsOf.patient, items: [points('pain', 0, 10)] },
  {
    ...own,
    id: 'satisfaction',
    raters: ['patient'],
    methods: methodsOf.patient,
    items: [points('satisfaction', 0, 10)],
  },
  {
    ...own,
    id: 'satisfaction-words',
    raters: ['patient'],
    methods: methodsOf.patient,
    items: [
      levels('satisfaction', 'very-dissatisfied', 'dissatisfied', 'neither', 'satisfied', 'very-satisfied'),
    ],
  },
  {
    ...own,
    id: 'measures',
    raters: staff,
    methods: ['in-person', 'photos', 'paper'],
    items: [
      length('longest'),
      length('widest'),
      levels('lines', 'none', '1-5', '6-10', 'over-10'),
      points('colour', 0, 4),
    ],
  },
  {
    ...own,
    id: 'striae-items',
    raters: staff,
    methods: ['in-person', 'photos', 'paper'],
    items: [
      length('widest'),
      length('commonest'),
      kinds('atrophy', 'absent', 'present'),
      points('quadrants', 0, 4),
      kinds('spread', 'isolated', 'multiple'),
      kinds('pigment', 'neither', 'hypochromic', 'hyperchromic', 'both'),
    ],
  },
  {
    ...own,
    id: 'posas-observer',
    version: '2.0',
    raters: staff,
    methods: ['paper'],
    items: (['vascularity', 'pigmentation', 'thickness', 'relief', 'pliability', 'surface'] as const).map(
      (id) => points(id, 1, 10),
    ),
  },
  {
    ...own,
    id: 'posas-patient',
    version: '2.0',
    raters: ['patient'],
    methods: ['paper'],
    items: (['pain', 'itch', 'colour', 'stiffness', 'thickness', 'irregularity'] as const).map((id) =>
      points(id, 1, 10),
    ),
  },
];

/** A scale in the version with which something was recorded; undefined where there never was such a version. */
export const instrumentOf = (id: InstrumentId, version: InstrumentVersion): Instrument | undefined =>
  instruments.find((each) => each.id === id && each.version === version);

/** The version of a scale that is used for what is recorded now. */
export const inUse = (id: InstrumentId): Instrument => {
  const found = instruments.findLast((each) => each.id === id);
  if (!found) throw new RangeError('no such instrument');
  return found;
};

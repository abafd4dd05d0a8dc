/** English labels of a concern: the striae of one place and how they looked. */
import type {
  ConcernFields,
  causes,
  lineCounts,
  reliefs,
  striaeTypes,
  textures,
} from '../concerns/concern.ts';
import type { Message } from './message.ts';

export const striaeTypeLabels = {
  rubra: { id: 'striae-type.rubra', defaultMessage: 'Red or pink (rubra)' },
  alba: { id: 'striae-type.alba', defaultMessage: 'White (alba)' },
  caerulea: { id: 'striae-type.caerulea', defaultMessage: 'Bluish (caerulea)' },
  nigra: { id: 'striae-type.nigra', defaultMessage: 'Dark (nigra)' },
  mixed: { id: 'striae-type.mixed', defaultMessage: 'Mixed' },
  unknown: { id: 'striae-type.unknown', defaultMessage: 'Not known' },
} satisfies Record<(typeof striaeTypes)[number], Message>;

/** What each type looks like, one line under its name. */
export const striaeTypeHints = {
  rubra: { id: 'striae-type-hint.rubra', defaultMessage: 'Early; flat or raised' },
  alba: { id: 'striae-type-hint.alba', defaultMessage: 'Late; pale and thin' },
  caerulea: { id: 'striae-type-hint.caerulea', defaultMessage: 'Blue or violet tone' },
  nigra: { id: 'striae-type-hint.nigra', defaultMessage: 'Dark lines in deep skin' },
  mixed: { id: 'striae-type-hint.mixed', defaultMessage: 'More than one type together' },
  unknown: { id: 'striae-type-hint.unknown', defaultMessage: 'Looked at, could not tell' },
} satisfies Record<(typeof striaeTypes)[number], Message>;

export const causeLabels = {
  pregnancy: { id: 'cause.pregnancy', defaultMessage: 'Pregnancy' },
  'puberty-growth': { id: 'cause.puberty-growth', defaultMessage: 'Growth in puberty' },
  'weight-gain': { id: 'cause.weight-gain', defaultMessage: 'Weight gain' },
  'weight-loss': { id: 'cause.weight-loss', defaultMessage: 'Weight loss' },
  'muscle-gain': { id: 'cause.muscle-gain', defaultMessage: 'Muscle gain' },
  'corticosteroid-topical': { id: 'cause.corticosteroid-topical', defaultMessage: 'Steroid cream' },
  'corticosteroid-systemic': {
    id: 'cause.corticosteroid-systemic',
    defaultMessage: 'Steroid tablets or injections',
  },
  cushing: { id: 'cause.cushing', defaultMessage: 'Cushing’s syndrome' },
  'connective-tissue': {
    id: 'cause.connective-tissue',
    defaultMessage: 'Marfan or other connective tissue disorder',
  },
  unknown: { id: 'cause.unknown', defaultMessage: 'Not known' },
} satisfies Record<(typeof causes)[number], Message>;

export const reliefLabels = {
  raised: { id: 'relief.raised', defaultMessage: 'Raised' },
  flat: { id: 'relief.flat', defaultMessage: 'Flat' },
  depressed: { id: 'relief.depressed', defaultMessage: 'Sunken' },
  'not-asked': { id: 'relief.not-asked', defaultMessage: 'Not examined' },
} satisfies Record<(typeof reliefs)[number], Message>;

export const textureLabels = {
  harder: { id: 'texture.harder', defaultMessage: 'Harder than the skin around' },
  same: { id: 'texture.same', defaultMessage: 'As the skin around' },
  softer: { id: 'texture.softer', defaultMessage: 'Softer than the skin around' },
  'not-asked': { id: 'texture.not-asked', defaultMessage: 'Not examined' },
} satisfies Record<(typeof textures)[number], Message>;

export const lineCountLabels = {
  none: { id: 'line-count.none', defaultMessage: 'None' },
  '1-5': { id: 'line-count.1-5', defaultMessage: '1 to 5' },
  '6-10': { id: 'line-count.6-10', defaultMessage: '6 to 10' },
  'over-10': { id: 'line-count.over-10', defaultMessage: 'More than 10' },
  'not-asked': { id: 'line-count.not-asked', defaultMessage: 'Not counted' },
} satisfies Record<(typeof lineCounts)[number], Message>;

export const onsetKindLabels = {
  month: { id: 'onset.month', defaultMessage: 'Month known' },
  year: { id: 'onset.year', defaultMessage: 'Year known' },
  unknown: { id: 'onset.unknown', defaultMessage: 'Not known' },
  'not-asked': { id: 'onset.not-asked', defaultMessage: 'Not asked' },
} satisfies Record<ConcernFields['onset']['kind'], Message>;

export const symptomStateLabels = {
  none: { id: 'symptoms.none', defaultMessage: 'No itch or tenderness' },
  some: { id: 'symptoms.some', defaultMessage: 'Itch or tenderness' },
  'not-asked': { id: 'symptoms.not-asked', defaultMessage: 'Not asked' },
} satisfies Record<ConcernFields['symptoms']['state'], Message>;

/** Colour against the skin around, 0 first; index = score. */
export const colourScaleLabels = [
  { id: 'colour.0', defaultMessage: 'As the skin around' },
  { id: 'colour.1', defaultMessage: 'Barely different' },
  { id: 'colour.2', defaultMessage: 'A little different' },
  { id: 'colour.3', defaultMessage: 'Clearly different' },
  { id: 'colour.4', defaultMessage: 'Very different' },
] satisfies readonly Message[];

export const redFlagQuestion: Message = {
  id: 'concern.red-flag',
  defaultMessage: 'Wide purple marks together with steroid use or signs of too much cortisol?',
};

/** Shown beside a yes to the red flag question; a suggestion, not a diagnosis. */
export const redFlagHint: Message = {
  id: 'concern.red-flag-hint',
  defaultMessage:
    'Signs can be a round face, easy bruising, muscle weakness or new high blood pressure. Consider suggesting a doctor’s check.',
};

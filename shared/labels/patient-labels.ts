/** English labels of a patient's skin type and allergies. */
import type { Allergies, SkinType } from '../patients/patient.ts';
import type { Shape } from '../body-map/landmarks.ts';
import type { Message } from './message.ts';

export const skinTypeLabels = {
  i: { id: 'skin-type.i', defaultMessage: 'I' },
  ii: { id: 'skin-type.ii', defaultMessage: 'II' },
  iii: { id: 'skin-type.iii', defaultMessage: 'III' },
  iv: { id: 'skin-type.iv', defaultMessage: 'IV' },
  v: { id: 'skin-type.v', defaultMessage: 'V' },
  vi: { id: 'skin-type.vi', defaultMessage: 'VI' },
  unknown: { id: 'skin-type.unknown', defaultMessage: 'Not known' },
  'not-asked': { id: 'skin-type.not-asked', defaultMessage: 'Not asked' },
} satisfies Record<SkinType, Message>;

/** How each Fitzpatrick type burns and tans (NBK481857); it is not a measure of colour. */
export const skinTypeHints = {
  i: { id: 'skin-type-hint.i', defaultMessage: 'Always burns, never tans' },
  ii: { id: 'skin-type-hint.ii', defaultMessage: 'Always burns, tans with difficulty' },
  iii: { id: 'skin-type-hint.iii', defaultMessage: 'Burns mildly, tans about average' },
  iv: { id: 'skin-type-hint.iv', defaultMessage: 'Rarely burns, tans easily' },
  v: { id: 'skin-type-hint.v', defaultMessage: 'Very rarely burns, tans very easily' },
  vi: { id: 'skin-type-hint.vi', defaultMessage: 'Never burns, deeply pigmented' },
  unknown: { id: 'skin-type-hint.unknown', defaultMessage: 'Asked, could not tell' },
  'not-asked': { id: 'skin-type-hint.not-asked', defaultMessage: 'Ask at the next visit' },
} satisfies Record<SkinType, Message>;

/** The figures of the body map; they only change the drawing. */
export const shapeLabels = {
  slender: { id: 'body-shape.slender', defaultMessage: 'Slender' },
  average: { id: 'body-shape.average', defaultMessage: 'Average' },
  curvy: { id: 'body-shape.curvy', defaultMessage: 'Curvy' },
  large: { id: 'body-shape.large', defaultMessage: 'Large' },
} satisfies Record<Shape, Message>;

export const allergyStateLabels = {
  'not-asked': { id: 'allergies.not-asked', defaultMessage: 'Allergies not asked' },
  none: { id: 'allergies.none', defaultMessage: 'No allergies reported' },
  some: { id: 'allergies.some', defaultMessage: 'Allergies' },
} satisfies Record<Allergies['state'], Message>;

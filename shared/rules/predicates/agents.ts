import type { AnaestheticAgent } from '../../sessions/values.ts';

/** Agents that are medicines put on or into the skin. */
export const anaesthetics: readonly AnaestheticAgent[] = [
  'lidocaine-4',
  'lidocaine-5',
  'lidocaine-prilocaine-2.5-2.5',
  'lidocaine-tetracaine-7-7',
  'compounded',
  'nerve-block',
  'other',
];

/** Agents left on the skin as a cream, where mass, area and time belong together (domain.md 2.7). */
export const creams: readonly AnaestheticAgent[] = [
  'lidocaine-4',
  'lidocaine-5',
  'lidocaine-prilocaine-2.5-2.5',
  'lidocaine-tetracaine-7-7',
  'compounded',
];

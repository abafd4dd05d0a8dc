import { fold } from '../text/fold.ts';

/** A lot number without what people write differently: case, spaces, hyphens. Lots that differ in more are different lots. */
export const lotSpelling = (lot: string): string => fold(lot).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Those of `lots` that may be the same lot in another spelling, each once, in their order. */
export const spelledOtherwise = (lot: string, lots: readonly string[]): readonly string[] => {
  const own = lotSpelling(lot);
  const asked = lot.trim();
  if (own === '') return [];
  return [...new Set(lots.map((each) => each.trim()))].filter(
    (each) => each !== asked && lotSpelling(each) === own,
  );
};

import { regionSideKey } from '../regions/region-side.ts';
import type { RegionSide } from '../regions/regions.ts';
import type { SessionFields } from './session.ts';
import { carriedValues, type CarriedValue } from './values.ts';

/** What of a record was carried over, thing by thing. */
export interface CarriedParts {
  readonly device: boolean;
  readonly areas: readonly { readonly area: RegionSide; readonly values: readonly CarriedValue[] }[];
  /** Names of products. */
  readonly products: readonly string[];
}

/** Reads the names that a record keeps of carried values; a name that points at nothing is passed over. */
export const carriedParts = ({ carried, areas, products }: SessionFields): CarriedParts => {
  const names = new Set(carried?.values);
  return {
    device: names.has('device'),
    areas: areas.flatMap((area) => {
      const values = carriedValues.filter((value) => names.has(`areas.${regionSideKey(area)}.${value}`));
      return values.length === 0 ? [] : [{ area, values }];
    }),
    products: products.flatMap(({ name }, index) => (names.has(`products.${index}`) ? [name] : [])),
  };
};

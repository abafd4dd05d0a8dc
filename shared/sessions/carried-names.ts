import { regionSideKey } from '../regions/region-side.ts';
import type { SessionDraft } from './session-draft.ts';

/** The names of all values that were carried over and not changed, as the record keeps them; `open` ones too. */
export const carriedNames = ({ device, areas, products }: SessionDraft): string[] => [
  ...(device.carried === 'no' ? [] : ['device']),
  ...areas.flatMap((area) => area.carried.map(({ value }) => `areas.${regionSideKey(area)}.${value}`)),
  ...products.flatMap(({ carried }, index) => (carried === 'no' ? [] : [`products.${index}`])),
];

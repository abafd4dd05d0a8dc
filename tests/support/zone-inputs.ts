import { v7 as newId } from 'uuid';
import type { InputOf } from '../../shared/ipc/contract.ts';

/** A mole on the lower right abdomen, as the form sends it. */
export const zoneInput = (
  patient: string,
  fields: Partial<InputOf<'zones:save'>['fields']> = {},
): InputOf<'zones:save'> => ({
  id: newId(),
  patient,
  revision: 0,
  fields: {
    kind: 'mole',
    words: 'Flat, brown',
    region: 'abdomen-lower',
    side: 'right',
    view: 'front',
    x: 420,
    y: 310,
    sizeMm: 4,
    ...fields,
  },
});

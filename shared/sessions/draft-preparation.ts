import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { antiseptics } from './values.ts';

/** The answer to a question that may not have been asked. */
export const yesNo = z.enum(['yes', 'no', 'not-asked']);
/** A quantity, date or word exactly as typed; read only when a record is made of it. */
export const typed = z.string();

/** Carried over from the session before: `open` until somebody confirms or changes it. */
export const carried = z.enum(['no', 'open', 'confirmed']).default('no');

/** The device and its cartridge as they stand in the form. */
export const deviceDraftSchema = z.strictObject({
  device: idSchema.nullable(),
  needleLength: typed,
  pins: typed,
  cartridgeLot: typed,
  cartridgeExpiry: typed,
  sealIntact: yesNo,
  carried,
});

/** The antiseptic as it stands in the form. */
export const antisepticDraftSchema = z.strictObject({
  agent: z.enum(antiseptics).nullable(),
  other: typed,
  strength: typed,
  contactMinutes: typed,
});

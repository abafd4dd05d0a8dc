import { z } from 'zod';
import { idSchema } from '../../shared/ids.ts';
import { keepDecisionSchema } from '../../shared/keeping/hold.ts';
import { periodSchema, recordClasses } from '../../shared/keeping/period.ts';
import { lawPlaces } from '../../shared/laws/law.ts';
import { patientSchema } from '../../shared/patients/patient.ts';

/** What the entries about keeping records, and about two charts of one person, say. */
export const keepingBodies = {
  /** The entry's id is `periodKey`. */
  period: z.strictObject({
    place: z.enum(lawPlaces),
    recordClass: z.enum(recordClasses),
    byName: z.string(),
    reason: z.string(),
    fields: periodSchema,
  }),
  /** The entry's id is the patient's; its action is `hold` or `lift`. */
  hold: z.strictObject({ patient: idSchema, held: z.boolean(), byName: z.string(), reason: z.string() }),
  /** The entry's id is the patient's. */
  keeping: z.strictObject({ patient: idSchema, byName: z.string(), fields: keepDecisionSchema }),
  /** `patient` is whose chart stays; the chart of `other` is read in it. `fields` are its details from then on. */
  merge: z.strictObject({ patient: idSchema, other: idSchema, byName: z.string(), fields: patientSchema }),
  /** The entry's id is the merge's; `fields` are the details of the chart that stayed, and say nothing of the other. */
  unmerge: z.strictObject({ patient: idSchema, other: idSchema, byName: z.string(), fields: patientSchema }),
  /** The entry's id is `pairKey`, its action `apart` or `together`; `patient` is whichever comes first in that key. */
  apart: z.strictObject({ patient: idSchema, other: idSchema, byName: z.string(), apart: z.boolean() }),
} as const;

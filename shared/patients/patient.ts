import { z } from 'zod';
import { shapes } from '../body-map/landmarks.ts';
import { dateSchema } from '../dates/schema.ts';
import { line, prose } from '../text/schema.ts';

/** Fitzpatrick I–VI: burning and tanning, not colour (NBK481857). `unknown` was asked, `not-asked` was not. */
export const skinTypes = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'unknown', 'not-asked'] as const;
export type SkinType = (typeof skinTypes)[number];

/** Allergies and their three states; `items` is empty unless the state is `some`. */
export const allergiesSchema = z.strictObject({
  state: z.enum(['not-asked', 'none', 'some']),
  items: z.array(line()).max(40),
});

export type Allergies = z.infer<typeof allergiesSchema>;

export const patientSchema = z
  .strictObject({
    family: line(),
    given: line(),
    born: dateSchema,
    phone: line(60),
    email: line(200),
    address: prose().max(1000),
    skinType: z.enum(skinTypes),
    allergies: allergiesSchema,
    note: prose(),
    /** The drawn figure on which this patient's maps are made. */
    shape: z.enum(shapes),
  })
  .refine((patient) => patient.family.trim() !== '' || patient.given.trim() !== '', {
    path: ['family'],
    message: 'patient.no-name',
  });
/** A patient as typed; the vault adds number, revision and times. */
export type PatientFields = z.infer<typeof patientSchema>;

export interface Patient extends PatientFields {
  readonly id: string;
  /** Running number of the practice, as printed ("00017"). */
  readonly number: string;
  readonly revision: number;
}

import { z } from 'zod';
import { filledLine, line, prose } from '../text/schema.ts';

/** Where the practice works: decides which local rules are shown. Codes are ISO 3166-1 or 3166-2. */
export const countries = [
  'GB-ENG',
  'GB-SCT',
  'GB-WLS',
  'GB-NIR',
  'IE',
  'DE',
  'AT',
  'CH',
  'FR',
  'IT',
  'ES',
  'NL',
  'BE',
  'DK',
  'SE',
  'NO',
  'PL',
  'PT',
  'US',
  'CA',
  'AU',
  'NZ',
  'other',
] as const;
export type Country = (typeof countries)[number];

export const practiceSchema = z.strictObject({
  name: filledLine(),
  address: prose().max(1000),
  phone: line(60),
  email: line(200),
  country: z.enum(countries),
});
export type Practice = z.infer<typeof practiceSchema>;

/** What a person may do; each channel of the contract names its roles. */
export const roles = ['owner', 'practitioner', 'assistant', 'reader'] as const;
export type Role = (typeof roles)[number];

export const practitionerSchema = z.strictObject({ name: filledLine(), qualification: line() });
export type Practitioner = z.infer<typeof practitionerSchema>;

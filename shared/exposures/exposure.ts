import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { line } from '../text/schema.ts';

/** What somebody may have met in a session: by this a list of patients is asked for. */
export const exposureKinds = ['lot', 'device', 'product', 'practitioner', 'dates'] as const;
export type ExposureKind = (typeof exposureKinds)[number];

const days = { from: dateSchema.nullable(), until: dateSchema.nullable() };

/** Which exposures; both days are included and null leaves that side open. */
export const exposureQuerySchema = z.discriminatedUnion('by', [
  /** As it stands on the pack, of cartridges, products and anaesthetics alike; `product` narrows it to one. */
  z.strictObject({
    by: z.literal('lot'),
    lot: line(80).refine((lot) => lot.trim() !== '', { message: 'text.empty' }),
    product: idSchema.nullable(),
    ...days,
  }),
  z.strictObject({ by: z.literal('device'), device: idSchema, ...days }),
  z.strictObject({ by: z.literal('product'), product: idSchema, ...days }),
  z.strictObject({ by: z.literal('practitioner'), user: idSchema, ...days }),
  z.strictObject({ by: z.literal('dates'), ...days }),
]);
export type ExposureQuery = z.infer<typeof exposureQuerySchema>;

/** Kinds of text from which letters to the patients of a list are written. */
export const exposureLetters = ['exposure-letter', 'visit-letter'] as const;
export type ExposureLetter = (typeof exposureLetters)[number];

/** Those that fit what was asked: a practitioner or some days are no thing that a letter could name. */
export const lettersAbout = ({ by }: Pick<ExposureQuery, 'by'>): readonly ExposureLetter[] =>
  by === 'practitioner' || by === 'dates' ? ['visit-letter'] : exposureLetters;

/** A patient in a list of exposures, with the ways to reach them. */
export interface ExposedPatient {
  readonly id: string;
  readonly number: string;
  readonly family: string;
  readonly given: string;
  readonly born: string;
  readonly phone: string;
  readonly email: string;
  /** On one line. */
  readonly address: string;
  /** The sessions in question, oldest first. */
  readonly sessions: readonly ExposedSession[];
}

/** A session of a list of exposures. One that is not valid is listed too: what was used in it may have been met. */
export interface ExposedSession {
  readonly id: string;
  readonly ordinal: number;
  readonly on: string;
  readonly invalid: boolean;
}

export interface ExposurePage {
  readonly rows: readonly ExposedPatient[];
  /** Pass the id of the last row back to get the next; null at the end. */
  readonly next: string | null;
  /** Of the whole list. */
  readonly patients: number;
  readonly sessions: number;
  /** The lots of the register that have the asked number. */
  readonly lots: readonly KnownLot[];
}

export interface KnownLot {
  readonly id: string;
  readonly product: string;
  readonly name: string;
  readonly lot: string;
  readonly expiry: string | null;
  readonly recalledOn: string | null;
  readonly recallReason: string;
}

/** One thing that a patient met, in how many sessions and when. */
export interface MetItem {
  readonly kind: 'device' | 'cartridge' | 'anaesthetic' | 'product';
  /** Of the device or product in the register; null where it is none of it. */
  readonly id: string | null;
  readonly name: string;
  /** The lot, or a device's serial number; empty where none was recorded. */
  readonly lot: string;
  /** When this lot was called back; null where it was not, as far as the register knows. */
  readonly recalledOn: string | null;
  readonly sessions: readonly ExposedSession[];
}

/** Most patients that one list on paper or one CSV file holds. */
export const mostListed = 2000;
/** Most letters that are made in one call. */
export const mostLetters = 20;

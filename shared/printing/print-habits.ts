import { z } from 'zod';
import type { Country } from '../practice/practice.ts';

/** Paper sizes by their names in CSS. */
export const paperSizes = ['A4', 'letter'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** What lies in the printers of a country: Letter in the United States and Canada, else A4. */
export const paperOf = (country: Country): PaperSize =>
  country === 'US' || country === 'CA' ? 'letter' : 'A4';

export const paperChoices = ['by-country', ...paperSizes] as const;

/**
 * How the practice prints: its paper, the fingerprint of the logo at the head of documents (null for none), and whether the
 * record of a session shows its photos as small pictures.
 */
export const printHabitsSchema = z.strictObject({
  paper: z.enum(paperChoices),
  logo: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  sessionPhotos: z.boolean(),
});
export type PrintHabits = z.infer<typeof printHabitsSchema>;

/** What holds until the owner says otherwise. */
export const usualPrintHabits: PrintHabits = { paper: 'by-country', logo: null, sessionPhotos: false };

/** Longest sides of a logo as it is kept, px: 50 × 20 mm at 300 to the inch. */
export const logoWidthPx = 600;
export const logoHeightPx = 240;
/** Most that a kept logo may take, bytes. */
export const mostLogoBytes = 200_000;

/** A picture as it is kept for the head of documents. */
export const logoSchema = z.strictObject({
  type: z.enum(['png', 'jpeg']),
  widthPx: z.int().min(1).max(logoWidthPx),
  heightPx: z.int().min(1).max(logoHeightPx),
  /** SHA-256 of its bytes, lower-case hex: documents name it by this. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Base64. */
  bytes: z
    .string()
    .min(4)
    .max(Math.ceil(mostLogoBytes / 3) * 4)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
});
export type Logo = z.infer<typeof logoSchema>;

/** A logo without its bytes. */
export type LogoInfo = Omit<Logo, 'bytes'>;

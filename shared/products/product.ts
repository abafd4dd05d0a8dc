import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { filledLine, line } from '../text/schema.ts';

export const productKinds = [
  'serum',
  'glide',
  'anaesthetic',
  'antiseptic',
  'aftercare',
  'cartridge',
] as const;
export type ProductKind = (typeof productKinds)[number];
/** May it enter open channels? (domain.md 2.9) */
export const routeClasses = [
  'sterile-intradermal',
  'sterile-glide',
  'topical-not-into-channels',
  'aftercare-only',
  'unknown',
] as const;
export type RouteClass = (typeof routeClasses)[number];
export const amountUnits = ['ul', 'mg', 'drops'] as const;
export type AmountUnit = (typeof amountUnits)[number];
export const productForms = ['gel', 'serum', 'cream', 'solution', 'mask', 'other'] as const;
export type ProductForm = (typeof productForms)[number];

export const productSchema = z.strictObject({
  kind: z.enum(productKinds),
  name: filledLine(),
  maker: line(),
  /** Active with its strength, as on the label. */
  active: line(500),
  /** Ingredients as on the label. */
  inci: line(4000),
  /** Null where it was not noted, and for a cartridge. */
  form: z.enum(productForms).nullable(),
  routeClass: z.enum(routeClasses),
  sterile: z.enum(['yes', 'no', 'unknown']),
  unit: z.enum(amountUnits),
  /** Period after opening, days; null where none was noted. */
  keepDays: z.int().min(1).max(3650).nullable(),
  /** Of a cartridge: µm, needles, and whether its maker means it for one use. */
  needleLengthUm: z.int().min(1).max(20_000).nullable(),
  pinCount: z.int().min(1).max(1000).nullable(),
  singleUse: z.enum(['yes', 'no', 'unknown']),
  /** The article numbers on its packs, 14 digits each. */
  gtins: z.array(z.string().regex(/^\d{14}$/)).max(20),
});
export type ProductFields = z.infer<typeof productSchema>;

/** What a product says when nothing was noted beyond its name and class; that of records made before it was asked. */
export const nothingNoted = {
  inci: '',
  form: null,
  keepDays: null,
  needleLengthUm: null,
  pinCount: null,
  singleUse: 'unknown',
  gtins: [],
} as const satisfies Partial<ProductFields>;

export const lotSchema = z.strictObject({
  product: idSchema,
  lot: filledLine(80),
  expiry: dateSchema.nullable(),
});
export type LotFields = z.infer<typeof lotSchema>;

export interface Lot extends LotFields {
  readonly id: string;
  readonly revision: number;
  /** When the pack in use was opened; null while none of this lot is open. */
  readonly openedOn: string | null;
  /** Whole packs in stock; null where nobody counted. */
  readonly packs: number | null;
  /** Packs received, less those discarded; null where none was noted. */
  readonly supplied: number | null;
  readonly recalledOn: string | null;
  readonly recallReason: string;
  /** In how many sessions a cartridge of this lot was used; 0 for other products. */
  readonly usedIn: number;
}
export interface Product extends ProductFields {
  readonly id: string;
  readonly revision: number;
  readonly lots: readonly Lot[];
}

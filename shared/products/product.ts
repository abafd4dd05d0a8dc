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

export const productSchema = z.strictObject({
  kind: z.enum(productKinds),
  name: filledLine(),
  maker: line(),
  /** Active with its strength, as on the label. */
  active: line(500),
  routeClass: z.enum(routeClasses),
  sterile: z.enum(['yes', 'no', 'unknown']),
  unit: z.enum(amountUnits),
});
export type ProductFields = z.infer<typeof productSchema>;

export const lotSchema = z.strictObject({
  product: idSchema,
  lot: filledLine(80),
  expiry: dateSchema.nullable(),
});
export type LotFields = z.infer<typeof lotSchema>;

export interface Lot extends LotFields {
  readonly id: string;
  readonly revision: number;
}
export interface Product extends ProductFields {
  readonly id: string;
  readonly revision: number;
  readonly lots: readonly Lot[];
}

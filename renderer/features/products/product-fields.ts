import { z } from 'zod';
import {
  amountUnits,
  productKinds,
  productSchema,
  routeClasses,
  type Product,
  type ProductFields,
  type ProductKind,
} from '../../../shared/products/product.ts';

/** A product as the form holds it: what was not chosen yet is null. */
export const productValuesSchema = z.object({
  kind: z.enum(productKinds).nullable(),
  name: z.string(),
  maker: z.string(),
  active: z.string(),
  routeClass: z.enum(routeClasses).nullable(),
  sterile: z.enum(['yes', 'no', 'unknown']).nullable(),
  unit: z.enum(amountUnits),
});
export type ProductDraft = z.infer<typeof productValuesSchema>;

export const emptyProduct: ProductDraft = {
  kind: null,
  name: '',
  maker: '',
  active: '',
  routeClass: null,
  sterile: null,
  unit: 'ul',
};

/** The form's values of a product. */
export const draftOfProduct = (product: Product): ProductDraft => ({
  kind: product.kind,
  name: product.name,
  maker: product.maker,
  active: product.active,
  routeClass: product.routeClass,
  sterile: product.sterile,
  unit: product.unit,
});

/** A cartridge is no substance: whether it may enter channels and its unit are not asked. */
export const isSubstance = (kind: ProductKind | null): boolean => kind !== 'cartridge';

/** Checks the form and gives the record; for a cartridge the questions that were not asked are "not known". */
export const productDraftSchema: z.ZodType<ProductFields> = z.preprocess((draft) => {
  const { kind, routeClass } = draft as ProductDraft;
  return isSubstance(kind) ? draft : { ...(draft as ProductDraft), routeClass: routeClass ?? 'unknown' };
}, productSchema);

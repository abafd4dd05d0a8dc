import { z } from 'zod';
import {
  amountUnits,
  productForms,
  productKinds,
  productSchema,
  routeClasses,
  type Product,
  type ProductFields,
  type ProductKind,
} from '../../../shared/products/product.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import { keepDaysSpec, needleLengthSpec, pinsSpec } from '../../../shared/quantity/specs.ts';
import { optionalQuantity } from './typed-quantity.ts';

const answer = z.enum(['yes', 'no', 'unknown']);
/** What was added to the form later; drafts kept before it have none of it. */
const later = z.string().default('');

/** A product as the form holds it: what was not chosen yet is null, quantities as typed. */
export const productValuesSchema = z.object({
  kind: z.enum(productKinds).nullable(),
  name: z.string(),
  maker: z.string(),
  active: z.string(),
  inci: later,
  form: z.enum(productForms).nullable().default(null),
  routeClass: z.enum(routeClasses).nullable(),
  sterile: answer.nullable(),
  unit: z.enum(amountUnits),
  keepDays: later,
  needleLengthUm: later,
  pinCount: later,
  singleUse: answer.nullable().default(null),
  /** Article numbers, apart by spaces. */
  gtins: later,
});
export type ProductDraft = z.infer<typeof productValuesSchema>;

export const emptyProduct: ProductDraft = {
  kind: null,
  name: '',
  maker: '',
  active: '',
  inci: '',
  form: null,
  routeClass: null,
  sterile: null,
  unit: 'ul',
  keepDays: '',
  needleLengthUm: '',
  pinCount: '',
  singleUse: null,
  gtins: '',
};

/** The form's values of a product. */
export const draftOfProduct = (product: Product, locale: string): ProductDraft => {
  const text = (value: number | null, spec: QuantitySpec): string =>
    value === null ? '' : formatQuantity(value, spec, locale);
  return {
    kind: product.kind,
    name: product.name,
    maker: product.maker,
    active: product.active,
    inci: product.inci,
    form: product.form,
    routeClass: product.routeClass,
    sterile: product.sterile,
    unit: product.unit,
    keepDays: text(product.keepDays, keepDaysSpec),
    needleLengthUm: text(product.needleLengthUm, needleLengthSpec),
    pinCount: text(product.pinCount, pinsSpec),
    singleUse: product.singleUse,
    gtins: product.gtins.join(' '),
  };
};

/** A cartridge is no substance: whether it may enter channels, its form and its unit are not asked. */
export const isSubstance = (kind: ProductKind | null): boolean => kind !== 'cartridge';

/** Checks the form and gives the record; what is not asked of this kind of product is "not known". */
export const productDraftSchema: z.ZodType<ProductFields> = z.preprocess(
  (given) => {
    const draft = given as ProductDraft;
    const rest = { ...draft, singleUse: draft.singleUse ?? 'unknown' };
    return isSubstance(draft.kind)
      ? { ...rest, needleLengthUm: '', pinCount: '', singleUse: 'unknown' }
      : { ...rest, routeClass: draft.routeClass ?? 'unknown', inci: '', form: null, keepDays: '' };
  },
  z
    .object({
      ...productSchema.shape,
      keepDays: optionalQuantity(keepDaysSpec),
      needleLengthUm: optionalQuantity(needleLengthSpec),
      pinCount: optionalQuantity(pinsSpec),
      gtins: z
        .string()
        .transform((text) => [...new Set(text.split(/[\s,;]+/).filter((part) => part !== ''))])
        .transform((parts) => parts.map((part) => (/^\d{8,13}$/.test(part) ? part.padStart(14, '0') : part))),
    })
    .pipe(productSchema),
);

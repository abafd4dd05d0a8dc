/** English labels of products and lots. */
import type { AmountUnit, ProductFields, ProductForm, ProductKind, RouteClass } from '../products/product.ts';
import type { Message } from './message.ts';

export const productKindLabels = {
  serum: { id: 'product-kind.serum', defaultMessage: 'Serum' },
  glide: { id: 'product-kind.glide', defaultMessage: 'Glide' },
  anaesthetic: { id: 'product-kind.anaesthetic', defaultMessage: 'Anaesthetic' },
  antiseptic: { id: 'product-kind.antiseptic', defaultMessage: 'Antiseptic' },
  aftercare: { id: 'product-kind.aftercare', defaultMessage: 'Aftercare product' },
  cartridge: { id: 'product-kind.cartridge', defaultMessage: 'Cartridge' },
} satisfies Record<ProductKind, Message>;

export const routeClassLabels = {
  'sterile-intradermal': {
    id: 'route-class.sterile-intradermal',
    defaultMessage: 'Sterile, made for the skin’s depth',
  },
  'sterile-glide': { id: 'route-class.sterile-glide', defaultMessage: 'Sterile glide' },
  'topical-not-into-channels': {
    id: 'route-class.topical-not-into-channels',
    defaultMessage: 'On closed skin only, not into channels',
  },
  'aftercare-only': { id: 'route-class.aftercare-only', defaultMessage: 'Aftercare only' },
  unknown: { id: 'route-class.unknown', defaultMessage: 'Not known' },
} satisfies Record<RouteClass, Message>;

export const productFormLabels = {
  gel: { id: 'product-form.gel', defaultMessage: 'Gel' },
  serum: { id: 'product-form.serum', defaultMessage: 'Serum' },
  cream: { id: 'product-form.cream', defaultMessage: 'Cream' },
  solution: { id: 'product-form.solution', defaultMessage: 'Solution' },
  mask: { id: 'product-form.mask', defaultMessage: 'Mask' },
  other: { id: 'product-form.other', defaultMessage: 'Other' },
} satisfies Record<ProductForm, Message>;

export const singleUseLabels = {
  yes: { id: 'single-use.yes', defaultMessage: 'One use' },
  no: { id: 'single-use.no', defaultMessage: 'Several uses' },
  unknown: { id: 'single-use.unknown', defaultMessage: 'Not known' },
} satisfies Record<ProductFields['singleUse'], Message>;

/** The unit's sign, as it stands after a number. */
export const amountUnitLabels = {
  ul: { id: 'amount-unit.ul', defaultMessage: 'ml' },
  mg: { id: 'amount-unit.mg', defaultMessage: 'g' },
  drops: { id: 'amount-unit.drops', defaultMessage: 'drops' },
} satisfies Record<AmountUnit, Message>;

/** The unit's name, for choosing it. */
export const amountUnitNames = {
  ul: { id: 'amount-unit-name.ul', defaultMessage: 'Millilitres' },
  mg: { id: 'amount-unit-name.mg', defaultMessage: 'Grams' },
  drops: { id: 'amount-unit-name.drops', defaultMessage: 'Drops' },
} satisfies Record<AmountUnit, Message>;

export const sterileLabels = {
  yes: { id: 'sterile.yes', defaultMessage: 'Sterile' },
  no: { id: 'sterile.no', defaultMessage: 'Not sterile' },
  unknown: { id: 'sterile.unknown', defaultMessage: 'Not known' },
} satisfies Record<ProductFields['sterile'], Message>;

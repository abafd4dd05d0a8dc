import type { Lot, Product } from '../products/product.ts';
import { withCartridge } from '../sessions/choose-cartridge.ts';
import type { DraftProduct, SessionDraft } from '../sessions/session-draft.ts';

/** A pack that was scanned while a session is recorded: the expiry is that of the pack, else that of the register. */
export interface ScannedPack {
  readonly product: Product;
  readonly lot: Pick<Lot, 'lot' | 'expiry'>;
}

/** Where in a session a pack of this kind is recorded; null where no lot is recorded of it. */
export const placeOf = ({ kind }: Pick<Product, 'kind'>): 'device' | 'anaesthetic' | 'products' | null =>
  kind === 'cartridge'
    ? 'device'
    : kind === 'anaesthetic'
      ? 'anaesthetic'
      : kind === 'antiseptic'
        ? null
        : 'products';

const asCartridge = (draft: SessionDraft, { product, lot }: ScannedPack, locale: string): SessionDraft =>
  withCartridge(draft, { product, lot: { ...lot } as Lot }, locale);

const asProduct = (draft: SessionDraft, { product, lot }: ScannedPack, key: string): SessionDraft => {
  const filled = { lot: lot.lot, expiry: lot.expiry ?? '' };
  const own = draft.products.filter((row) => row.product === product.id);
  if (own.some((row) => row.lot === filled.lot && row.expiry === filled.expiry && row.carried !== 'open'))
    return draft;
  // A row without a lot, or one that was carried over, is this pack; another lot of the product is a use of its own.
  const meant =
    own.find((row) => row.lot === filled.lot) ??
    own.find((row) => row.lot.trim() === '') ??
    own.find((row) => row.carried === 'open');
  if (meant) {
    const confirmed = (row: DraftProduct): DraftProduct => ({
      ...row,
      ...filled,
      carried: row.carried === 'open' ? 'confirmed' : row.carried,
    });
    return { ...draft, products: draft.products.map((row) => (row === meant ? confirmed(row) : row)) };
  }
  const row: DraftProduct = {
    key,
    product: product.id,
    ...filled,
    amount: '',
    unit: product.unit,
    timing: null,
    appliedAt: '',
    carried: 'no',
  };
  return { ...draft, products: [...draft.products, row] };
};

/**
 * The lot that a scanned pack takes the place of: there is room for one cartridge and one anaesthetic. Null where none was
 * there, where it is the same, and for products, of which each lot has its own row.
 */
export const replacedLot = (
  draft: Pick<SessionDraft, 'device' | 'anaesthetic'>,
  { product, lot }: ScannedPack,
): string | null => {
  const place = placeOf(product);
  const there =
    place === 'device' ? draft.device.cartridgeLot : place === 'anaesthetic' ? draft.anaesthetic.lot : '';
  return there.trim() === '' || there.trim() === lot.lot.trim() ? null : there.trim();
};

/** The form with a scanned pack in its place; the same form where it was there already or where none is recorded. */
export const withPack = (
  draft: SessionDraft,
  pack: ScannedPack,
  { locale, key }: { readonly locale: string; readonly key: string },
): SessionDraft => {
  const { lot } = pack;
  switch (placeOf(pack.product)) {
    case 'device': {
      const after = asCartridge(draft, pack, locale);
      return JSON.stringify(after) === JSON.stringify(draft) ? draft : after;
    }
    case 'anaesthetic': {
      const filled = { lot: lot.lot, expiry: lot.expiry ?? '' };
      const { anaesthetic } = draft;
      if (anaesthetic.lot === filled.lot && anaesthetic.expiry === filled.expiry) return draft;
      return { ...draft, anaesthetic: { ...anaesthetic, ...filled } };
    }
    case 'products':
      return asProduct(draft, pack, key);
    default:
      return draft;
  }
};

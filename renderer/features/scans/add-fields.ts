import { dateSchema } from '../../../shared/dates/schema.ts';
import { lastDayOf, type ScannedCode } from '../../../shared/gs1/scanned-code.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import {
  lotSchema,
  nothingNoted,
  productSchema,
  type Lot,
  type Product,
  type ProductFields,
  type ProductKind,
} from '../../../shared/products/product.ts';
import { parseQuantity } from '../../../shared/quantity/parse.ts';
import { packsSpec } from '../../../shared/quantity/specs.ts';
import { emptyProduct } from '../products/product-fields.ts';

/** What is filled in to take a scanned pack into the register; as typed. */
export interface AddDraft {
  /** The product it is of; `new` for one that is not listed yet, null while nobody said. */
  readonly product: string | null;
  readonly kind: ProductKind | null;
  readonly name: string;
  readonly lot: string;
  readonly expiry: string | null;
  /** The text of an expiry that cannot be read. */
  readonly unread: string;
  /** Packs that came in; empty where none is noted. */
  readonly packs: string;
}

/** The fields filled with what the code says. */
export const addDraftOf = (code: ScannedCode, product: Product | null, receiving: boolean): AddDraft => ({
  product: product?.id ?? null,
  kind: null,
  name: '',
  lot: code.lot ?? '',
  expiry: lastDayOf(code),
  unread: '',
  packs: receiving ? '1' : '',
});

export type AddProblem = 'product' | 'kind' | 'name' | 'lot' | 'expiry' | 'packs';
/** Ids for what may be new; the same for every try, so that a save that is sent twice is done once. */
export interface NewIds {
  readonly product: string;
  readonly lot: string;
  readonly movement: string;
}

interface Added {
  readonly input: InputOf<'scans:add'>;
  readonly pack: { readonly product: Product; readonly lot: Pick<Lot, 'lot' | 'expiry'> };
}

const fieldsOf = ({ id: _id, revision: _revision, lots: _lots, ...fields }: Product): ProductFields => fields;

const newProduct = (draft: AddDraft, id: string): Product | null => {
  const { active } = emptyProduct;
  const unknown = { maker: '', active, routeClass: 'unknown', sterile: 'unknown', unit: 'ul' } as const;
  if (draft.kind === null || draft.name.trim() === '') return null;
  return {
    ...nothingNoted,
    ...unknown,
    gtins: [],
    kind: draft.kind,
    name: draft.name,
    id,
    revision: 0,
    lots: [],
  };
};

/** What is sent to take the pack in, or what is missing for it. */
export const addedOf = (
  draft: AddDraft,
  gtin: string | null,
  products: readonly Product[],
  ids: NewIds,
  today: string,
): Added | { readonly problems: readonly AddProblem[] } => {
  const listed = products.find(({ id }) => id === draft.product);
  const product = draft.product === 'new' ? newProduct(draft, ids.product) : (listed ?? null);
  const packs = draft.packs.trim() === '' ? null : parseQuantity(draft.packs, { ...packsSpec, min: 1 });
  const known = product?.lots.find(({ lot }) => lot.trim() === draft.lot.trim());
  const fields = { product: product?.id ?? ids.product, lot: draft.lot.trim(), expiry: draft.expiry };
  const problems: AddProblem[] = [
    ...(draft.product === null || (draft.product !== 'new' && !listed) ? (['product'] as const) : []),
    ...(draft.product === 'new' && draft.kind === null ? (['kind'] as const) : []),
    ...(draft.product === 'new' && draft.name.trim() === '' ? (['name'] as const) : []),
    ...(lotSchema.shape.lot.safeParse(fields.lot).success ? [] : (['lot'] as const)),
    ...(draft.unread === '' && dateSchema.nullable().safeParse(draft.expiry).success
      ? []
      : (['expiry'] as const)),
    ...(packs === null || packs.ok ? [] : (['packs'] as const)),
  ];
  if (!product || problems.length > 0) return { problems };
  const remembers = gtin !== null && !product.gtins.includes(gtin);
  const gtins = remembers ? [...product.gtins, gtin] : product.gtins;
  const changed = { ...fieldsOf(product), gtins };
  if (!productSchema.safeParse(changed).success) return { problems: ['name'] };
  const isChanged = draft.product === 'new' || remembers;
  const lot = known?.id ?? ids.lot;
  return {
    input: {
      product: isChanged ? { id: product.id, revision: product.revision, fields: changed } : null,
      lot: known ? null : { id: lot, fields },
      received: packs?.ok ? { id: ids.movement, lot, packs: packs.value, on: today } : null,
    },
    pack: { product: { ...product, gtins }, lot: known ?? fields },
  };
};

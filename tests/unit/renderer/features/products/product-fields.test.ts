import { describe, expect, it } from 'vitest';
import {
  draftOfProduct,
  emptyProduct,
  productDraftSchema,
} from '../../../../../renderer/features/products/product-fields.ts';
import { nothingNoted, type Product } from '../../../../../shared/products/product.ts';

const problemPaths = (draft: object): readonly unknown[] =>
  (productDraftSchema.safeParse(draft).error?.issues ?? []).map(({ path }) => path[0]);

describe('the form of a product', () => {
  it('asks for what was not chosen instead of choosing', () => {
    expect(problemPaths(emptyProduct)).toEqual(['kind', 'name', 'routeClass', 'sterile']);
  });

  it('does not ask of a cartridge whether it may enter channels', () => {
    const cartridge = { ...emptyProduct, kind: 'cartridge', name: 'Cartridge 16 pins', sterile: 'yes' };
    expect(productDraftSchema.parse(cartridge)).toMatchObject({ kind: 'cartridge', routeClass: 'unknown' });
  });

  it('gives back a product that was not changed, without its id, revision and lots', () => {
    const fields = {
      kind: 'serum',
      name: 'Hyaluronic gel',
      maker: 'Dermalund',
      active: 'Hyaluronic acid 1 %',
      routeClass: 'sterile-glide',
      sterile: 'yes',
      unit: 'ul',
      ...nothingNoted,
    } as const;
    const product: Product = { ...fields, id: 'any', revision: 3, lots: [] };
    expect(productDraftSchema.parse(draftOfProduct(product, 'en-GB'))).toEqual(fields);
  });
});

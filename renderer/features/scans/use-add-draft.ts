import { useDraft } from '../drafts/use-draft.ts';
import type { KeptFields } from '../drafts/kept-fields.ts';
import { draftOfLot, type LotDraft } from '../products/lot-fields.ts';
import { emptyProduct, type ProductDraft } from '../products/product-fields.ts';
import type { AddDraft, NewIds } from './add-fields.ts';

interface AddKeeper {
  readonly keep: (draft: AddDraft, gtin: string | null) => void;
  readonly flush: () => Promise<void>;
  /** Once it is saved or left: no draft stays. */
  readonly forget: () => void;
}

/**
 * Keeps what is typed for a scanned pack as the drafts that the register's own forms keep: of a new lot, or of a new
 * product. After a lock or a crash they lie among the drafts left open and go on there.
 */
export const useAddDraft = (ids: NewIds): AddKeeper => {
  const lot = useDraft({ id: ids.lot, kind: 'lot', patient: null });
  const product = useDraft({ id: ids.product, kind: 'product', patient: null });
  return {
    keep: (draft, gtin) => {
      if (draft.product === 'new') {
        const values = { ...emptyProduct, kind: draft.kind, name: draft.name, gtins: gtin ?? '' };
        product.keep({ revision: 0, was: emptyProduct, values } satisfies KeptFields<ProductDraft>);
      } else if (draft.product !== null) {
        const { product: of, lot: number, expiry, unread } = draft;
        const values = { product: of, lot: number, expiry, unread };
        lot.keep({ revision: 0, was: draftOfLot(of, null), values } satisfies KeptFields<LotDraft>);
      }
    },
    flush: async () => {
      await Promise.all([lot.flush(), product.flush()]);
    },
    forget: () => {
      void lot.forget();
      void product.forget();
    },
  };
};

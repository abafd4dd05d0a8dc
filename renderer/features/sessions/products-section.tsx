import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { lotInUse } from '../../../shared/products/lot-choice.ts';
import type { Product } from '../../../shared/products/product.ts';
import { Button } from '../../ui/button.tsx';
import { ProductPicker } from './product-picker.tsx';
import { ProductRow } from './product-row.tsx';
import { useSessionForm } from './form-context.ts';

/** Serums, glides and what came after, each with lot, amount and time. */
export const ProductsSection = () => {
  const intl = useIntl();
  const { draft, change, products } = useSessionForm();
  /** The row that is open, and what the picker is for: a new row, or another product in a row. */
  const [open, setOpen] = useState<string | null>(null);
  const [picking, setPicking] = useState<'new' | { readonly key: string } | null>(null);
  const label = intl.formatMessage({ id: 'sessions.products.undo', defaultMessage: 'product' });

  const pick = (product: Product): void => {
    const lot = lotInUse(product.lots);
    const fresh = {
      product: product.id,
      lot: lot?.lot ?? '',
      expiry: lot?.expiry ?? '',
      amount: '',
      unit: product.unit,
      carried: 'no' as const,
    };
    const replaced = picking !== null && picking !== 'new' ? picking.key : null;
    const key = replaced ?? newId();
    change({ key: `products.pick.${key}`, label }, (before) => ({
      ...before,
      products: replaced
        ? before.products.map((row) => (row.key === replaced ? { ...row, ...fresh } : row))
        : [...before.products, { ...fresh, key, timing: null, appliedAt: '' }],
    }));
    setPicking(null);
    setOpen(key);
  };
  return (
    <>
      {draft.products.map((row, index) => (
        <ProductRow
          key={row.key}
          row={row}
          index={index}
          open={open === row.key}
          onToggle={() => setOpen(open === row.key ? null : row.key)}
          onChooseOther={() => setPicking({ key: row.key })}
        />
      ))}
      {products.length === 0 ? (
        <p className="muted">
          {intl.formatMessage({
            id: 'sessions.products.none-listed',
            defaultMessage: 'No product is listed yet.',
          })}{' '}
          <Link to="/products" className="hitarea">
            {intl.formatMessage({
              id: 'sessions.products.add-to-list',
              defaultMessage: 'Add a product to your list',
            })}
          </Link>
        </p>
      ) : (
        <div className="row-wrap">
          <Button icon={Plus} onPress={() => setPicking('new')}>
            {intl.formatMessage({ id: 'sessions.products.add', defaultMessage: 'Add a product' })}
          </Button>
        </div>
      )}
      <ProductPicker open={picking !== null} onClose={() => setPicking(null)} onPick={pick} />
    </>
  );
};

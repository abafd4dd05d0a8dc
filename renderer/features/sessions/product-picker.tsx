import { useState } from 'react';
import { useIntl } from 'react-intl';
import { productKindLabels, routeClassLabels } from '../../../shared/labels/product-labels.ts';
import { lotInUse } from '../../../shared/products/lot-choice.ts';
import type { Lot, Product } from '../../../shared/products/product.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useSessionForm } from './form-context.ts';
import { useLotWords } from './lot-words.ts';
import styles from './session-form.module.css';

interface ProductPickerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPick: (product: Product) => void;
}

/** Recorded elsewhere in the form, so not offered here. */
const elsewhere: readonly string[] = ['cartridge', 'anaesthetic', 'antiseptic'];
const searchFrom = 8;

/** The practice's products, with where each may go. */
export const ProductPicker = ({ open, onClose, onPick }: ProductPickerProps) => {
  const intl = useIntl();
  const { products } = useSessionForm();
  const lotWords = useLotWords();
  const [query, setQuery] = useState('');
  const offered = products.filter(({ kind }) => !elsewhere.includes(kind));
  const wanted = query.trim().toLocaleLowerCase();
  const shown = offered.filter(({ name, maker, active }) =>
    [name, maker, active].some((text) => text.toLocaleLowerCase().includes(wanted)),
  );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={intl.formatMessage({ id: 'sessions.products.which', defaultMessage: 'Which product was used?' })}
      actions={
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'sessions.products.cancel', defaultMessage: 'Back to the session' })}
        </Button>
      }
    >
      {offered.length >= searchFrom && (
        <SearchInput
          label={intl.formatMessage({ id: 'sessions.products.find', defaultMessage: 'Find a product' })}
          value={query}
          onChange={setQuery}
        />
      )}
      <ul className={styles.choices}>
        {shown.map((product) => (
          <li key={product.id}>
            <button type="button" className={styles.choice} onClick={() => onPick(product)}>
              <span className="strong">{product.name}</span>
              <span className="caption">
                {intl.formatMessage(productKindLabels[product.kind])}
                {' · '}
                {intl.formatMessage(routeClassLabels[product.routeClass])}
              </span>
              <PickedLot lot={lotInUse(product.lots)} words={(lot) => lotWords(lot, product.keepDays)} />
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && (
        <p className="muted">
          {intl.formatMessage({
            id: 'sessions.products.no-match',
            defaultMessage: 'No product of your list has this name.',
          })}
        </p>
      )}
    </Dialog>
  );
};

interface PickedLotProps {
  readonly lot: Lot | null;
  readonly words: (lot: Lot) => readonly string[];
}

/** The lot that comes with a product, with what has to be known of it. */
const PickedLot = ({ lot, words }: PickedLotProps) => {
  const intl = useIntl();
  if (lot === null) return null;
  const told = words(lot);
  const name = intl.formatMessage(
    { id: 'sessions.product.lot-no', defaultMessage: 'lot {lot}' },
    { lot: lot.lot },
  );
  return (
    <span className="caption">
      {name}
      {told.length > 0 && <span className={styles.lotMark}>{` · ${told.join(' · ')}`}</span>}
    </span>
  );
};

import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Lot, Product } from '../../../shared/products/product.ts';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { ExpiryTag } from './expiry-tag.tsx';
import { LotForm } from './lot-form.tsx';
import styles from './products-page.module.css';
import type { Unsaved } from './use-record-form.ts';

interface Props {
  readonly product: Product;
  readonly today: string;
  readonly unsaved: Unsaved;
}

/** The lots of one product, latest expiry first; one is edited at a time, in its place. */
export const Lots = ({ product, today, unsaved }: Props) => {
  const intl = useIntl();
  const notTheirs = useRefusal()('lots:save');
  const [edited, setEdited] = useState<string | null>(null);
  const close = (): void => setEdited(null);
  const lots = product.lots.toSorted((a, b) => (b.expiry ?? '9999').localeCompare(a.expiry ?? '9999'));
  return (
    <section className={styles.lots} aria-labelledby="lots-title">
      <div className="between">
        <h2 id="lots-title" className="heading">
          {intl.formatMessage({ id: 'lots.title', defaultMessage: 'Lots' })}
        </h2>
        {edited !== 'new' && (
          <Button icon={Plus} notYet={notTheirs} onPress={() => setEdited('new')}>
            {intl.formatMessage({ id: 'lots.add', defaultMessage: 'Add lot' })}
          </Button>
        )}
      </div>
      {edited === 'new' && (
        <LotForm product={product.id} lot={null} today={today} unsaved={unsaved} onClose={close} />
      )}
      <ul>
        {lots.map((lot) =>
          edited === lot.id ? (
            <li key={lot.id}>
              <LotForm product={product.id} lot={lot} today={today} unsaved={unsaved} onClose={close} />
            </li>
          ) : (
            <LotRow key={lot.id} lot={lot} today={today} onEdit={() => setEdited(lot.id)} />
          ),
        )}
      </ul>
      {lots.length === 0 && edited === null && (
        <p className="muted">
          {intl.formatMessage({
            id: 'lots.none',
            defaultMessage: 'No lot yet. Add the one you open next, so that it can be chosen in a session.',
          })}
        </p>
      )}
    </section>
  );
};

interface RowProps {
  readonly lot: Lot;
  readonly today: string;
  readonly onEdit: () => void;
}

const LotRow = ({ lot, today, onEdit }: RowProps) => {
  const intl = useIntl();
  const notTheirs = useRefusal()('lots:save');
  return (
    <li className={styles.lot}>
      <span className={styles.lotName}>{lot.lot}</span>
      <ExpiryTag expiry={lot.expiry} today={today} />
      <Button
        kind="bare"
        icon={Pencil}
        notYet={notTheirs}
        onPress={onEdit}
        label={intl.formatMessage({ id: 'lots.edit', defaultMessage: 'Edit lot {lot}' }, { lot: lot.lot })}
      />
    </li>
  );
};

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Product } from '../../../shared/products/product.ts';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useStoredDrafts } from '../drafts/use-stored-draft.ts';
import { keptLotSchema, LotForm } from './lot-form.tsx';
import { LotRow } from './lot-row.tsx';
import styles from './products-page.module.css';

interface Props {
  readonly product: Product;
  readonly today: string;
  /** The lot whose kept words were asked for; null for none. */
  readonly opened: string | null;
}

/** The lots of one product once it is known whether one of them was left open: its form is open again. */
export const Lots = (props: Props) => {
  const { product, opened } = props;
  const drafts = useStoredDrafts(keptLotSchema, 'lot', null);
  if (drafts === null) return null;
  const own = drafts.readable.filter(({ state }) => state.values.product === product.id);
  const draft = own.find(({ id }) => id === opened) ?? own[0];
  const known = product.lots.some(({ id }) => id === (draft?.id ?? opened));
  const left = known ? (draft?.id ?? opened) : draft ? 'new' : null;
  return <LotList {...props} left={left} />;
};

interface LotListProps extends Props {
  /** The lot that is open at first, or a new one. */
  readonly left: string | null;
}

/** The lots of one product, latest expiry first; one is edited at a time, in its place. */
const LotList = ({ product, today, left }: LotListProps) => {
  const intl = useIntl();
  const notTheirs = useRefusal()('lots:save');
  const [edited, setEdited] = useState<string | null>(left);
  const [pressed, setPressed] = useState(false);
  const close = (): void => setEdited(null);
  const edit = (id: string): void => {
    setEdited(id);
    setPressed(true);
  };
  const lots = product.lots.toSorted((a, b) => (b.expiry ?? '9999').localeCompare(a.expiry ?? '9999'));
  return (
    <section className={styles.lots} aria-labelledby="lots-title">
      <div className="between">
        <h2 id="lots-title" className="heading">
          {intl.formatMessage({ id: 'lots.title', defaultMessage: 'Lots' })}
        </h2>
        {edited !== 'new' && (
          <Button icon={Plus} notYet={notTheirs} onPress={() => edit('new')}>
            {intl.formatMessage({ id: 'lots.add', defaultMessage: 'Add lot' })}
          </Button>
        )}
      </div>
      {edited === 'new' && (
        <LotForm product={product} id={null} today={today} autoFocus={pressed} onClose={close} />
      )}
      <ul>
        {lots.map((lot) =>
          edited === lot.id ? (
            <li key={lot.id}>
              <LotForm product={product} id={lot.id} today={today} autoFocus={pressed} onClose={close} />
            </li>
          ) : (
            <LotRow key={lot.id} lot={lot} today={today} onEdit={() => edit(lot.id)} />
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

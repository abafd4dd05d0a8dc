import { CircleDashed, CircleX, TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Lot } from '../../../shared/products/product.ts';
import { Tag } from '../../ui/tag.tsx';
import { expiryState } from './expiry.ts';
import styles from './products-page.module.css';

/** How a product's lots stand, the worst thing first. */
export const LotsTag = ({ lots, today }: { readonly lots: readonly Lot[]; readonly today: string }) => {
  const intl = useIntl();
  const count = (state: 'expired' | 'soon'): number =>
    lots.filter(({ expiry }) => expiryState(expiry, today) === state).length;
  const [expired, soon] = [count('expired'), count('soon')];
  if (lots.length === 0) {
    return (
      <Tag icon={CircleDashed}>{intl.formatMessage({ id: 'lots.tag.none', defaultMessage: 'No lot' })}</Tag>
    );
  }
  const recalled = lots.filter(({ recalledOn }) => recalledOn !== null).length;
  if (recalled > 0) {
    return (
      <Tag icon={CircleX} tone="stop">
        {intl.formatMessage(
          { id: 'lots.tag.recalled', defaultMessage: '{recalled} of {all} called back' },
          { recalled, all: lots.length },
        )}
      </Tag>
    );
  }
  if (expired > 0) {
    return (
      <Tag icon={CircleX} tone="stop">
        {intl.formatMessage(
          { id: 'lots.tag.expired', defaultMessage: '{expired} of {all} expired' },
          { expired, all: lots.length },
        )}
      </Tag>
    );
  }
  if (soon > 0) {
    return (
      <Tag icon={TriangleAlert} tone="caution">
        {intl.formatMessage(
          { id: 'lots.tag.soon', defaultMessage: '{soon} of {all} expires soon' },
          { soon, all: lots.length },
        )}
      </Tag>
    );
  }
  return (
    <span className={styles.itemFact}>
      {intl.formatMessage(
        { id: 'lots.tag.count', defaultMessage: '{count, plural, one {# lot} other {# lots}}' },
        { count: lots.length },
      )}
    </span>
  );
};

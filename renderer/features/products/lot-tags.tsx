import { CircleX, PackageOpen } from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Lot } from '../../../shared/products/product.ts';
import { Tag } from '../../ui/tag.tsx';
import { ExpiryTag } from './expiry-tag.tsx';
import styles from './products-page.module.css';

interface Props {
  readonly lot: Lot;
  readonly today: string;
}

/** How a lot stands, in words. */
export const LotTags = ({ lot, today }: Props) => {
  const intl = useIntl();
  return (
    <span className={styles.lotTags}>
      {lot.recalledOn !== null && (
        <Tag icon={CircleX} tone="stop">
          {intl.formatMessage(
            { id: 'lot.recalled', defaultMessage: 'Called back {date}' },
            { date: formatDate(lot.recalledOn) },
          )}
        </Tag>
      )}
      {lot.openedOn !== null && (
        <Tag icon={PackageOpen}>
          {intl.formatMessage(
            { id: 'lot.open-since', defaultMessage: 'Open since {date}' },
            { date: formatDate(lot.openedOn) },
          )}
        </Tag>
      )}
      <ExpiryTag expiry={lot.expiry} today={today} />
      {lot.packs !== null && (
        <span className="caption">
          {intl.formatMessage(
            { id: 'lot.packs', defaultMessage: '{packs, plural, one {# whole pack} other {# whole packs}}' },
            { packs: lot.packs },
          )}
        </span>
      )}
    </span>
  );
};

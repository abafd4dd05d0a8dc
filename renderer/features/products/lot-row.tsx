import { useNavigate } from '@tanstack/react-router';
import { Boxes, CircleX, PackageOpen, Pencil, Users } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Lot } from '../../../shared/products/product.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { ExpiryTag } from './expiry-tag.tsx';
import { StockDialog } from './stock-dialog.tsx';
import styles from './products-page.module.css';

interface Props {
  readonly lot: Lot;
  readonly today: string;
  readonly onEdit: () => void;
}

/** One lot: its expiry, whether it is open or called back, how many packs there are, and what happened to them. */
export const LotRow = ({ lot, today, onEdit }: Props) => {
  const intl = useIntl();
  const refusal = useRefusal();
  const navigate = useNavigate();
  const move = useChange('lots:move', ['products:list']);
  const [asking, setAsking] = useState(false);
  const kind = lot.openedOn === null ? 'opened' : 'emptied';
  const words = {
    opened: intl.formatMessage({ id: 'lots.open', defaultMessage: 'Open a pack' }),
    emptied: intl.formatMessage({ id: 'lots.empty', defaultMessage: 'Used up' }),
    stock: intl.formatMessage({ id: 'lots.stock', defaultMessage: 'Stock' }),
  };
  const ofLot = <span className="visually-hidden">{`, ${lot.lot}`}</span>;
  return (
    <li className={styles.lot}>
      <span className={styles.lotFacts}>
        <span className={styles.lotName}>{lot.lot}</span>
        <LotTags lot={lot} today={today} />
      </span>
      <Button
        notYet={refusal('lots:move')}
        onPress={() => move.mutate({ id: newId(), fields: { lot: lot.id, on: today, kind } })}
      >
        {words[kind]}
        {ofLot}
      </Button>
      <Button icon={Boxes} notYet={refusal('lots:move')} onPress={() => setAsking(true)}>
        {words.stock}
        {ofLot}
      </Button>
      <Button
        kind="bare"
        icon={Users}
        notYet={refusal('exposures:list')}
        onPress={() =>
          void navigate({
            to: '/exposures',
            state: { exposedTo: { by: 'lot', lot: lot.lot, lotOf: lot.product } },
          })
        }
        label={intl.formatMessage(
          { id: 'lots.who', defaultMessage: 'Who was exposed to lot {lot}' },
          { lot: lot.lot },
        )}
      />
      <Button
        kind="bare"
        icon={Pencil}
        notYet={refusal('lots:save')}
        onPress={onEdit}
        label={intl.formatMessage({ id: 'lots.edit', defaultMessage: 'Edit lot {lot}' }, { lot: lot.lot })}
      />
      {move.error && <FailureNotice failure={move.error.failure} />}
      {asking && <StockDialog lot={lot} today={today} onClose={() => setAsking(false)} />}
    </li>
  );
};

/** How a lot stands, in words. */
const LotTags = ({ lot, today }: Pick<Props, 'lot' | 'today'>) => {
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

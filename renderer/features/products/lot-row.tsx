import { useNavigate } from '@tanstack/react-router';
import { Boxes, Pencil, Users } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { Lot } from '../../../shared/products/product.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { LotTags } from './lot-tags.tsx';
import { StockDialog } from './stock-dialog.tsx';
import { emptyStock, notToOpen, stockDoubts, type StockDraft } from './stock-fields.ts';
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
  const [asking, setAsking] = useState<StockDraft | null>(null);
  const kind = lot.openedOn === null ? 'opened' : 'emptied';
  const next: StockDraft = { ...emptyStock(today), kind };
  /** What nobody doubts is written down at once. */
  const moveOn = (): void => {
    if (stockDoubts(lot, next, today).length > 0) setAsking(next);
    else move.mutate({ id: newId(), fields: { lot: lot.id, on: today, kind } });
  };
  const words = {
    opened: intl.formatMessage({ id: 'lots.open', defaultMessage: 'Open a pack' }),
    emptied: intl.formatMessage({ id: 'lots.empty', defaultMessage: 'Used up' }),
    stock: intl.formatMessage({ id: 'lots.stock', defaultMessage: 'Stock' }),
  };
  const barred = notToOpen(lot, today);
  const barredWords = {
    recalled: intl.formatMessage({ id: 'lots.barred.recalled', defaultMessage: 'Called back: keep apart' }),
    expired: intl.formatMessage({ id: 'lots.barred.expired', defaultMessage: 'Expired: do not open' }),
  };
  const ofLot = <span className="visually-hidden">{`, ${lot.lot}`}</span>;
  return (
    <li className={styles.lot}>
      <span className={styles.lotFacts}>
        <span className={styles.lotName}>{lot.lot}</span>
        <LotTags lot={lot} today={today} />
      </span>
      {kind === 'opened' && barred !== null ? (
        <span className="caption">{barredWords[barred]}</span>
      ) : (
        <Button notYet={refusal('lots:move')} onPress={moveOn}>
          {words[kind]}
          {ofLot}
        </Button>
      )}
      <Button icon={Boxes} notYet={refusal('lots:move')} onPress={() => setAsking(emptyStock(today))}>
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
      {asking && <StockDialog lot={lot} today={today} start={asking} onClose={() => setAsking(null)} />}
    </li>
  );
};

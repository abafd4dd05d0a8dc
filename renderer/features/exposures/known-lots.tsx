import { useNavigate } from '@tanstack/react-router';
import { CircleX, Package, PackageX } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { KnownLot } from '../../../shared/exposures/exposure.ts';
import { useAnswer } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { StockDialog } from '../products/stock-dialog.tsx';
import { emptyStock } from '../products/stock-fields.ts';
import styles from './exposures.module.css';

/** The lots of the register with the asked number, and the way to mark one as called back. */
export const KnownLots = ({ lots }: { readonly lots: readonly KnownLot[] }) =>
  lots.length === 0 ? <UnknownLot /> : lots.map((lot) => <KnownLotLine key={lot.id} known={lot} />);

/** What was used and is not in the register cannot be called back there. */
const UnknownLot = () => {
  const intl = useIntl();
  const navigate = useNavigate();
  return (
    <div className={styles.lot}>
      <span className={styles.words}>
        <span className="strong">
          {intl.formatMessage({
            id: 'exposures.unknown-lot',
            defaultMessage: 'This number is not in the register',
          })}
        </span>
        <span className="caption">
          {intl.formatMessage({
            id: 'exposures.unknown-lot.next',
            defaultMessage: 'Add the lot to its product there to mark it as called back.',
          })}
        </span>
      </span>
      <Button icon={Package} onPress={() => void navigate({ to: '/products' })}>
        {intl.formatMessage({ id: 'exposures.unknown-lot.go', defaultMessage: 'Products and lots' })}
      </Button>
    </div>
  );
};

const KnownLotLine = ({ known }: { readonly known: KnownLot }) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const refusal = useRefusal();
  useFresh(['products:list']);
  const [asking, setAsking] = useState(false);
  const { data: products = [] } = useAnswer('products:list', {});
  const lot = products.flatMap(({ lots }) => lots).find(({ id }) => id === known.id);
  const recalledOn = lot ? lot.recalledOn : known.recalledOn;
  const reason = lot ? lot.recallReason : known.recallReason;
  return (
    <div className={styles.lot}>
      <span className={styles.words}>
        <span className="strong">
          {intl.formatMessage(
            { id: 'exposures.known', defaultMessage: '{name}, lot {lot}' },
            { name: known.name, lot: known.lot },
          )}
        </span>
        {recalledOn === null ? (
          <span className="caption">
            {intl.formatMessage({
              id: 'exposures.not-recalled',
              defaultMessage: 'Not marked as called back in the register',
            })}
          </span>
        ) : (
          <Tag icon={CircleX} tone="stop">
            {intl.formatMessage(
              { id: 'exposures.recalled', defaultMessage: 'Called back {date}: {reason}' },
              { date: formatDate(recalledOn), reason },
            )}
          </Tag>
        )}
      </span>
      {recalledOn === null && lot && (
        <Button icon={PackageX} notYet={refusal('lots:move')} onPress={() => setAsking(true)}>
          {intl.formatMessage({ id: 'exposures.recall', defaultMessage: 'Mark as called back' })}
        </Button>
      )}
      {asking && lot && (
        <StockDialog
          lot={lot}
          today={today}
          start={{ ...emptyStock(today), kind: 'recalled' }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
};

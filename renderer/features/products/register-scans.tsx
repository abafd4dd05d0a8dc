import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Device } from '../../../shared/devices/device.ts';
import type { Lot, Product } from '../../../shared/products/product.ts';
import { useRefusal } from '../../use-refusal.ts';
import { Scans } from '../scans/scans.tsx';
import { StockDialog } from './stock-dialog.tsx';
import styles from './products-page.module.css';

interface Props {
  readonly products: readonly Product[];
  readonly devices: readonly Device[];
  readonly today: string;
  readonly onProduct: (id: string) => void;
  readonly onDevice: (id: string) => void;
}

/** Scanning at the register: finds the product or device, and notes a pack that came in, of a lot that may be new. */
export const RegisterScans = ({ products, devices, today, onProduct, onDevice }: Props) => {
  const intl = useIntl();
  const mayMove = useRefusal()('lots:move') === undefined;
  const [received, setReceived] = useState<Lot | null>(null);
  return (
    <>
      <Scans
        products={products}
        devices={devices}
        today={today}
        receiving
        onPack={({ product, lot, known }) => {
          onProduct(product.id);
          if (known && mayMove) setReceived(known);
          const recalled = known !== null && known.recalledOn !== null;
          const expired = lot.expiry !== null && lot.expiry < today;
          const title = intl.formatMessage(
            { id: 'products.scan.found', defaultMessage: '{name}, lot {lot}.' },
            { name: product.name, lot: lot.lot },
          );
          const more = intl.formatMessage(
            {
              id: 'products.scan.state',
              defaultMessage:
                '{known, select, yes {It is in your register.} other {The lot was added.}}{recalled, select, yes { It was called back.} other {}}{expired, select, yes { It has expired.} other {}}',
            },
            {
              known: known ? 'yes' : 'no',
              recalled: recalled ? 'yes' : 'no',
              expired: expired ? 'yes' : 'no',
            },
          );
          return { level: recalled || expired ? 'caution' : known ? 'info' : 'ok', title, more };
        }}
        onDevice={(device) => {
          onDevice(device.id);
          return null;
        }}
      >
        {(open, told) => (
          <div className={styles.scans}>
            {open}
            {told}
          </div>
        )}
      </Scans>
      {received && (
        <StockDialog
          key={received.id}
          lot={received}
          today={today}
          start={{ kind: 'received', packs: '1', on: today, reason: '' }}
          onClose={() => setReceived(null)}
        />
      )}
    </>
  );
};

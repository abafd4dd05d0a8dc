import { Wrench } from 'lucide-react';
import { useIntl } from 'react-intl';
import { deviceKindLabels } from '../../../shared/labels/device-labels.ts';
import { productKindLabels } from '../../../shared/labels/product-labels.ts';
import type { Device } from '../../../shared/devices/device.ts';
import type { Product } from '../../../shared/products/product.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { needleLengthSpec } from '../../../shared/quantity/specs.ts';
import { Tag } from '../../ui/tag.tsx';
import { LotsTag } from './lots-tag.tsx';
import styles from './products-page.module.css';
import { useServiceWords } from './service-words.ts';

interface ProductListProps {
  readonly products: readonly Product[];
  readonly chosen: string | null;
  readonly today: string;
  readonly onChoose: (id: string) => void;
}

/** Every product with its kind, its maker and how its lots stand. */
export const ProductList = ({ products, chosen, today, onChoose }: ProductListProps) => {
  const intl = useIntl();
  return (
    <section aria-labelledby="products-title">
      <h2 id="products-title" className={styles.listTitle}>
        {intl.formatMessage({ id: 'products.list', defaultMessage: 'Products' })}
        <span className="caption">{products.length}</span>
      </h2>
      {products.length === 0 && (
        <p className={styles.none}>
          {intl.formatMessage({
            id: 'products.none',
            defaultMessage: 'What you apply: serums, glides, anaesthetics, antiseptics, cartridges.',
          })}
        </p>
      )}
      {products.map((product) => (
        <button
          key={product.id}
          type="button"
          className={styles.item}
          aria-current={product.id === chosen ? 'true' : undefined}
          onClick={() => onChoose(product.id)}
        >
          <span className={styles.itemName}>{product.name}</span>
          <span className="caption">
            {[intl.formatMessage(productKindLabels[product.kind]), product.maker].filter(Boolean).join(', ')}
          </span>
          <LotsTag lots={product.lots} today={today} />
        </button>
      ))}
    </section>
  );
};

interface DeviceListProps {
  readonly devices: readonly Device[];
  readonly today: string;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Every device with its kind and its longest needle. */
export const DeviceList = ({ devices, today, chosen, onChoose }: DeviceListProps) => {
  const intl = useIntl();
  const service = useServiceWords(today);
  return (
    <section aria-labelledby="devices-title">
      <h2 id="devices-title" className={styles.listTitle}>
        {intl.formatMessage({ id: 'devices.list', defaultMessage: 'Devices' })}
        <span className="caption">{devices.length}</span>
      </h2>
      {devices.length === 0 && (
        <p className={styles.none}>
          {intl.formatMessage({
            id: 'devices.none',
            defaultMessage: 'What you needle with: pens, rollers, stamps.',
          })}
        </p>
      )}
      {devices.map((device) => (
        <button
          key={device.id}
          type="button"
          className={styles.item}
          aria-current={device.id === chosen ? 'true' : undefined}
          onClick={() => onChoose(device.id)}
        >
          <span className={styles.itemName}>{[device.make, device.model].filter(Boolean).join(' ')}</span>
          <span className="caption">{intl.formatMessage(deviceKindLabels[device.kind])}</span>
          {service(device) === undefined ? (
            <span className={styles.itemFact}>
              {intl.formatMessage(
                { id: 'devices.needle', defaultMessage: 'up to {length}' },
                { length: withUnit(device.needleLengthUm, needleLengthSpec, intl.locale) },
              )}
            </span>
          ) : (
            <Tag icon={Wrench} tone="caution">
              {service(device)}
            </Tag>
          )}
        </button>
      ))}
    </section>
  );
};

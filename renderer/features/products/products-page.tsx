import { CircleCheck, Package, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useHome } from '../vault/home-context.tsx';
import { DeviceForm } from './device-form.tsx';
import { Lots } from './lots.tsx';
import { ProductForm } from './product-form.tsx';
import { DeviceList, ProductList } from './product-list.tsx';
import styles from './products-page.module.css';
import type { Unsaved } from './use-record-form.ts';

/** What stands in the form: a product or a device, `id` null for a new one. */
interface Chosen {
  readonly what: 'product' | 'device';
  readonly id: string | null;
}

const formId = 'product-or-device';

/** Products with their lots, and devices: quiet lists, and the chosen one beside them. */
export const ProductsPage = () => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const products = useAnswer('products:list', {});
  const devices = useAnswer('devices:list', {});
  const refusal = useRefusal();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const unsaved = useRef<Unsaved>(new Map()).current;
  const today = dateOfInstant(Date.now(), timeZone);
  const failure = products.error?.failure ?? devices.error?.failure;

  const choose = (what: Chosen['what'], id: string | null): void => {
    setChosen({ what, id });
    setSavedAt(null);
  };
  const saved =
    (what: Chosen['what']) =>
    (id: string): void => {
      setChosen({ what, id });
      setSavedAt(Date.now());
    };
  const product = products.data?.find(({ id }) => id === chosen?.id) ?? null;
  const device = devices.data?.find(({ id }) => id === chosen?.id) ?? null;
  const newProduct = intl.formatMessage({ id: 'products.new', defaultMessage: 'New product' });
  const newDevice = intl.formatMessage({ id: 'devices.new', defaultMessage: 'New device' });
  const chosenId = (what: Chosen['what']): string | null => (chosen?.what === what ? chosen.id : null);

  return (
    <WorkFrame
      current="products"
      banner={
        <>
          <PageHead
            title={intl.formatMessage({ id: 'products.title', defaultMessage: 'Products and devices' })}
          >
            <Button
              icon={Plus}
              className="push"
              notYet={refusal('products:save')}
              onPress={() => choose('product', null)}
            >
              {newProduct}
            </Button>
            <Button icon={Plus} notYet={refusal('devices:save')} onPress={() => choose('device', null)}>
              {newDevice}
            </Button>
          </PageHead>
          {failure && <FailureNotice failure={failure} />}
        </>
      }
      actions={chosen && <SaveBar what={chosen.what} savedAt={savedAt} />}
    >
      <div className={styles.columns}>
        <div className={styles.lists}>
          <ProductList
            products={products.data ?? []}
            chosen={chosenId('product')}
            today={today}
            onChoose={(id) => choose('product', id)}
          />
          <DeviceList
            devices={devices.data ?? []}
            chosen={chosenId('device')}
            onChoose={(id) => choose('device', id)}
          />
        </div>
        <div className={styles.detail}>
          {chosen === null && <NothingChosen />}
          {chosen?.what === 'product' && (
            <div key={chosen.id ?? 'new'} className={styles.sheet}>
              <h2 className="title">{product?.name ?? newProduct}</h2>
              <ProductForm product={product} formId={formId} unsaved={unsaved} onSaved={saved('product')} />
              {product && <Lots product={product} today={today} unsaved={unsaved} />}
            </div>
          )}
          {chosen?.what === 'device' && (
            <div key={chosen.id ?? 'new'} className={styles.sheet}>
              <h2 className="title">
                {device ? [device.make, device.model].filter(Boolean).join(' ') : newDevice}
              </h2>
              <DeviceForm device={device} formId={formId} unsaved={unsaved} onSaved={saved('device')} />
            </div>
          )}
        </div>
      </div>
    </WorkFrame>
  );
};

const SaveBar = ({ what, savedAt }: { readonly what: Chosen['what']; readonly savedAt: number | null }) => {
  const intl = useIntl();
  const refusal = useRefusal();
  const labels = {
    product: intl.formatMessage({ id: 'products.save', defaultMessage: 'Save product' }),
    device: intl.formatMessage({ id: 'devices.save', defaultMessage: 'Save device' }),
  };
  const state = savedAt !== null && (
    <span role="status">
      <Tag icon={CircleCheck} tone="ok">
        {intl.formatMessage(
          { id: 'products.saved', defaultMessage: 'Saved {time}' },
          { time: formatTimeWithSeconds(savedAt) },
        )}
      </Tag>
    </span>
  );
  return (
    <ActionBar state={state}>
      <Button kind="primary" type="submit" form={formId} notYet={refusal(`${what}s:save`)}>
        {labels[what]}
      </Button>
    </ActionBar>
  );
};

const NothingChosen = () => {
  const intl = useIntl();
  return (
    <Empty
      icon={Package}
      title={intl.formatMessage({ id: 'products.empty.title', defaultMessage: 'Choose one, or add one' })}
    >
      {intl.formatMessage({
        id: 'products.empty.why',
        defaultMessage:
          'What stands here can be chosen in a session with one tap, with its lot, and prints in the record.',
      })}
    </Empty>
  );
};

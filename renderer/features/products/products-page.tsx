import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, Package, Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import type { Product } from '../../../shared/products/product.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useStoredDrafts } from '../drafts/use-stored-draft.ts';
import { useOpenRecord } from '../patients/open-form.ts';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { useHome } from '../vault/home-context.tsx';
import { DeviceForm } from './device-form.tsx';
import { keptLotSchema } from './lot-form.tsx';
import { Lots } from './lots.tsx';
import { ProductForm } from './product-form.tsx';
import { DeviceList, ProductList } from './product-list.tsx';
import { RegisterScans } from './register-scans.tsx';
import styles from './products-page.module.css';

/** What stands in the form: a product or a device; `id` null for a new one, or that of its draft. */
interface Chosen {
  readonly what: 'product' | 'device';
  readonly id: string | null;
}

const formId = 'product-or-device';

/** What the page opens with: the form that was left open, when it was opened from there. */
const useOpened = (products: readonly Product[] | undefined): Chosen | null => {
  const opened = useOpenRecord();
  const lots = useStoredDrafts(keptLotSchema, 'lot', null);
  if (opened?.kind !== 'lot') return opened && { what: opened.kind, id: opened.id };
  const product =
    products?.find((each) => each.lots.some(({ id }) => id === opened.id))?.id ??
    lots?.readable.find(({ id }) => id === opened.id)?.state.values.product;
  return product === undefined ? null : { what: 'product', id: product };
};

/** Products with their lots, and devices: quiet lists, and the chosen one beside them. */
export const ProductsPage = () => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const products = useAnswer('products:list', {});
  const devices = useAnswer('devices:list', {});
  const refusal = useRefusal();
  const navigate = useNavigate();
  const opened = useOpened(products.data);
  const openRecord = useOpenRecord();
  const [picked, setChosen] = useState<Chosen | null>(null);
  const chosen = picked ?? opened;
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [shown, setShown] = useState(false);
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
            <span className="push row-wrap">
              <Button
                icon={Users}
                notYet={refusal('exposures:list')}
                onPress={() => void navigate({ to: '/exposures' })}
              >
                {intl.formatMessage({ id: 'exposures.title', defaultMessage: 'Who was exposed' })}
              </Button>
              <Button icon={Plus} notYet={refusal('products:save')} onPress={() => choose('product', null)}>
                {newProduct}
              </Button>
              <Button icon={Plus} notYet={refusal('devices:save')} onPress={() => choose('device', null)}>
                {newDevice}
              </Button>
            </span>
          </PageHead>
          {failure && <FailureNotice failure={failure} />}
        </>
      }
      actions={chosen && <SaveBar what={chosen.what} shown={shown} savedAt={savedAt} />}
    >
      <div className={styles.columns}>
        <div className={styles.lists}>
          {products.data && devices.data && (
            <RegisterScans
              products={products.data}
              devices={devices.data}
              today={today}
              onProduct={(id) => choose('product', id)}
              onDevice={(id) => choose('device', id)}
            />
          )}
          <ProductList
            products={products.data ?? []}
            chosen={chosenId('product')}
            today={today}
            onChoose={(id) => choose('product', id)}
          />
          <DeviceList
            devices={devices.data ?? []}
            today={today}
            chosen={chosenId('device')}
            onChoose={(id) => choose('device', id)}
          />
        </div>
        <div className={styles.detail}>
          {chosen === null && <NothingChosen />}
          {chosen?.what === 'product' && products.data && (
            <div key={chosen.id ?? 'new'} className={styles.sheet}>
              <SheetHead title={product?.name ?? newProduct} type="product" record={product} />
              <ProductForm
                id={chosen.id}
                products={products.data}
                formId={formId}
                onSaved={saved('product')}
                onShown={setShown}
              />
              {product && <Lots product={product} today={today} opened={openRecord?.id ?? null} />}
            </div>
          )}
          {chosen?.what === 'device' && devices.data && (
            <div key={chosen.id ?? 'new'} className={styles.sheet}>
              <SheetHead
                title={device ? [device.make, device.model].filter(Boolean).join(' ') : newDevice}
                type="device"
                record={device}
              />
              <DeviceForm
                today={today}
                id={chosen.id}
                devices={devices.data}
                formId={formId}
                onSaved={saved('device')}
                onShown={setShown}
              />
            </div>
          )}
        </div>
      </div>
    </WorkFrame>
  );
};

interface SheetHeadProps {
  readonly title: string;
  readonly type: 'product' | 'device';
  /** Null for a new one. */
  readonly record: { readonly id: string; readonly revision: number } | null;
}

/** What stands in the form, and the way to what was recorded of it before. */
const SheetHead = ({ title, type, record }: SheetHeadProps) => (
  <div className={styles.sheetHead}>
    <h2 className="title">{title}</h2>
    {record && record.revision > 1 && <EarlierVersions quiet type={type} id={record.id} title={title} />}
  </div>
);

interface SaveBarProps {
  readonly what: Chosen['what'];
  /** Whether the form is there; its words are read first. */
  readonly shown: boolean;
  readonly savedAt: number | null;
}

const SaveBar = ({ what, shown, savedAt }: SaveBarProps) => {
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
      {shown && (
        <Button kind="primary" type="submit" form={formId} notYet={refusal(`${what}s:save`)}>
          {labels[what]}
        </Button>
      )}
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

import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { lotSchema, type Lot, type LotFields } from '../../../shared/products/product.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './products-page.module.css';
import { useRecordForm, type Unsaved } from './use-record-form.ts';

interface Props {
  readonly product: string;
  /** Null: a new one. */
  readonly lot: Lot | null;
  readonly today: string;
  readonly unsaved: Unsaved;
  readonly onClose: () => void;
}

/** The lot's values and the text of an expiry that could not be read; such a lot is not saved. */
const lotDraftSchema: z.ZodType<LotFields> = z
  .object({ ...lotSchema.shape, unread: z.literal('') })
  .transform(({ product, lot, expiry }) => ({ product, lot, expiry }));

/** One lot in its row: number and expiry as on the pack. */
export const LotForm = ({ product, lot, today, unsaved, onClose }: Props) => {
  const intl = useIntl();
  const save = useChange('lots:save', ['products:list']);
  const [id] = useState(() => lot?.id ?? newId());
  const { fields, submit, failure } = useRecordForm({
    id: lot?.id ?? `new-lot-${product}`,
    schema: lotDraftSchema,
    initial: { product, lot: lot?.lot ?? '', expiry: lot?.expiry ?? null, unread: '' },
    unsaved,
    save: (checked) => save.mutateAsync({ id, revision: lot?.revision ?? 0, fields: checked }),
    onSaved: onClose,
  });
  const { values, set, leave, errorOf } = fields;
  return (
    <form className={styles.lotForm} onSubmit={submit} noValidate>
      {failure && <FailureNotice failure={failure} />}
      <div className={styles.two}>
        <TextInput
          kind="code"
          label={intl.formatMessage({ id: 'lot.number', defaultMessage: 'Lot' })}
          value={values.lot}
          onChange={(text) => set('lot', text)}
          onCommit={() => leave('lot')}
          error={errorOf('lot')}
          autoFocus
          required
        />
        <DateInput
          label={intl.formatMessage({ id: 'lot.expiry', defaultMessage: 'Expiry' })}
          note={intl.formatMessage({ id: 'lot.expiry-note', defaultMessage: 'month only: its last day' })}
          value={values.expiry}
          draft={values.unread}
          today={today}
          reserveLine
          onChange={(expiry, typed) => {
            set('expiry', expiry);
            set('unread', expiry === null ? typed.text.trim() : '');
          }}
        />
      </div>
      <div className="row-wrap">
        <Button type="submit">{intl.formatMessage({ id: 'lot.save', defaultMessage: 'Save lot' })}</Button>
        <Button kind="bare" onPress={onClose}>
          {intl.formatMessage({ id: 'lot.close', defaultMessage: 'Close' })}
        </Button>
      </div>
    </form>
  );
};

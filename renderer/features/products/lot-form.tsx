import type { FormEvent } from 'react';
import { useIntl } from 'react-intl';
import type { Product } from '../../../shared/products/product.ts';
import { useAnswer, useChange } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { CloseForm } from '../drafts/close-form.tsx';
import { keptFieldsSchema, type KeptFields } from '../drafts/kept-fields.ts';
import { KeptFoot, KeptProblems } from '../drafts/kept-form.tsx';
import { useKeptFields } from '../drafts/use-kept-fields.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { KeptStart, type RecordStart } from './kept-start.tsx';
import { draftOfLot, lotDraftSchema, lotValuesSchema, type LotDraft } from './lot-fields.ts';
import { useLotDifferences } from './product-differences.ts';
import styles from './products-page.module.css';

interface Props {
  readonly product: Product;
  /** Null: a new one, which goes on with what was begun. */
  readonly id: string | null;
  readonly today: string;
  /** Somebody pressed for this form; one that was left open takes no focus. */
  readonly autoFocus: boolean;
  readonly onClose: () => void;
}

export const keptLotSchema = keptFieldsSchema(lotValuesSchema);

/** Whether a draft is that of a new lot of this product. */
const isNewLotOf =
  (product: Product) =>
  ({ id, state }: StoredDraft<KeptFields<LotDraft>>): boolean =>
    state.values.product === product.id && product.lots.every((lot) => lot.id !== id);

/** One lot in its row: number and expiry as on the pack; words kept earlier are here again. */
export const LotForm = (props: Props) => (
  <KeptStart schema={keptLotSchema} kind="lot" id={props.id} isBegun={isNewLotOf(props.product)}>
    {(start) => <FilledForm {...props} {...start} />}
  </KeptStart>
);

const useLotForm = ({ id, product, stored }: Props & RecordStart<LotDraft>) => {
  const save = useChange('lots:save', ['products:list']);
  const list = useAnswer('products:list', {});
  const lot = product.lots.find((each) => each.id === id) ?? null;
  return useKeptFields({
    id,
    kind: 'lot',
    schema: lotDraftSchema,
    record: { revision: lot?.revision ?? 0, values: draftOfLot(product.id, lot) },
    stored,
    save: (fields, revision) => save.mutateAsync({ id, revision, fields }),
    newest: async () => {
      const now = await list.refetch();
      const lots = now.isSuccess ? now.data.flatMap((each) => each.lots) : [];
      const found = lots.find((each) => each.id === id);
      return found ? { revision: found.revision, values: draftOfLot(product.id, found) } : null;
    },
  });
};

const FilledForm = (props: Props & RecordStart<LotDraft>) => {
  const { product, today, onClose } = props;
  const intl = useIntl();
  const form = useLotForm(props);
  const { values, set, leave, errorOf } = form.fields;
  const lot = product.lots.find(({ id }) => id === props.id);
  const differences = useLotDifferences(values, form.newer?.values ?? null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await form.save()) onClose();
  };
  return (
    <form className={styles.lotForm} onSubmit={(event) => void submit(event)} noValidate>
      <KeptProblems form={form} differences={differences} />
      {form.restoredAt !== null && <RestoredNotice savedAt={form.restoredAt} />}
      <div className={styles.two}>
        <TextInput
          kind="code"
          label={intl.formatMessage({ id: 'lot.number', defaultMessage: 'Lot' })}
          value={values.lot}
          onChange={(text) => set('lot', text)}
          onCommit={() => leave('lot')}
          error={errorOf('lot')}
          autoFocus={props.autoFocus}
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
        <CloseForm savedAt={form.keptAt} onClose={onClose} />
        {lot && lot.revision > 1 && <EarlierVersions quiet type="lot" id={lot.id} title={lot.lot} />}
        <KeptFoot
          form={form}
          what={intl.formatMessage(
            { id: 'lots.draft-of', defaultMessage: 'lot of {product}' },
            { product: product.name },
          )}
          onDiscard={() => form.discard().then(onClose)}
        />
      </div>
    </form>
  );
};

import type { FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { productKindLabels } from '../../../shared/labels/product-labels.ts';
import { productKinds, type Product } from '../../../shared/products/product.ts';
import { useAnswer, useChange } from '../../api.ts';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { keptFieldsSchema } from '../drafts/kept-fields.ts';
import { KeptFoot, KeptProblems } from '../drafts/kept-form.tsx';
import { useKeptFields } from '../drafts/use-kept-fields.ts';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { KeptStart, type RecordStart } from './kept-start.tsx';
import { ProductDetails } from './product-details.tsx';
import { useProductDifferences } from './product-differences.ts';
import {
  draftOfProduct,
  emptyProduct,
  productDraftSchema,
  productValuesSchema,
  type ProductDraft,
} from './product-fields.ts';
import styles from './products-page.module.css';

interface Props {
  /** Null: a new one; with an id that of a draft, without it goes on with what was begun. */
  readonly id: string | null;
  readonly products: readonly Product[];
  readonly formId: string;
  readonly onSaved: (id: string) => void;
  readonly onShown: (shown: boolean) => void;
}

const keptSchema = keptFieldsSchema(productValuesSchema);

/** One product: what it is, who makes it, and whether it may enter open channels; words kept earlier are here again. */
export const ProductForm = (props: Props) => (
  <KeptStart
    schema={keptSchema}
    kind="product"
    id={props.id}
    onShown={props.onShown}
    isBegun={(draft) => props.products.every(({ id }) => id !== draft.id)}
  >
    {(start) => <FilledForm {...props} {...start} />}
  </KeptStart>
);

const useProductForm = ({ id, products, stored }: Props & RecordStart<ProductDraft>) => {
  const { locale } = useIntl();
  const save = useChange('products:save', ['products:list']);
  const list = useAnswer('products:list', {});
  const product = products.find((each) => each.id === id);
  return useKeptFields({
    id,
    kind: 'product',
    schema: productDraftSchema,
    record: {
      revision: product?.revision ?? 0,
      values: product ? draftOfProduct(product, locale) : emptyProduct,
    },
    stored,
    save: (fields, revision) => save.mutateAsync({ id, revision, fields }),
    newest: async () => {
      const now = await list.refetch();
      const found = now.isSuccess ? now.data.find((each) => each.id === id) : undefined;
      return found ? { revision: found.revision, values: draftOfProduct(found, locale) } : null;
    },
  });
};

const FilledForm = (props: Props & RecordStart<ProductDraft>) => {
  const { id, formId, onSaved } = props;
  const intl = useIntl();
  const form = useProductForm(props);
  const { values, set, errorOf, text } = form.fields;
  const differences = useProductDifferences(values, form.newer?.values ?? null);
  const name = values.name.trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await form.save()) onSaved(id);
  };

  return (
    <form id={formId} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <KeptProblems form={form} differences={differences} />
      {form.restoredAt !== null && <RestoredNotice savedAt={form.restoredAt} />}
      <SingleChipGroup
        label={intl.formatMessage({ id: 'product.kind', defaultMessage: 'What it is' })}
        options={productKinds.map((value) => ({
          value,
          label: intl.formatMessage(productKindLabels[value]),
        }))}
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
        error={errorOf('kind')}
      />
      <div className={styles.two}>
        <TextInput
          label={intl.formatMessage({ id: 'product.name', defaultMessage: 'Name' })}
          required
          {...text('name')}
        />
        <TextInput
          label={intl.formatMessage({ id: 'product.maker', defaultMessage: 'Maker' })}
          {...text('maker')}
        />
      </div>
      <TextInput
        label={intl.formatMessage({
          id: 'product.active',
          defaultMessage: 'Active and strength, as on the label',
        })}
        {...text('active')}
      />
      <ProductDetails form={form} />
      <button type="submit" hidden tabIndex={-1} />
      <KeptFoot
        form={form}
        what={intl.formatMessage({ id: 'products.draft-of', defaultMessage: 'product {name}' }, { name })}
        onDiscard={form.discard}
      />
    </form>
  );
};

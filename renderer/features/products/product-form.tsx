import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import {
  amountUnitNames,
  productKindLabels,
  routeClassLabels,
  sterileLabels,
} from '../../../shared/labels/product-labels.ts';
import { amountUnits, productKinds, routeClasses, type Product } from '../../../shared/products/product.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { draftOfProduct, emptyProduct, isSubstance, productDraftSchema } from './product-fields.ts';
import styles from './products-page.module.css';
import { useRecordForm, type Unsaved } from './use-record-form.ts';

interface Props {
  /** Null: a new one. */
  readonly product: Product | null;
  readonly formId: string;
  readonly unsaved: Unsaved;
  readonly onSaved: (id: string) => void;
}

const answers = ['yes', 'no', 'unknown'] as const;

/** One product: what it is, who makes it, and whether it may enter open channels. */
export const ProductForm = ({ product, formId, unsaved, onSaved }: Props) => {
  const intl = useIntl();
  const save = useChange('products:save', ['products:list']);
  const [id] = useState(() => product?.id ?? newId());
  const { fields, submit, failure } = useRecordForm({
    id: product?.id ?? 'new-product',
    schema: productDraftSchema,
    initial: product ? draftOfProduct(product) : emptyProduct,
    unsaved,
    save: (checked) => save.mutateAsync({ id, revision: product?.revision ?? 0, fields: checked }),
    onSaved: () => onSaved(id),
  });
  const { values, set, leave, errorOf } = fields;
  const text = (key: 'name' | 'maker' | 'active') => ({
    value: values[key],
    onChange: (typed: string) => set(key, typed),
    onCommit: () => leave(key),
    error: errorOf(key),
  });

  return (
    <form id={formId} className={styles.form} onSubmit={submit} noValidate>
      {failure && <FailureNotice failure={failure} />}
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
      {isSubstance(values.kind) && (
        <SingleChipGroup
          label={intl.formatMessage({ id: 'product.route', defaultMessage: 'May it enter open channels?' })}
          help={intl.formatMessage({
            id: 'product.route-help',
            defaultMessage:
              'As its maker says. Stria asks before something is recorded that its maker keeps out of channels.',
          })}
          options={routeClasses.map((value) => ({
            value,
            label: intl.formatMessage(routeClassLabels[value]),
          }))}
          value={values.routeClass}
          onChange={(routeClass) => set('routeClass', routeClass)}
          error={errorOf('routeClass')}
        />
      )}
      <div className={styles.two}>
        <Segmented
          label={intl.formatMessage({ id: 'product.sterile', defaultMessage: 'Sterile' })}
          options={answers.map((value) => ({ value, label: intl.formatMessage(sterileLabels[value]) }))}
          value={values.sterile}
          onChange={(sterile) => set('sterile', sterile)}
          error={errorOf('sterile')}
          tick
        />
        {isSubstance(values.kind) && (
          <Segmented
            label={intl.formatMessage({ id: 'product.unit', defaultMessage: 'Amounts are noted in' })}
            options={amountUnits.map((value) => ({
              value,
              label: intl.formatMessage(amountUnitNames[value]),
            }))}
            value={values.unit}
            onChange={(unit) => set('unit', unit)}
          />
        )}
      </div>
      <button type="submit" hidden tabIndex={-1} />
    </form>
  );
};

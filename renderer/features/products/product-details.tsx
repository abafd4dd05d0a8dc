import { useIntl } from 'react-intl';
import {
  amountUnitNames,
  productFormLabels,
  routeClassLabels,
  singleUseLabels,
  sterileLabels,
} from '../../../shared/labels/product-labels.ts';
import {
  amountUnits,
  productForms,
  routeClasses,
  type ProductFields,
} from '../../../shared/products/product.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import { keepDaysSpec, needleLengthSpec, pinsSpec } from '../../../shared/quantity/specs.ts';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { KeptRecordForm } from '../drafts/use-kept-fields.ts';
import { isSubstance, type ProductDraft } from './product-fields.ts';
import styles from './products-page.module.css';
import { QuantityText } from './quantity-text.tsx';

interface Props {
  readonly form: KeptRecordForm<ProductDraft, ProductFields>;
}

const answers = ['yes', 'no', 'unknown'] as const;

const quantityOf =
  ({ fields: { values, set, leave, errorOf } }: Props['form']) =>
  (key: 'keepDays' | 'needleLengthUm' | 'pinCount', spec: QuantitySpec) => ({
    spec,
    text: values[key],
    onChange: (typed: string) => set(key, typed),
    onLeave: () => leave(key),
    wrong: errorOf(key) !== undefined,
  });

/** What is asked of a substance, or of a cartridge; and the numbers on the pack. */
export const ProductDetails = ({ form }: Props) => {
  const intl = useIntl();
  const { values, text } = form.fields;
  return (
    <>
      {isSubstance(values.kind) ? <Substance form={form} /> : <Cartridge form={form} />}
      <TextInput
        kind="code"
        label={intl.formatMessage({ id: 'product.gtins', defaultMessage: 'Article numbers (GTIN)' })}
        note={intl.formatMessage({ id: 'product.gtins-note', defaultMessage: 'digits as on the pack' })}
        {...text('gtins')}
      />
    </>
  );
};

const Sterile = ({ form }: Props) => {
  const intl = useIntl();
  const { values, set, errorOf } = form.fields;
  return (
    <Segmented
      label={intl.formatMessage({ id: 'product.sterile', defaultMessage: 'Sterile' })}
      options={answers.map((value) => ({ value, label: intl.formatMessage(sterileLabels[value]) }))}
      value={values.sterile}
      onChange={(sterile) => set('sterile', sterile)}
      error={errorOf('sterile')}
      tick
    />
  );
};

const Substance = ({ form }: Props) => {
  const intl = useIntl();
  const { values, set, leave, errorOf } = form.fields;
  return (
    <>
      <TextInput
        label={intl.formatMessage({
          id: 'product.inci',
          defaultMessage: 'Ingredients (INCI), as on the label',
        })}
        value={values.inci}
        onChange={(typed) => set('inci', typed)}
        onCommit={() => leave('inci')}
        error={errorOf('inci')}
      />
      <SingleChipGroup
        label={intl.formatMessage({ id: 'product.form', defaultMessage: 'Form' })}
        options={productForms.map((value) => ({
          value,
          label: intl.formatMessage(productFormLabels[value]),
        }))}
        value={values.form}
        onChange={(chosen) => set('form', chosen)}
      />
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
      <div className={styles.two}>
        <Sterile form={form} />
        <Segmented
          label={intl.formatMessage({ id: 'product.unit', defaultMessage: 'Amounts are noted in' })}
          options={amountUnits.map((value) => ({ value, label: intl.formatMessage(amountUnitNames[value]) }))}
          value={values.unit}
          onChange={(unit) => set('unit', unit)}
        />
      </div>
      <div className={styles.two}>
        <QuantityText
          label={intl.formatMessage({ id: 'product.keep', defaultMessage: 'Kept after opening, days' })}
          help={intl.formatMessage({
            id: 'product.keep-help',
            defaultMessage: 'Empty if none is stated, as for single doses.',
          })}
          {...quantityOf(form)('keepDays', keepDaysSpec)}
        />
      </div>
    </>
  );
};

const Cartridge = ({ form }: Props) => {
  const intl = useIntl();
  const { values, set } = form.fields;
  return (
    <>
      <div className={styles.two}>
        <QuantityText
          label={intl.formatMessage({ id: 'product.needle', defaultMessage: 'Needle length' })}
          {...quantityOf(form)('needleLengthUm', needleLengthSpec)}
        />
        <QuantityText
          label={intl.formatMessage({ id: 'product.pins', defaultMessage: 'Pins' })}
          {...quantityOf(form)('pinCount', pinsSpec)}
        />
        <Sterile form={form} />
        <Segmented
          label={intl.formatMessage({ id: 'product.single-use', defaultMessage: 'Meant for' })}
          options={answers.map((value) => ({ value, label: intl.formatMessage(singleUseLabels[value]) }))}
          value={values.singleUse}
          onChange={(singleUse) => set('singleUse', singleUse)}
          tick
        />
      </div>
    </>
  );
};

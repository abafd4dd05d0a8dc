import { X } from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { isDate } from '../../../shared/dates/calendar.ts';
import { routeClassLabels, amountUnitLabels } from '../../../shared/labels/product-labels.ts';
import type { Product } from '../../../shared/products/product.ts';
import { amountSpecs } from '../../../shared/quantity/specs.ts';
import { reasonsWithoutProduct } from '../../../shared/rules/reasons.ts';
import { productSubject } from '../../../shared/rules/subjects.ts';
import { confirmCarried } from '../../../shared/sessions/carry.ts';
import type { DraftProduct } from '../../../shared/sessions/session-draft.ts';
import { timings, type Timing } from '../../../shared/sessions/values.ts';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { Scale } from '../../ui/scale.tsx';
import { AppliedTime } from './applied-time.tsx';
import { FindingsAt } from './findings-at.tsx';
import { useSessionForm } from './form-context.ts';
import { useLotWords } from './lot-words.ts';
import { QuantityField } from './quantity-field.tsx';
import { timingWords } from './timing-words.ts';
import { TypedDate } from './typed-date.tsx';
import { TypedText } from './typed-text.tsx';
import own from './product-row.module.css';
import styles from './session-form.module.css';

interface ProductRowProps {
  readonly row: DraftProduct;
  readonly index: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChooseOther: () => void;
}

const amountSteps = {
  ul: { step: 100, bigStep: 1000, start: 1000 },
  mg: { step: 500, bigStep: 1000, start: 1000 },
  drops: { step: 1, bigStep: 5, start: 1 },
} as const;

/** One product that was used: a line, or open its fields. */
export const ProductRow = ({ row, index, open, onToggle, onChooseOther }: ProductRowProps) => {
  const intl = useIntl();
  const { products, record, draft, change } = useSessionForm();
  const product = products.find((each) => each.id === row.product);
  const name = product?.name ?? record.fields.products[index]?.name ?? '';
  const takeOut = intl.formatMessage(
    { id: 'sessions.product.take-out', defaultMessage: 'Take out {name}' },
    { name },
  );
  const gone = intl.formatMessage(
    { id: 'sessions.product.gone', defaultMessage: '{name} was taken out' },
    { name },
  );
  const confirm = intl.formatMessage({ id: 'sessions.carried.confirm', defaultMessage: 'Confirm' });
  const rowLotWords = useLotWords();
  const expiry = isDate(row.expiry) ? row.expiry : null;
  const known = product?.lots.find(({ lot }) => lot === row.lot);
  const facts = [
    row.carried === 'open' &&
      intl.formatMessage({ id: 'sessions.area.carried', defaultMessage: 'Carried over' }),
    row.lot !== '' &&
      intl.formatMessage({ id: 'sessions.product.lot-no', defaultMessage: 'lot {lot}' }, { lot: row.lot }),
    ...rowLotWords(
      { expiry, recalledOn: known?.recalledOn ?? null, openedOn: known?.openedOn ?? null },
      product?.keepDays ?? null,
    ),
    expiry !== null &&
      rowLotWords({ expiry, recalledOn: null }).length === 0 &&
      intl.formatMessage(
        { id: 'sessions.product.expires', defaultMessage: 'expires {date}' },
        { date: formatDate(expiry) },
      ),
    product && intl.formatMessage(routeClassLabels[product.routeClass]),
  ].filter((part): part is string => typeof part === 'string');
  return (
    <div className={own.product}>
      <div className={own.productHead}>
        <button type="button" className={own.productName} aria-expanded={open} onClick={onToggle}>
          <span className={row.carried === 'open' ? styles.carriedName : 'strong'}>{name}</span>
          <span className="caption">{facts.join(' · ')}</span>
        </button>
        {row.carried === 'open' && (
          <Button
            onPress={() =>
              change({ key: `products.confirm.${row.key}`, label: confirm.toLowerCase() }, (before) =>
                confirmCarried(before, { products: new Set([row.key]) }),
              )
            }
          >
            {confirm}
            <span className="visually-hidden">{`, ${name}`}</span>
          </Button>
        )}
        <span className={`caption ${own.timing}`}>
          {row.timing && intl.formatMessage(timingWords[row.timing])}
        </span>
        <span className={`num strong ${own.amount}`}>
          {row.amount && `${row.amount}\u202F${intl.formatMessage(amountUnitLabels[row.unit])}`}
        </span>
        <Button
          kind="bare"
          icon={X}
          label={takeOut}
          onPress={() =>
            change({ key: `products.out.${row.key}`, label: takeOut.toLowerCase(), gone }, (before) => ({
              ...before,
              products: before.products.filter((each) => each.key !== row.key),
              reasons: reasonsWithoutProduct(
                before.reasons,
                before.products.findIndex((each) => each.key === row.key),
              ),
            }))
          }
        />
      </div>
      {open && <ProductFields row={row} index={index} product={product} onChooseOther={onChooseOther} />}
      {!open && <FindingsAt subjects={[productSubject(draft.products.indexOf(row))]} />}
    </div>
  );
};

interface ProductFieldsProps {
  readonly row: DraftProduct;
  readonly index: number;
  readonly product: Product | undefined;
  readonly onChooseOther: () => void;
}

const ProductFields = ({ row, index, product, onChooseOther }: ProductFieldsProps) => {
  const intl = useIntl();
  const { change, problemAt } = useSessionForm();
  const words = {
    timing: intl.formatMessage({ id: 'sessions.product.when', defaultMessage: 'When' }),
    lot: intl.formatMessage({ id: 'sessions.product.lot', defaultMessage: 'Lot' }),
    typedLot: intl.formatMessage({ id: 'sessions.product.typed-lot', defaultMessage: 'Lot as on the pack' }),
    expiry: intl.formatMessage({ id: 'sessions.product.expiry', defaultMessage: 'Expiry' }),
    amount: intl.formatMessage({ id: 'sessions.product.amount', defaultMessage: 'Amount' }),
    applied: intl.formatMessage({ id: 'sessions.product.applied', defaultMessage: 'Time applied' }),
  };
  const set = (label: string, values: Partial<DraftProduct>): void =>
    change(
      { key: `products.${row.key}.${Object.keys(values).join('.')}`, label: label.toLowerCase() },
      (before) => ({
        ...before,
        products: before.products.map((each) =>
          each.key === row.key
            ? { ...each, ...values, carried: each.carried === 'open' ? 'confirmed' : each.carried }
            : each,
        ),
      }),
    );
  const lotWords = useLotWords();
  const lots = product?.lots ?? [];
  const unitStep = amountSteps[row.unit];
  return (
    <div className={own.productFields}>
      {problemAt([`products.${index}.product`]) && (
        <p className="stop">{problemAt([`products.${index}.product`])}</p>
      )}
      <Scale<Timing>
        label={words.timing}
        value={row.timing}
        steps={timings.map((value) => ({ value, label: intl.formatMessage(timingWords[value]) }))}
        onChange={(timing) => set(words.timing, { timing })}
      />
      <FindingsAt
        subjects={[productSubject(index)]}
        waysOut={({ rule }) =>
          rule.startsWith('SERUM') && (
            <>
              <Button onPress={() => set(words.timing, { timing: 'after-closure' })}>
                {intl.formatMessage({
                  id: 'sessions.product.after-closure',
                  defaultMessage: 'Use after closure',
                })}
              </Button>
              <Button onPress={onChooseOther}>
                {intl.formatMessage({
                  id: 'sessions.product.other',
                  defaultMessage: 'Choose another product',
                })}
              </Button>
            </>
          )
        }
      />
      {lots.length > 0 && (
        <SingleChipGroup
          label={words.lot}
          value={lots.find((each) => each.lot === row.lot)?.id ?? null}
          options={lots.map((lot) => ({
            value: lot.id,
            label: [lot.lot, ...lotWords(lot, product?.keepDays ?? null)].join(' · '),
          }))}
          onChange={(id) => {
            const lot = lots.find((each) => each.id === id);
            if (lot) set(words.lot, { lot: lot.lot, expiry: lot.expiry ?? '' });
          }}
        />
      )}
      <div className={styles.three}>
        <QuantityField
          label={words.amount}
          paths={[`products.${index}.amount`]}
          spec={amountSpecs[row.unit]}
          text={row.amount}
          {...unitStep}
          onText={(amount) => set(words.amount, { amount })}
        />
        <TypedText
          label={words.typedLot}
          path={`products.${index}.lot`}
          code
          text={row.lot}
          onText={(lot) => set(words.lot, { lot })}
        />
        <TypedDate
          label={words.expiry}
          path={`products.${index}.expiry`}
          text={row.expiry}
          onText={(expiry) => set(words.expiry, { expiry })}
        />
        <AppliedTime
          label={words.applied}
          path={`products.${index}.appliedAt`}
          text={row.appliedAt}
          onText={(appliedAt) => set(words.applied, { appliedAt })}
        />
      </div>
    </div>
  );
};

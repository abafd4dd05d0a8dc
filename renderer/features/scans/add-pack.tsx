import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { ScannedCode } from '../../../shared/gs1/scanned-code.ts';
import { productKindLabels } from '../../../shared/labels/product-labels.ts';
import { productKinds, type Product } from '../../../shared/products/product.ts';
import { packsSpec } from '../../../shared/quantity/specs.ts';
import type { ScannedPack } from '../../../shared/scans/use-pack.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { QuantityText } from '../products/quantity-text.tsx';
import { addDraftOf, addedOf, type AddDraft, type AddProblem } from './add-fields.ts';
import styles from './scans.module.css';
import { useAddDraft } from './use-add-draft.ts';
import { useCodeWords } from './use-code-words.ts';

export interface AddPackProps {
  readonly code: ScannedCode;
  /** The product it is known to be of; null: somebody says. */
  readonly product: Product | null;
  /** Those that can be chosen. */
  readonly products: readonly Product[];
  /** Packs that come in are noted with it. */
  readonly receiving: boolean;
  readonly today: string;
  readonly onClose: () => void;
  readonly onAdded: (pack: ScannedPack) => void;
}

/** Takes a scanned pack into the register that is not there yet: its lot, its article number, the product itself. */
export const AddPack = (props: AddPackProps) => {
  const { code, product, products, receiving, today, onClose, onAdded } = props;
  const intl = useIntl();
  const save = useChange('scans:add', ['products:list']);
  const [ids] = useState(() => ({ product: newId(), lot: newId(), movement: newId() }));
  const [draft, setDraft] = useState(() => addDraftOf(code, product, receiving));
  const [wanted, setWanted] = useState(false);
  const kept = useAddDraft(ids);
  const { problems: read } = useCodeWords()(code, { kind: 'strange' });
  const added = addedOf(draft, code.gtin, products, ids, today);
  const wrong = (field: AddProblem): boolean =>
    wanted && 'problems' in added && added.problems.includes(field);
  const set = (changed: Partial<AddDraft>): void => {
    const next = { ...draft, ...changed };
    setDraft(next);
    kept.keep(next, code.gtin);
  };
  const leave = (): void => {
    kept.forget();
    onClose();
  };
  const send = async (): Promise<void> => {
    setWanted(true);
    if ('problems' in added) return;
    await kept.flush();
    await save.mutateAsync(added.input).then(
      () => {
        kept.forget();
        onAdded(added.pack);
      },
      () => undefined, // the failure is shown, and every word stays
    );
  };
  return (
    <Dialog
      open
      onClose={leave}
      title={
        product
          ? intl.formatMessage(
              { id: 'scans.add.lot', defaultMessage: 'Add this lot of {name}?' },
              { name: product.name },
            )
          : intl.formatMessage({ id: 'scans.add.pack', defaultMessage: 'Which product is this?' })
      }
      actions={
        <>
          <Button onPress={leave}>
            {intl.formatMessage({ id: 'scans.cancel', defaultMessage: 'Back without it' })}
          </Button>
          <Button kind="primary" onPress={send}>
            {intl.formatMessage({ id: 'scans.add', defaultMessage: 'Add this lot' })}
          </Button>
        </>
      }
    >
      <div className="stack">
        {save.error && <FailureNotice failure={save.error.failure} />}
        {read.map((words) => (
          <Notice key={words} level="caution" title={words} />
        ))}
        {!product && <ProductChoice products={products} draft={draft} wrong={wrong} onSet={set} />}
        {!product && code.gtin !== null && (
          <p className="muted">
            {intl.formatMessage(
              {
                id: 'scans.add.remember',
                defaultMessage:
                  'The article number {gtin} is remembered with it, so that the next scan finds it.',
              },
              { gtin: code.gtin },
            )}
          </p>
        )}
        <PackFields draft={draft} today={today} receiving={receiving} wrong={wrong} onSet={set} />
      </div>
    </Dialog>
  );
};

interface FieldsProps {
  readonly draft: AddDraft;
  readonly wrong: (field: AddProblem) => boolean;
  readonly onSet: (changed: Partial<AddDraft>) => void;
}

const useEmptyWords = (): string =>
  useIntl().formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' });

const ProductChoice = ({ products, draft, wrong, onSet }: FieldsProps & Pick<AddPackProps, 'products'>) => {
  const intl = useIntl();
  const empty = useEmptyWords();
  return (
    <>
      <ComboBox
        label={intl.formatMessage({ id: 'scans.add.product', defaultMessage: 'Product' })}
        autoFocus
        options={[
          ...products.map(({ id, name, kind }) => ({
            value: id,
            label: name,
            detail: intl.formatMessage(productKindLabels[kind]),
          })),
          {
            value: 'new',
            label: intl.formatMessage({ id: 'scans.add.new', defaultMessage: 'A new product' }),
          },
        ]}
        value={draft.product}
        onChange={(chosen) => onSet({ product: chosen })}
        error={wrong('product') ? empty : undefined}
      />
      {draft.product === 'new' && (
        <>
          <SingleChipGroup
            label={intl.formatMessage({ id: 'product.kind', defaultMessage: 'What it is' })}
            options={productKinds.map((value) => ({
              value,
              label: intl.formatMessage(productKindLabels[value]),
            }))}
            value={draft.kind}
            onChange={(kind) => onSet({ kind })}
            error={wrong('kind') ? empty : undefined}
          />
          <TextInput
            label={intl.formatMessage({ id: 'product.name', defaultMessage: 'Name' })}
            value={draft.name}
            onChange={(name) => onSet({ name })}
            help={intl.formatMessage({
              id: 'scans.add.later',
              defaultMessage:
                'Whether it may enter open channels counts as not known until you say it in the register.',
            })}
            error={wrong('name') ? empty : undefined}
            required
          />
        </>
      )}
    </>
  );
};

const PackFields = (props: FieldsProps & Pick<AddPackProps, 'today' | 'receiving'>) => {
  const { draft, wrong, onSet, today, receiving } = props;
  const intl = useIntl();
  const empty = useEmptyWords();
  return (
    <div className={styles.two}>
      <TextInput
        kind="code"
        label={intl.formatMessage({ id: 'lot.number', defaultMessage: 'Lot' })}
        value={draft.lot}
        onChange={(lot) => onSet({ lot })}
        error={wrong('lot') ? empty : undefined}
        required
      />
      <DateInput
        label={intl.formatMessage({ id: 'lot.expiry', defaultMessage: 'Expiry' })}
        note={intl.formatMessage({ id: 'lot.expiry-note', defaultMessage: 'month only: its last day' })}
        value={draft.expiry}
        draft={draft.unread}
        today={today}
        reserveLine
        onChange={(expiry, typed) => onSet({ expiry, unread: expiry === null ? typed.text.trim() : '' })}
      />
      {receiving && (
        <QuantityText
          label={intl.formatMessage({ id: 'scans.add.packs', defaultMessage: 'Packs that came in' })}
          spec={{ ...packsSpec, min: 1 }}
          text={draft.packs}
          onChange={(packs) => onSet({ packs })}
          onLeave={() => undefined}
          wrong={wrong('packs')}
          help={intl.formatMessage({ id: 'scans.add.packs-help', defaultMessage: 'Empty: none is noted.' })}
        />
      )}
    </div>
  );
};

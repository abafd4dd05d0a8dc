import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { movementKindLabels } from '../../../shared/labels/movement-labels.ts';
import type { MovementKind } from '../../../shared/movements/movement.ts';
import type { Lot } from '../../../shared/products/product.ts';
import { packsSpec } from '../../../shared/quantity/specs.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { LotTags } from './lot-tags.tsx';
import { QuantityText } from './quantity-text.tsx';
import {
  emptyStock,
  movementOf,
  stockDoubts,
  withPacks,
  withReason,
  type StockDoubt,
  type StockDraft,
  type StockProblem,
} from './stock-fields.ts';

interface Props {
  readonly lot: Lot;
  readonly today: string;
  /** What is filled in at first; left out: nothing. */
  readonly start?: StockDraft;
  readonly onClose: () => void;
}

/** What can have happened to this lot as it stands. */
const kindsOf = (lot: Lot): readonly MovementKind[] => [
  'received',
  lot.openedOn === null ? 'opened' : 'emptied',
  'counted',
  'discarded',
  lot.recalledOn === null ? 'recalled' : 'released',
];

/** Writes down what happened to packs of a lot, once; the stock follows. */
export const StockDialog = ({ lot, today, start, onClose }: Props) => {
  const intl = useIntl();
  const move = useChange('lots:move', ['products:list']);
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState(() => start ?? emptyStock(today));
  const [wanted, setWanted] = useState(false);
  const doubtWords = useDoubtWords(lot);
  const read = movementOf(lot.id, draft, today);
  const wrong = (place: StockProblem): boolean =>
    wanted && 'problems' in read && read.problems.includes(place);
  const empty = intl.formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' });
  const ahead = intl.formatMessage({
    id: 'stock.ahead',
    defaultMessage: 'This day is still to come. Check the year.',
  });
  const write = async (): Promise<void> => {
    setWanted(true);
    if ('problems' in read) return;
    await move.mutateAsync({ id, fields: read.movement }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'stock.title', defaultMessage: 'What happened to lot {lot}?' },
        { lot: lot.lot },
      )}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'stock.cancel', defaultMessage: 'Back to the list' })}
          </Button>
          <Button kind="primary" onPress={write}>
            {intl.formatMessage({ id: 'stock.save', defaultMessage: 'Write it down' })}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {move.error && <FailureNotice failure={move.error.failure} />}
        <LotTags lot={lot} today={today} />
        <SingleChipGroup
          label={intl.formatMessage({ id: 'stock.kind', defaultMessage: 'What happened' })}
          options={kindsOf(lot).map((value) => ({
            value,
            label: intl.formatMessage(movementKindLabels[value]),
          }))}
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind })}
          error={wrong('kind') ? empty : undefined}
        />
        {draft.kind !== null && withPacks.includes(draft.kind) && (
          <QuantityText
            label={intl.formatMessage({ id: 'stock.packs', defaultMessage: 'Whole packs' })}
            spec={packsSpec}
            text={draft.packs}
            onChange={(packs) => setDraft({ ...draft, packs })}
            onLeave={() => undefined}
            wrong={wrong('packs')}
          />
        )}
        {draft.kind !== null && withReason.includes(draft.kind) && (
          <TextInput
            label={intl.formatMessage({ id: 'stock.reason', defaultMessage: 'Reason' })}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
            error={wrong('reason') ? empty : undefined}
          />
        )}
        <DateInput
          label={intl.formatMessage({ id: 'stock.on', defaultMessage: 'Day' })}
          value={draft.on}
          today={today}
          reserveLine
          onChange={(on) => setDraft({ ...draft, on })}
          error={wrong('on') ? empty : wrong('future') ? ahead : undefined}
        />
        {stockDoubts(lot, draft, today).map((doubt) => (
          <Notice key={doubt} level="caution" title={doubtWords[doubt]} />
        ))}
      </form>
    </Dialog>
  );
};

/** What is said of each doubt. */
const useDoubtWords = (lot: Lot): Readonly<Record<StockDoubt, string>> => {
  const intl = useIntl();
  return {
    recalled: intl.formatMessage(
      {
        id: 'stock.doubt.recalled',
        defaultMessage: 'This lot was called back: {reason}. Keep it apart.',
      },
      { reason: lot.recallReason },
    ),
    expired: intl.formatMessage({
      id: 'stock.doubt.expired',
      defaultMessage: 'This lot has expired. A session with it asks a reason.',
    }),
    'none-left': intl.formatMessage({
      id: 'stock.doubt.none-left',
      defaultMessage: 'No whole pack is left in your register. Look at the lot on the pack.',
    }),
    'more-than-there': intl.formatMessage(
      {
        id: 'stock.doubt.more',
        defaultMessage:
          'Your register has {packs, plural, =0 {no whole pack} one {# whole pack} other {# whole packs}} of this lot. Look at the lot on the pack.',
      },
      { packs: lot.packs ?? 0 },
    ),
  };
};

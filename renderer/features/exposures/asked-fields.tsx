import { Search } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { exposureKinds, type ExposureKind } from '../../../shared/exposures/exposure.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { parseDate } from '../../../shared/dates/parse.ts';
import { useAnswer } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import type { Asked } from './asked.ts';

const kindLabels: Readonly<Record<ExposureKind, Message>> = {
  lot: { id: 'exposures.by.lot', defaultMessage: 'Lot or cartridge' },
  device: { id: 'exposures.by.device', defaultMessage: 'Device' },
  product: { id: 'exposures.by.product', defaultMessage: 'Product' },
  practitioner: { id: 'exposures.by.practitioner', defaultMessage: 'Practitioner' },
  dates: { id: 'exposures.by.dates', defaultMessage: 'Days' },
};

interface AskedFieldsProps {
  readonly asked: Asked;
  /** Whether the days cannot be read, or stand the wrong way round. */
  readonly reversed: boolean;
  readonly change: (next: Partial<Asked>) => void;
}

/** By what patients are looked for, and within which days. */
export const AskedFields = ({ asked, reversed, change }: AskedFieldsProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const dayOf = (text: string): string | null => {
    const read = parseDate(text, { today });
    return read.ok ? read.value : null;
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <SingleChipGroup
        label={intl.formatMessage({ id: 'exposures.by', defaultMessage: 'Exposed to' })}
        options={exposureKinds.map((value) => ({ value, label: intl.formatMessage(kindLabels[value]) }))}
        value={asked.by}
        onChange={(by) => change({ by })}
      />
      <What asked={asked} change={change} />
      <DateInput
        label={intl.formatMessage({ id: 'entries.from', defaultMessage: 'From' })}
        today={today}
        value={dayOf(asked.from)}
        draft={asked.from}
        onChange={(value, typed) => change({ from: value ?? typed.text })}
      />
      <DateInput
        label={intl.formatMessage({ id: 'entries.until', defaultMessage: 'Until' })}
        today={today}
        value={dayOf(asked.until)}
        draft={asked.until}
        error={
          reversed
            ? intl.formatMessage({
                id: 'exposures.reversed',
                defaultMessage: 'The last day is before the first.',
              })
            : undefined
        }
        onChange={(value, typed) => change({ until: value ?? typed.text })}
      />
    </form>
  );
};

/** The number of a lot; that it was looked for is noted, so it is looked for once it is whole. */
const LotNumber = ({ lot, onFind }: { readonly lot: string; readonly onFind: (lot: string) => void }) => {
  const intl = useIntl();
  const [typed, setTyped] = useState(lot);
  return (
    <>
      <TextInput
        label={intl.formatMessage({ id: 'exposures.lot', defaultMessage: 'Lot number' })}
        kind="code"
        help={intl.formatMessage({
          id: 'exposures.lot.help',
          defaultMessage: 'As it stands on the pack, of cartridges and anaesthetics too.',
        })}
        value={typed}
        onChange={setTyped}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onFind(typed);
        }}
      />
      <div className="row-wrap">
        <Button icon={Search} onPress={() => onFind(typed)}>
          {intl.formatMessage({ id: 'exposures.find', defaultMessage: 'Find' })}
        </Button>
      </div>
    </>
  );
};

/** The lot, device, product or person in question. */
const What = ({ asked, change }: Omit<AskedFieldsProps, 'reversed'>) => {
  const intl = useIntl();
  const { data: products = [] } = useAnswer('products:list', {});
  const { data: devices = [] } = useAnswer('devices:list', {});
  const { data: people = [] } = useAnswer('sheets:people', {});
  switch (asked.by) {
    case 'lot': {
      const lot = asked.lot.trim();
      const owners = products.filter(({ lots }) => lots.some((each) => each.lot.trim() === lot));
      return (
        <>
          <LotNumber key={asked.lot} lot={asked.lot} onFind={(text) => change({ lot: text, lotOf: null })} />
          {(owners.length > 1 || asked.lotOf !== null) && (
            <ComboBox
              label={intl.formatMessage({ id: 'exposures.lot.of', defaultMessage: 'Of which product' })}
              help={intl.formatMessage({
                id: 'exposures.lot.of.help',
                defaultMessage: 'Empty: of every product with this number.',
              })}
              options={owners.map(({ id, name }) => ({ value: id, label: name }))}
              value={asked.lotOf}
              onChange={(lotOf) => change({ lotOf })}
            />
          )}
        </>
      );
    }
    case 'device':
      return (
        <ComboBox
          label={intl.formatMessage(kindLabels.device)}
          options={devices.map(({ id, make, model, serial }) => ({
            value: id,
            label: [make, model].filter(Boolean).join(' '),
            detail: serial,
          }))}
          value={asked.device}
          onChange={(device) => change({ device })}
        />
      );
    case 'product':
      return (
        <ComboBox
          label={intl.formatMessage(kindLabels.product)}
          options={products
            .filter(({ kind }) => kind !== 'cartridge' && kind !== 'anaesthetic')
            .map(({ id, name, maker }) => ({ value: id, label: name, detail: maker }))}
          value={asked.product}
          onChange={(product) => change({ product })}
        />
      );
    case 'practitioner':
      return (
        <ComboBox
          label={intl.formatMessage(kindLabels.practitioner)}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={asked.user}
          onChange={(user) => change({ user })}
        />
      );
    case 'dates':
      return null;
  }
};

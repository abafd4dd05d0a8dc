import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { lawFieldLabels, lawPlaceLabels } from '../../../shared/labels/rule-labels.ts';
import { type LawPlace, lawPlaces } from '../../../shared/laws/law.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';

interface WhichRowProps<What extends string> {
  readonly place: LawPlace;
  readonly onPlace: (place: LawPlace) => void;
  /** What the second choice is called: on what, or for which records. */
  readonly label: string;
  readonly whats: readonly What[];
  readonly labels: Readonly<Record<What, Message>>;
  readonly what: What;
  readonly onWhat: (what: What) => void;
  /** Said where there is a row on this already. */
  readonly there: string | undefined;
}

/** Of a row that is added: where it holds, and on what. */
export const WhichRow = <What extends string>(props: WhichRowProps<What>) => {
  const { place, onPlace, label, whats, labels, what, onWhat, there } = props;
  const intl = useIntl();
  const named = (message: Message): string => intl.formatMessage(message);
  return (
    <>
      <ComboBox
        label={intl.formatMessage({ id: 'laws.place', defaultMessage: 'Where' })}
        value={place}
        options={lawPlaces.map((value) => ({ value, label: intl.formatMessage(lawPlaceLabels[value]) }))}
        onChange={(value) => onPlace(lawPlaces.find((each) => each === value) ?? place)}
      />
      <ComboBox
        label={label}
        value={what}
        options={whats.map((value) => ({ value, label: named(labels[value]) }))}
        onChange={(value) => onWhat(whats.find((each) => each === value) ?? what)}
        help={there}
      />
    </>
  );
};

/** A typed field: its words, and what stands against them. */
interface Typed {
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onCommit: () => void;
  readonly error: string | undefined;
}

interface SourceFieldsProps {
  readonly text: Typed;
  readonly source: Typed;
  readonly on: string | null;
  readonly onOn: (on: string | null) => void;
  readonly inUse: boolean;
  readonly onInUse: (inUse: boolean) => void;
  /** What in use means for this table. */
  readonly usedFor: string;
  /** Between what the source says and where it stands. */
  readonly children?: ReactNode;
}

/** What the source says, where and since when it stands there, and whether the row is in use. */
export const SourceFields = (props: SourceFieldsProps) => {
  const { text, source, on, onOn, inUse, onInUse, usedFor, children } = props;
  const intl = useIntl();
  const { today } = useLocalDay();
  return (
    <>
      <TextArea label={intl.formatMessage(lawFieldLabels.text)} rows={3} limit={1000} {...text} />
      {children}
      <TextInput label={intl.formatMessage(lawFieldLabels.source)} {...source} />
      <DateInput
        label={intl.formatMessage(lawFieldLabels.on)}
        note={intl.formatMessage({ id: 'screenings.date-note', defaultMessage: 'empty: not known' })}
        today={today}
        value={on}
        onChange={onOn}
      />
      <Checkbox checked={inUse} onChange={onInUse}>
        {usedFor}
      </Checkbox>
    </>
  );
};

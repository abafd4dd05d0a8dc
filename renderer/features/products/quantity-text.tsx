import { useIntl } from 'react-intl';
import { formatQuantity, withUnit } from '../../../shared/quantity/format.ts';
import { quantityProblemMessages } from '../../../shared/quantity/messages.ts';
import { parseQuantity } from '../../../shared/quantity/parse.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import { TextInput } from '../../ui/text-input.tsx';

interface Props {
  readonly label: string;
  readonly spec: QuantitySpec;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
  /** Its problem may be shown now. */
  readonly wrong: boolean;
  readonly help?: string;
}

/** A quantity of a device, kept as typed, with its range at the label's end. */
export const QuantityText = ({ label, spec, text, onChange, onLeave, wrong, help }: Props) => {
  const intl = useIntl();
  const limits = { min: withUnit(spec.min, spec, intl.locale), max: withUnit(spec.max, spec, intl.locale) };
  const read = parseQuantity(text, spec);
  const range = `${formatQuantity(spec.min, spec, intl.locale)}–${formatQuantity(spec.max, spec, intl.locale)}`;
  return (
    <TextInput
      kind="digits"
      label={label}
      note={range}
      value={text}
      onChange={onChange}
      onCommit={onLeave}
      help={help}
      error={wrong && !read.ok ? intl.formatMessage(quantityProblemMessages[read.why], limits) : undefined}
      trailing={spec.unit !== '' && <span className="muted">{spec.unit}</span>}
    />
  );
};

import { useIntl } from 'react-intl';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { parseQuantity } from '../../../shared/quantity/parse.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import type { DepthRange } from '../../../shared/rules/depth-ranges.ts';
import { quickDepths } from '../../../shared/sessions/quick-depths.ts';
import { Chip } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { useSessionForm } from './form-context.ts';
import styles from './depths.module.css';

interface DepthChipsProps {
  /** The practice's range of the region. */
  readonly range: DepthRange;
  /** The depth as typed; empty where it is not set or differs. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Depths of the region's range, each set with one tap; none is chosen beforehand. */
export const DepthChips = ({ range, text, onText }: DepthChipsProps) => {
  const intl = useIntl();
  const { locale } = useSessionForm();
  const read = parseQuantity(text, depthSpec);
  const now = read.ok ? read.value : null;
  return (
    <Field
      group
      label={intl.formatMessage({ id: 'sessions.area.quick-depth', defaultMessage: 'Set depth' })}
      note={intl.formatMessage({
        id: 'sessions.area.quick-depth-note',
        defaultMessage: 'mm, from the range of this region',
      })}
    >
      {(wiring) => (
        <div role="group" aria-labelledby={wiring.labelId} className={styles.quick}>
          {quickDepths(range).map((um) => (
            <Chip key={um} pressed={um === now} onPress={() => onText(formatQuantity(um, depthSpec, locale))}>
              {formatQuantity(um, depthSpec, locale)}
            </Chip>
          ))}
        </div>
      )}
    </Field>
  );
};

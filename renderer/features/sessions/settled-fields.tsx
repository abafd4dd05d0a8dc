import { useIntl } from 'react-intl';
import { settledLabel } from '../../../shared/labels/session-labels.ts';
import { settledSpec } from '../../../shared/quantity/specs.ts';
import { useSessionForm } from './form-context.ts';
import { QuantityField } from './quantity-field.tsx';
import styles from './session-form.module.css';
import { YesNo } from './yes-no.tsx';

const minute = 60_000;

/** Whether the skin had settled before the patient left, and after how many minutes; neither is filled in beforehand. */
export const SettledFields = () => {
  const intl = useIntl();
  const { draft, change } = useSessionForm();
  const { state, minutes } = draft.settled;
  const label = intl.formatMessage(settledLabel);
  const set = (next: Partial<typeof draft.settled>): void =>
    change({ key: `settled.${Object.keys(next).join(' ')}`, label: label.toLowerCase() }, (before) => ({
      ...before,
      settled: { ...before.settled, ...next },
    }));
  return (
    <div className={styles.pair}>
      <YesNo label={label} value={state} onChange={(value) => set({ state: value })} />
      {state === 'yes' && (
        <QuantityField
          label={intl.formatMessage({
            id: 'sessions.settled.after',
            defaultMessage: 'Minutes after the end',
          })}
          spec={settledSpec}
          paths={['settled.afterMs']}
          text={minutes}
          step={minute}
          bigStep={5 * minute}
          start={15 * minute}
          onText={(text) => set({ minutes: text })}
        />
      )}
    </div>
  );
};

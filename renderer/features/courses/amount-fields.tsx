import { useIntl } from 'react-intl';
import { courseLimits } from '../../../shared/courses/course.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { stepped } from '../../../shared/sessions/edit-areas.ts';
import { Stepper } from '../../ui/stepper.tsx';
import type { Amounts } from './course-draft.ts';
import styles from './courses.module.css';
import { NumberField } from './number-field.tsx';

interface AmountFieldsProps {
  readonly amounts: Amounts;
  readonly errors: { readonly sessions: string | undefined; readonly depth: string | undefined };
  readonly onChange: (amounts: Amounts) => void;
}

/** One step of a planned depth, a big one, and where an empty one starts, in µm. */
const depthSteps = { small: 50, big: 250, start: 1000 };

/** How many sessions, and the band of depth where one is planned. */
export const AmountFields = ({ amounts, errors, onChange }: AmountFieldsProps) => {
  const intl = useIntl();
  /** Several areas stand under each other: a screen reader hears which one it is. */
  const { min, max } = courseLimits.sessions;
  const depths = [
    ['depthMin', intl.formatMessage({ id: 'courses.depth.from', defaultMessage: 'Depth from' })],
    ['depthMax', intl.formatMessage({ id: 'courses.depth.to', defaultMessage: 'Depth to' })],
  ] as const;
  return (
    <div className={styles.amounts}>
      <NumberField
        label={intl.formatMessage({ id: 'courses.sessions', defaultMessage: 'Sessions' })}
        note={intl.formatMessage({ id: 'courses.range', defaultMessage: '{min} to {max}' }, { min, max })}
        limits={courseLimits.sessions}
        text={amounts.sessions}
        error={errors.sessions}
        onText={(sessions) => onChange({ ...amounts, sessions })}
      />
      {depths.map(([end, label], index) => (
        <Stepper
          key={end}
          reserveLine
          label={label}
          note={intl.formatMessage({ id: 'courses.depth.note', defaultMessage: 'if planned' })}
          unit={depthSpec.unit}
          text={amounts[end]}
          state={errors.depth === undefined ? 'set' : 'refused'}
          error={index === 0 ? errors.depth : undefined}
          onTextChange={(text) => onChange({ ...amounts, [end]: text })}
          onStep={(direction, big) => {
            const by = direction * (big ? depthSteps.big : depthSteps.small);
            const from = { start: depthSteps.start, locale: intl.locale };
            onChange({ ...amounts, [end]: stepped(amounts[end], by, depthSpec, from) });
          }}
        />
      ))}
    </div>
  );
};

import { Circle, CircleAlert, CircleCheck, CircleDot, CircleMinus, type LucideIcon } from 'lucide-react';
import { useIntl } from 'react-intl';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './step-state.module.css';
import { uiMessages } from './ui-messages.ts';

/** Where a part of the appointment stands. */
export type StepState = 'done' | 'skipped' | 'now' | 'todo' | 'attention';

const ICONS: Readonly<Record<StepState, LucideIcon>> = {
  done: CircleCheck,
  skipped: CircleMinus,
  now: CircleDot,
  todo: Circle,
  attention: CircleAlert,
};

const WORDS = {
  done: uiMessages.stepDone,
  skipped: uiMessages.stepSkipped,
  now: uiMessages.stepNow,
  todo: uiMessages.stepTodo,
  attention: uiMessages.stepAttention,
} as const;

/** The sign of a part's state, with its word for readers. */
export function StepSign({ state }: { readonly state: StepState }) {
  const intl = useIntl();
  return (
    <Icon
      of={ICONS[state]}
      label={intl.formatMessage(WORDS[state])}
      className={classNames(styles.sign, styles[state])}
    />
  );
}

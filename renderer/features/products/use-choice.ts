import { useIntl } from 'react-intl';
import type { Message } from '../../../shared/labels/message.ts';

/** A choice in words; empty while nothing is chosen. */
export const useChoice = () => {
  const intl = useIntl();
  return <Choice extends string>(
    labels: Readonly<Record<Choice, Message>>,
    choice: Choice | null,
  ): string => {
    const label: Message | null = choice === null ? null : labels[choice];
    return label === null ? '' : intl.formatMessage(label);
  };
};

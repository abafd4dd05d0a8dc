import { useIntl } from 'react-intl';
import { Button } from './button.tsx';
import { uiMessages } from './ui-messages.ts';

interface ShowOlderProps {
  /** The room about it, of the list that it ends. */
  readonly className: string | undefined;
  readonly onPress: () => Promise<void> | void;
}

/** The foot of a list that has older entries, newest first. */
export const ShowOlder = ({ className, onPress }: ShowOlderProps) => {
  const intl = useIntl();
  return (
    <div className={className}>
      <Button onPress={onPress}>{intl.formatMessage(uiMessages.older)}</Button>
    </div>
  );
};

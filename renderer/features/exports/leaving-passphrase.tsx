import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { AskedSecret } from '../../use-asked-secret.ts';
import { useRefusal } from '../../use-refusal.ts';
import { Button } from '../../ui/button.tsx';
import { OwnPassphraseField } from '../users/own-passphrase-field.tsx';

interface Props {
  readonly own: AskedSecret;
  readonly onEnter: () => void;
}

/** The own passphrase before records leave; where the check did not hold, the way to what it found. */
export const LeavingPassphrase = ({ own, onEnter }: Props) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const mayRead = useRefusal()('entries:list') === undefined;
  const isUnsound = own.failure?.reason === 'check-failed-export';
  return (
    <OwnPassphraseField
      own={own}
      autoFocus
      onEnter={onEnter}
      help={intl.formatMessage({
        id: 'leaving.help',
        defaultMessage: 'If it was not done in the last 24 hours, all records are checked first.',
      })}
      actions={
        isUnsound && mayRead ? (
          <Button onPress={() => void navigate({ to: '/entries' })}>
            {intl.formatMessage({ id: 'leaving.report', defaultMessage: 'See what the check found' })}
          </Button>
        ) : undefined
      }
    />
  );
};

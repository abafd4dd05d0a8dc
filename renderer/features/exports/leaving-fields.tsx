import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useRefusal } from '../../use-refusal.ts';
import { Button } from '../../ui/button.tsx';
import { OwnPassphraseField } from '../users/own-passphrase-field.tsx';
import { ExportReasonField } from './export-reason-field.tsx';
import type { ExportAsking } from './use-export-ask.ts';

interface Props {
  readonly asking: ExportAsking;
  readonly onEnter: () => void;
}

/** What it is for and the own passphrase before records leave; where the check did not hold, the way to what it found. */
export const LeavingFields = ({ asking: { own, reason }, onEnter }: Props) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const mayRead = useRefusal()('entries:list') === undefined;
  const isUnsound = own.failure?.reason === 'check-failed-export';
  return (
    <>
      <ExportReasonField reason={reason} autoFocus />
      <OwnPassphraseField
        own={own}
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
    </>
  );
};

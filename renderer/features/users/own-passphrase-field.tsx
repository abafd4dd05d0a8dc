import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { AskedSecretField } from '../../asked-secret-field.tsx';
import type { AskedSecret } from '../../use-asked-secret.ts';

interface Props {
  readonly own: AskedSecret;
  readonly help?: ReactNode;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
}

/** The passphrase of the person at work, asked again. */
export const OwnPassphraseField = ({ own, help, autoFocus = false, onEnter }: Props) => {
  const intl = useIntl();
  return (
    <AskedSecretField
      secret={own}
      label={intl.formatMessage({ id: 'users.own', defaultMessage: 'Your own passphrase' })}
      help={help}
      autoFocus={autoFocus}
      onEnter={onEnter}
    />
  );
};

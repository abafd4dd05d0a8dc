import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { AskedSecretField } from '../../asked-secret-field.tsx';
import type { AskedSecret } from '../../use-asked-secret.ts';

interface Props {
  readonly own: AskedSecret;
  readonly help?: ReactNode;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
  /** What can be done about a failure. */
  readonly actions?: ReactNode;
}

/** The passphrase of the person at work, asked again. */
export const OwnPassphraseField = ({ own, help, autoFocus = false, onEnter, actions }: Props) => {
  const intl = useIntl();
  return (
    <AskedSecretField
      secret={own}
      label={intl.formatMessage({ id: 'users.own', defaultMessage: 'Your own passphrase' })}
      help={help}
      autoFocus={autoFocus}
      onEnter={onEnter}
      actions={actions}
    />
  );
};

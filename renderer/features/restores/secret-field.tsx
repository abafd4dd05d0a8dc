import { useIntl } from 'react-intl';
import { AskedSecretField } from '../../asked-secret-field.tsx';
import type { AskedSecret } from '../../use-asked-secret.ts';

interface Props {
  readonly secret: AskedSecret;
  readonly onEnter: () => void;
  readonly autoFocus?: boolean;
}

/** The passphrase or the recovery code of a backup. */
export const SecretField = ({ secret, onEnter, autoFocus = false }: Props) => {
  const intl = useIntl();
  return (
    <AskedSecretField
      secret={secret}
      label={intl.formatMessage({ id: 'restores.secret', defaultMessage: 'Passphrase or recovery code' })}
      help={intl.formatMessage({
        id: 'restores.secret.help',
        defaultMessage: 'One that was valid when the backup was made. A recovery code is not used up.',
      })}
      autoFocus={autoFocus}
      onEnter={onEnter}
    />
  );
};

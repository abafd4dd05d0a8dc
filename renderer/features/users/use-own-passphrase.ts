import { useIntl } from 'react-intl';
import { type AskedSecret, useAskedSecret } from '../../use-asked-secret.ts';

/** The passphrase of the person at work, asked again for one act. */
export const useOwnPassphrase = (): AskedSecret => {
  const intl = useIntl();
  return useAskedSecret({
    empty: intl.formatMessage({ id: 'users.own.empty', defaultMessage: 'Type your own passphrase.' }),
  });
};

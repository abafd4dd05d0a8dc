import { useIntl } from 'react-intl';
import { type AskedSecret, useAskedSecret } from '../../use-asked-secret.ts';

/** The passphrase or recovery code of a backup. */
export const useSecret = (): AskedSecret => {
  const intl = useIntl();
  return useAskedSecret({
    empty: intl.formatMessage({
      id: 'restores.secret.empty',
      defaultMessage: 'Type the passphrase or the recovery code.',
    }),
  });
};

import { useIntl } from 'react-intl';
import { FailureNotice } from '../../failure-notice.tsx';
import { PassphraseInput } from '../../ui/passphrase-input.tsx';
import type { Secret } from './use-secret.ts';

interface Props {
  readonly secret: Secret;
  readonly onEnter: () => void;
  readonly autoFocus?: boolean;
}

/** The passphrase or the recovery code of a backup, and what came of trying it. */
export const SecretField = ({ secret, onEnter, autoFocus = false }: Props) => {
  const intl = useIntl();
  return (
    <>
      {secret.failure && <FailureNotice failure={secret.failure} />}
      <PassphraseInput
        label={intl.formatMessage({
          id: 'restores.secret',
          defaultMessage: 'Passphrase or recovery code',
        })}
        help={intl.formatMessage({
          id: 'restores.secret.help',
          defaultMessage: 'One that was valid when the backup was made. A recovery code is not used up.',
        })}
        value={secret.value}
        onChange={secret.set}
        error={secret.error}
        inputRef={secret.input}
        autoFocus={autoFocus}
        onEnter={onEnter}
      />
    </>
  );
};

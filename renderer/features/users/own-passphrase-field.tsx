import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { FailureNotice } from '../../failure-notice.tsx';
import { PassphraseInput } from '../../ui/passphrase-input.tsx';
import type { OwnPassphrase } from './use-own-passphrase.ts';

interface Props {
  readonly own: OwnPassphrase;
  /** Whose passphrase is asked, where it is not that of the person at work. */
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly help?: ReactNode;
  readonly onEnter?: () => void;
}

/** The passphrase of the person at work, asked again, and what the vault said to it. */
export const OwnPassphraseField = ({ own, label, autoFocus = false, help, onEnter }: Props) => {
  const intl = useIntl();
  return (
    <>
      {own.failure && <FailureNotice failure={own.failure} />}
      <PassphraseInput
        label={label ?? intl.formatMessage({ id: 'users.own', defaultMessage: 'Your own passphrase' })}
        help={help}
        value={own.value}
        onChange={own.set}
        error={own.error}
        inputRef={own.input}
        autoFocus={autoFocus}
        onEnter={onEnter}
      />
    </>
  );
};

import type { ReactNode } from 'react';
import { FailureNotice } from './failure-notice.tsx';
import { PassphraseInput } from './ui/passphrase-input.tsx';
import type { AskedSecret } from './use-asked-secret.ts';

interface Props {
  readonly secret: AskedSecret;
  readonly label: string;
  readonly help?: ReactNode;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
  /** What can be done about a failure. */
  readonly actions?: ReactNode;
}

/** A passphrase or recovery code asked for one act, and what came of trying it. */
export const AskedSecretField = ({ secret, label, help, autoFocus = false, onEnter, actions }: Props) => (
  <>
    {secret.failure && <FailureNotice failure={secret.failure} actions={actions} />}
    <PassphraseInput
      label={label}
      help={help}
      value={secret.value}
      onChange={secret.set}
      error={secret.error}
      inputRef={secret.input}
      autoFocus={autoFocus}
      onEnter={onEnter}
    />
  </>
);

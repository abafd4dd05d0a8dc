import { Component, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { lockVault } from './features/vault/lock-vault.ts';
import { TryAgain } from './features/vault/problem-page.tsx';
import { StartPage } from './features/vault/start-page.tsx';
import type { FailureText } from './failure-messages.ts';
import { PartMissing } from './part.ts';

/** What is said of a part that could not be shown. The text of an error may hold what somebody typed: it is shown to nobody. */
export const usePartFailureText = (error: unknown): FailureText => {
  const intl = useIntl();
  if (error instanceof PartMissing) {
    return {
      what: intl.formatMessage({
        id: 'part.missing.what',
        defaultMessage: 'A file of the program is missing or damaged, so this cannot be shown.',
      }),
      next: intl.formatMessage({
        id: 'part.missing.next',
        defaultMessage:
          'Your records are not touched, and drafts are kept. Install Stria again; the vault stays where it is.',
      }),
    };
  }
  return {
    what: intl.formatMessage({
      id: 'part.broken.what',
      defaultMessage: 'This could not be shown because of a fault in the program.',
    }),
    next: intl.formatMessage({
      id: 'part.broken.next',
      defaultMessage: 'What was saved is kept, drafts too. Try again; if it comes back, start Stria again.',
    }),
  };
};

const FailurePage = ({ error }: { readonly error: unknown }) => {
  const { what, next } = usePartFailureText(error);
  return (
    <StartPage title={what} wide>
      <p>{next}</p>
      {/* Locks, should the vault be open, and loads the page anew. */}
      <TryAgain onTryAgain={() => lockVault('person')} />
    </StartPage>
  );
};

interface Props {
  readonly children: ReactNode;
}

/** Says so where a part below it could not be shown, instead of leaving the window empty. */
export class PartBoundary extends Component<Props, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};
  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }
  override render(): ReactNode {
    return 'error' in this.state ? <FailurePage error={this.state.error} /> : this.props.children;
  }
}

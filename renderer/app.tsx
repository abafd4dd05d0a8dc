import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import { VaultGate } from './features/vault/vault-gate.tsx';

const locale = 'en-GB';

/** Everything around the screens: language, the cache of answers, and the gate of the vault. */
export const App = (): ReactNode => {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // The vault is on this computer: never wait for a network, never try again by itself, never poll.
          queries: {
            networkMode: 'always',
            retry: false,
            staleTime: Infinity,
            refetchOnWindowFocus: false,
            refetchOnReconnect: false,
          },
          mutations: { networkMode: 'always', retry: false },
        },
      }),
  );
  return (
    <IntlProvider locale={locale} defaultLocale={locale}>
      <I18nProvider locale={locale}>
        <QueryClientProvider client={queries}>
          <VaultGate />
        </QueryClientProvider>
      </I18nProvider>
    </IntlProvider>
  );
};

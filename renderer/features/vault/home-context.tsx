import { createContext, useContext, type ReactNode } from 'react';
import type { Home } from '../../../shared/ipc/vault-views.ts';

const HomeContext = createContext<Home | null>(null);

/** Gives every unlocked screen the practice, the person at work and the templates. */
export const HomeProvider = ({ home, children }: { readonly home: Home; readonly children: ReactNode }) => (
  <HomeContext value={home}>{children}</HomeContext>
);

/** Whose practice this is, who is at work, which templates may be used. Only inside the unlocked screens. */
export const useHome = (): Home => {
  const home = useContext(HomeContext);
  if (!home) throw new Error('useHome is only for screens behind the lock');
  return home;
};

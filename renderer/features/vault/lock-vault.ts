import { call } from '../../api.ts';
import { flushDrafts } from '../drafts/pending-drafts.ts';

/** Longest wait for open forms to be kept before the vault is locked anyway, ms (security.md §3.3: within 2 s). */
const flushTime = 800;

const keepWords = (): Promise<void> =>
  Promise.race([flushDrafts(), new Promise<void>((resolve) => setTimeout(resolve, flushTime))]);

/** Keeps what every open form still holds, then locks. Main ends the vault process and loads the page anew. */
export const lockVault = async (by: 'person' | 'change' | 'asked'): Promise<void> => {
  await keepWords();
  await call('vault:lock', { by });
};

/** Keeps what every open form still holds, then has the vault cover the screen; without a PIN it is locked instead. */
export const coverScreen = async (): Promise<void> => {
  await keepWords();
  const drawn = await call('vault:veil', {});
  if (!drawn.ok) await call('vault:lock', { by: 'person' });
};

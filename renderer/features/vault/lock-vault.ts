import { call } from '../../api.ts';
import { flushDrafts } from '../drafts/pending-drafts.ts';

/** Longest wait for open forms to be kept before the vault is locked anyway, ms (security.md §3.3: within 2 s). */
const flushTime = 800;

/** Keeps what every open form still holds, then locks. Main ends the vault process and loads the page anew. */
export const lockVault = async (by: 'person' | 'asked'): Promise<void> => {
  await Promise.race([flushDrafts(), new Promise((resolve) => setTimeout(resolve, flushTime))]);
  await call('vault:lock', { by });
};

import { serveDocument } from '../../electron/vault/services/documents.ts';
import { workOf } from './practice-at-work.ts';
import type { VaultAtWork } from './vault-at-work.ts';

/** The words of a frozen document, without its tags. */
export const wordsOf = (vault: VaultAtWork, id: string): string => {
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return served.value.html
    .replace(/<style[^>]*>[^]*?<\/style>/g, '')
    .replace(/<\/?span\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ');
};

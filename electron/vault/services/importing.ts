import type { ImportSource } from '../../../shared/imports/import.ts';
import { type Batches, inBatches } from '../ledger/batch.ts';
import type { Moment } from '../ledger/entry.ts';
import type { Work } from './work.ts';

/**
 * Work whose services write in batches (`electron/vault/ledger/batch.ts`): the same rules and records, one signature and one
 * flush for about a thousand entries. Nothing else may write until the batches are ended. Bringing a record in is not opening
 * it, so no access is noted.
 */
export const importing = (
  work: Work,
  source: ImportSource,
  most?: number,
): { readonly work: Work; readonly batches: Batches } => {
  const { vault, user } = work;
  const batches = inBatches(vault.db, vault.ledger, { actor: user.id, source, most });
  const opened = Object.assign(new Set<string>(), { has: () => true });
  const unnoted = new Map<string, Moment>();
  return { work: { ...work, opened, unnoted, vault: { ...vault, write: batches.write } }, batches };
};

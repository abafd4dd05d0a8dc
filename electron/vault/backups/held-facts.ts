import { changesOf } from '../db/backups.ts';
import { holdFile } from '../db/checkpoint.ts';
import { keepHeads, type RingHolder } from '../keep-ring.ts';
import { inSlices, paces } from '../slices.ts';
import { type Facts, factsInSteps, factsOf } from './check-copy.ts';

/** How often the rows are counted anew because something was written meanwhile, before it is done in one go. */
const mostCounts = 5;

/**
 * Holds the file still and counts what is in it, in slices, others having their turn in between; what is written then begins it
 * anew, so that file and facts are of one moment. Null when the file could not be held, or it was ended before.
 */
export const heldFacts = async (
  vault: RingHolder & { readonly vaultId: string },
  mayGoOn: () => boolean = () => true,
): Promise<Facts | null> => {
  const { db, vaultId } = vault;
  const isOpen = (): boolean => db.sqlite.open && mayGoOn();
  for (let tried = 0; isOpen() && tried < mostCounts; tried += 1) {
    keepHeads(vault);
    if (!holdFile(db)) return null;
    const before = changesOf(db);
    const goesOn = (): boolean => isOpen() && changesOf(db) === before;
    const counted = await inSlices(factsInSteps(db, vaultId), { pace: paces.waited, goesOn });
    if (counted && goesOn()) return counted.value;
  }
  if (!isOpen()) return null;
  keepHeads(vault);
  return holdFile(db) ? factsOf(db, vaultId) : null;
};

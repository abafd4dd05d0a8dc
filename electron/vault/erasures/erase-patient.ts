import { v7 as newId } from 'uuid';
import type { ErasureDecision } from '../../../shared/erasures/erasure.ts';
import type { Far } from '../../../shared/works/long-work.ts';
import type { BodyOf } from '../bodies.ts';
import { entriesAbout } from '../db/erased-patients.ts';
import { erasedAction } from '../ledger/erase.ts';
import type { WriteTx } from '../ledger/write.ts';
import { noteUnfinished } from './finish-erasure.ts';

/**
 * Erases a patient in an open write: every body and salt that speaks of them, their rows, drafts and words in the search
 * index. The headers of the entries stay, so the chain still holds. Answers how many entries; 0 when there is nothing of
 * them. `decision` is null where a restore erases again. `tell` hears how far the looking through all entries is. The caller makes the database anew afterwards (`finishErasure`),
 * and then nothing of it is left in the file.
 */
export function erasePatient(
  tx: WriteTx,
  patient: string,
  decision: ErasureDecision | null = null,
  tell?: (far: Far) => void,
): number {
  const entries = entriesAbout(tx.db, patient, tell).map(({ device, seq }) => ({ device, seq }));
  if (entries.length === 0) return 0;
  const body: BodyOf<'erasure'> = { patient, decision, entries };
  tx.append({ action: erasedAction, type: 'erasure', id: newId(), revision: 1, bodyVersion: 2, body });
  noteUnfinished(tx.db);
  return entries.length;
}

import { v7 as newId } from 'uuid';
import type { BodyOf } from '../bodies.ts';
import { entriesAbout } from '../db/erased-patients.ts';
import { erasedAction } from '../ledger/erase.ts';
import type { WriteTx } from '../ledger/write.ts';

/**
 * Erases a patient in an open write: every body and salt that speaks of them, their rows, drafts and words in the search
 * index. The headers of the entries stay, so the chain still holds. False when there is nothing of them. The caller
 * makes the database anew afterwards (`compact`), and then nothing of it is left in the file.
 */
export function erasePatient(tx: WriteTx, patient: string): boolean {
  const entries = entriesAbout(tx.db, patient).map(({ device, seq }) => ({ device, seq }));
  if (entries.length === 0) return false;
  const body: BodyOf<'erasure'> = { patient, entries };
  tx.append({ action: erasedAction, type: 'erasure', id: newId(), revision: 1, bodyVersion: 1, body });
  return true;
}

import { newestBodyVersion } from '../ledger/projection.ts';
import { fieldsAfterUndo } from '../../../shared/merges/merge.ts';
import type { BodyOf } from '../bodies.ts';
import { selectMergesInto, type StandingMerge, survivorOf } from '../db/merges.ts';
import { selectPatient } from '../db/patients.ts';
import type { WriteTx } from '../ledger/write.ts';
import { projection } from '../projectors.ts';

/** Undoes one merge in an open write; the chart that the other went into has to stand for itself. */
export function partMerge(tx: WriteTx, merge: StandingMerge, byName: string): void {
  const kept = selectPatient(tx.db, merge.kept);
  if (!kept) throw new Error('The chart of a merge is itself read in another one.');
  const { id: _id, number: _number, revision: _revision, ...now } = kept;
  const body: BodyOf<'unmerge'> = {
    patient: merge.kept,
    other: merge.other,
    byName,
    fields: fieldsAfterUndo(merge.before, merge.chosen, now),
  };
  tx.append({
    action: 'undo',
    type: 'unmerge',
    id: merge.id,
    revision: 1,
    bodyVersion: newestBodyVersion(projection, 'unmerge'),
    body,
  });
}

function partInto(tx: WriteTx, kept: string, byName: string): void {
  for (const merge of selectMergesInto(tx.db, kept)) {
    partMerge(tx, merge, byName);
    partInto(tx, merge.other, byName);
  }
}

/**
 * Undoes every merge by which a patient's chart is read with others, from the outermost, in an open write. An erasure does it
 * first: what is erased, here and in an older backup, is each patient by themselves.
 */
export function partCharts(tx: WriteTx, patient: string, byName: string): void {
  partInto(tx, survivorOf(tx.db, patient), byName);
}

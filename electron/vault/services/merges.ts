import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import type { MergeHindrance } from '../../../shared/merges/merge.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { sheetsOut } from '../../../shared/sheets/sheet.ts';
import { areApart } from '../db/apart-pairs.ts';
import { dropMergeDrafts, listDraftsAbout } from '../db/drafts.ts';
import { newestRevision } from '../db/entries.ts';
import { familyOf, selectMerge, selectMergesInto, survivorOf } from '../db/merges.ts';
import { selectPatient } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { selectSheets } from '../db/sheets.ts';
import { partMerge } from '../erasures/part-charts.ts';
import { letHeldGo } from './held-drafts.ts';
import { isHeld } from './holds.ts';
import { allMerges, mergeSide } from './merge-sides.ts';
import { dropPassing } from './passing-documents.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** Whether a form of a patient lies open, of whomever, on the disk or in memory, or the screen is with them. */
const isOpen = (work: Work, db: Db, patient: string): boolean =>
  listDraftsAbout(db, patient).length > 0 ||
  [...work.held.values()].some(
    (row) => row.kind !== 'merge' && (row.patient === patient || row.id === patient),
  ) ||
  work.handOver?.patient === patient;

const hindranceOf = (work: Work, db: Db, kept: string, other: string): MergeHindrance | null => {
  if (kept === other) return 'same';
  if (!selectPatient(db, kept) || !selectPatient(db, other)) return 'not-here';
  if (areApart(db, familyOf(db, kept), familyOf(db, other))) return 'said-apart';
  const both = [kept, other];
  if (both.some((id) => isOpen(work, db, id))) return 'open-forms';
  if (both.some((id) => sheetsOut(selectSheets(db, id)).length > 0)) return 'sheets-out';
  return isHeld(db, kept) === isHeld(db, other) ? null : 'hold-differs';
};

/** Two charts side by side, and why they cannot be merged just now. */
export const previewMerge = (
  work: Work,
  { kept: keptId, other: otherId }: InputOf<'merges:preview'>,
): Result<OutputOf<'merges:preview'>> => {
  const { db } = work.vault;
  const [kept, other] = [mergeSide(db, keptId), mergeSide(db, otherId)];
  if (!kept || !other) return fail('not-found', 'patient');
  return ok({ kept, other, hindrance: hindranceOf(work, db, keptId, otherId) });
};

/**
 * Reads one chart in the other from now on: one entry, and no entry of either is touched. What was signed or printed stays word
 * for word. Sent twice it is one merge.
 */
export const mergeCharts = (
  work: Work,
  { id, kept, other, keptRevision, otherRevision, fields }: InputOf<'merges:merge'>,
): Result<null> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const known = selectMerge(tx.db, id);
    if (known)
      return known.kept === kept && known.other === other ? ok(null) : fail('conflict', 'merged-already');
    const hindrance = hindranceOf(work, tx.db, kept, other);
    if (hindrance === 'not-here') return fail('not-found', 'patient');
    if (hindrance) return fail('refused', `merge-${hindrance}`);
    const seen = [keptRevision, otherRevision];
    const current = [kept, other].map((each) => newestRevision(tx.db, 'patient', each));
    if (seen.some((revision, at) => revision !== current[at])) return fail('conflict', 'changed-meanwhile');
    const body = { patient: kept, other, byName: work.user.name, fields };
    const saved = saveRecord(tx, work, {
      type: 'merge',
      id,
      revision: 0,
      action: 'merge',
      body,
      draft: null,
    });
    dropPassing(work);
    for (const chart of [kept, other]) dropMergeDrafts(tx.db, chart);
    for (const row of work.held.values())
      if (row.kind === 'merge' && (row.patient === kept || row.patient === other)) letHeldGo(work, row.id);
    return saved.ok ? ok(null) : saved;
  });

/** Every merge that stands. */
export const listMerges = ({ vault }: Work): Result<OutputOf<'merges:list'>> => ok(allMerges(vault.db));

/**
 * Parts two charts again. Each record goes back to the patient into whose chart it was written; what was added to a record goes
 * with that record; a visit since the merge stays with the chart in which it was made. Done twice it is one undoing.
 */
export const undoMerge = (work: Work, { id }: InputOf<'merges:undo'>): Result<null> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const merge = selectMerge(tx.db, id);
    if (!merge) return newestRevision(tx.db, 'unmerge', id) > 0 ? ok(null) : fail('not-found', 'merge');
    const newest = selectMergesInto(tx.db, merge.kept)[0];
    if (survivorOf(tx.db, merge.kept) !== merge.kept || newest?.id !== id)
      return fail('refused', 'merge-newer-merge');
    if (isOpen(work, tx.db, merge.kept)) return fail('refused', 'merge-open-forms');
    partMerge(tx, merge, work.user.name);
    dropPassing(work);
    return ok(null);
  });

import { v7 as newId } from 'uuid';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { mostReviewed, type ReviewFilter } from '../../../shared/keeping/review.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { csvSteps } from '../copies/copy-tables.ts';
import { holdLine, keepLine, renderKeeping } from '../documents/keeping-document.ts';
import type { Steps } from '../slices.ts';
import { leavingTable } from './before-leaving.ts';
import { reviewSteps } from './keeping-review.ts';
import { localZone } from './local-zone.ts';
import { noteFact } from './note-fact.ts';
import { passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';
import { longAnswer } from './works.ts';

/** Notes in the ledger that a list was made, of what; never who is on it. */
const noteList = (work: Work, action: 'print' | 'save', filter: ReviewFilter, patients: number): void =>
  noteFact(work, { action, type: 'keeping-list', id: newId(), body: { filter, patients } });

function* sheetSteps(work: Work, filter: ReviewFilter): Steps<Result<DocumentInfo>> {
  const practice = printedPractice(work.vault.db);
  if (!practice) return fail('damaged', 'no-practice');
  const rows = yield* reviewSteps(work, filter);
  const rendered = renderKeeping({
    practice,
    filter,
    rows: rows.slice(0, mostReviewed),
    total: rows.length,
    now: work.now().at,
    timeZone: localZone(),
  });
  noteList(work, 'print', filter, Math.min(rows.length, mostReviewed));
  return ok(passDocument(work, { patient: null, kind: 'keeping', source: 'keeping' }, rendered));
}

/** The review list as a sheet, held in memory until the lock. */
export const printKeeping = (work: Work, input: InputOf<'keeping:print'>): Promise<Result<DocumentInfo>> =>
  longAnswer(work, 'keeping:print', null, () => sheetSteps(work, input.filter));

function* tableSteps(work: Work, filter: ReviewFilter): Steps<Result<{ readonly text: string }>> {
  const zone = localZone();
  const head = ['number', 'family', 'given', 'born', 'last_entry', 'keep_until', 'because', 'hold'];
  const rows = yield* reviewSteps(work, filter);
  const cells: (string | null)[][] = [];
  for (const [index, row] of rows.entries()) {
    const { number, family, given, born } = row.patient;
    cells.push([number, family, given, born, row.lastOn, row.keep.until, keepLine(row), holdLine(row, zone)]);
    yield { done: index, total: 2 * rows.length };
  }
  const text = yield* csvSteps(head, cells);
  noteList(work, 'save', filter, rows.length);
  return ok({ text });
}

/** The review list as CSV, one line a patient, with the passphrase asked again; no cell of it is reckoned with by a spreadsheet. */
export const keepingTable = (
  work: Work,
  { filter, passphrase, reason }: InputOf<'keeping:table'>,
): Promise<Result<{ readonly text: string }>> =>
  leavingTable(work, { name: 'keeping:table', kind: 'keeping', passphrase, reason }, () =>
    tableSteps(work, filter),
  );

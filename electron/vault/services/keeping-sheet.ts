import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { mostReviewed } from '../../../shared/keeping/review.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { csvOf } from '../copies/copy-tables.ts';
import { holdLine, keepLine, renderKeeping } from '../documents/keeping-document.ts';
import { reviewRows } from './keeping-review.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';

/** The review list as a sheet, held in memory until the lock. */
export const printKeeping = (work: Work, { filter }: InputOf<'keeping:print'>): Result<DocumentInfo> => {
  const practice = printedPractice(work.vault.db);
  if (!practice) return fail('damaged', 'no-practice');
  const rows = reviewRows(work, filter);
  const rendered = renderKeeping({
    practice,
    filter,
    rows: rows.slice(0, mostReviewed),
    total: rows.length,
    now: work.now().at,
    timeZone: localZone(),
  });
  return ok(passDocument(work, { patient: null, kind: 'keeping', source: 'keeping' }, rendered));
};

/** The review list as CSV, one line a patient; no cell of it is reckoned with by a spreadsheet. */
export const keepingTable = (
  work: Work,
  { filter }: InputOf<'keeping:table'>,
): Result<{ readonly text: string }> => {
  const zone = localZone();
  const head = ['number', 'family', 'given', 'born', 'last_entry', 'keep_until', 'because', 'hold'];
  const rows = reviewRows(work, filter).map((row) => [
    row.patient.number,
    row.patient.family,
    row.patient.given,
    row.patient.born,
    row.lastOn,
    row.keep.until,
    keepLine(row),
    holdLine(row, zone),
  ]);
  return ok({ text: csvOf(head, rows) });
};

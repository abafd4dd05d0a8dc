import { v7 as newId } from 'uuid';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { mostOfGroup } from '../../../shared/dues/due.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { renderCallList } from '../documents/call-list-document.ts';
import { atOnce } from '../slices.ts';
import { callsDue } from './dues.ts';
import { localZone } from './local-zone.ts';
import { noteFact } from './note-fact.ts';
import { passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';

/** The list of calls as a sheet, held in memory until the lock; the ledger notes that it was made, not who is on it. */
export const printCalls = (work: Work, { today }: InputOf<'dues:print-calls'>): Result<DocumentInfo> => {
  const { db } = work.vault;
  const practice = printedPractice(db);
  if (!practice) return fail('damaged', 'no-practice');
  const all = atOnce(callsDue(db, today));
  const calls = all.slice(0, mostOfGroup);
  const rendered = renderCallList({
    practice,
    calls,
    total: all.length,
    now: work.now().at,
    timeZone: localZone(),
  });
  noteFact(work, { action: 'print', type: 'call-list', id: newId(), body: { patients: calls.length } });
  return ok(passDocument(work, { patient: null, kind: 'calls', source: 'calls' }, rendered));
};

import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { type EntryFilter, type EntryLine, mostPrinted } from '../../../shared/entries/entry.ts';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { entryKindLabels } from '../../../shared/labels/entry-labels.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { countLines, selectLines } from '../db/entry-lines.ts';
import { selectPatientRow } from '../db/patients.ts';
import { selectUser } from '../db/users.ts';
import { renderEntries } from '../documents/entries-document.ts';
import { entriesMessages } from '../documents/messages/entries-messages.ts';
import { say } from '../documents/wording.ts';
import type { Steps } from '../slices.ts';
import { headLine, lineQuery, linesOf } from './entries.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';
import { longAnswer } from './works.ts';

/** What the list is narrowed to, in words. */
const onlyWords = ({ vault: { db } }: Work, filter: EntryFilter, timeZone: string): string[] => {
  const patient = filter.patient === null ? undefined : selectPatientRow(db, filter.patient);
  const day = (at: number): string => formatDate(dateOfInstant(at, timeZone));
  return [
    ...(filter.kind === null ? [] : [say(entryKindLabels[filter.kind])]),
    ...(filter.person === null ? [] : [selectUser(db, filter.person)?.name ?? '']),
    ...(patient
      ? [[patient.family.toUpperCase(), patient.given].filter((name) => name !== '').join(' ')]
      : []),
    ...(filter.from === null ? [] : [say(entriesMessages.from, { date: day(filter.from) })]),
    ...(filter.until === null ? [] : [say(entriesMessages.until, { date: day(filter.until - 1) })]),
  ];
};

/** Lines read in one step. */
const atOnce = 20;

function* sheetSteps(work: Work, filter: EntryFilter): Steps<Result<OutputOf<'entries:print'>>> {
  const { db } = work.vault;
  const practice = printedPractice(db);
  if (!practice) return fail('damaged', 'no-practice');
  const query = lineQuery(filter, null);
  const rows = selectLines(db, query, mostPrinted + 1);
  yield { done: 0, total: rows.length };
  if (rows.length > mostPrinted) {
    const counting = countLines(db, query);
    for (;;) {
      const step = counting.next();
      if (step.done) return ok({ document: null, tooMany: step.value });
      yield { done: step.value, total: null };
    }
  }
  const timeZone = localZone();
  const lines: EntryLine[] = [];
  for (let from = 0; from < rows.length; from += atOnce) {
    lines.push(...linesOf(work, rows.slice(from, from + atOnce)));
    yield { done: lines.length, total: rows.length };
  }
  const rendered = renderEntries({
    practice,
    lines,
    only: onlyWords(work, filter, timeZone),
    head: headLine(work),
    now: work.now().at,
    timeZone,
  });
  const document = passDocument(work, { patient: null, kind: 'entries', source: 'entries' }, rendered);
  return ok({ document, tooMany: 0 });
}

/** A sheet of everything that fits, held in memory until the lock; nothing when it would be more than a thousand lines. */
export const printEntries = (
  work: Work,
  { filter }: InputOf<'entries:print'>,
): Promise<Result<OutputOf<'entries:print'>>> =>
  longAnswer(work, 'entries:print', null, () => sheetSteps(work, filter));

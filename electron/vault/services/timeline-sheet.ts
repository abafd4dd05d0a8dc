import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { mostPrintedEvents, type TimelineItem } from '../../../shared/timelines/timeline.ts';
import { countEvents, selectEvents } from '../db/events.ts';
import { selectPatient } from '../db/patients.ts';
import { renderTimeline } from '../documents/timeline-document.ts';
import type { Steps } from '../slices.ts';
import { noteAccess } from './accesses.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { itemOf } from './timeline-events.ts';
import { eventQuery } from './timelines.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';
import { longAnswer } from './works.ts';

function* sheetSteps(
  work: Work,
  span: InputOf<'timelines:print'>,
): Steps<Result<OutputOf<'timelines:print'>>> {
  const { db } = work.vault;
  const patient = selectPatient(db, span.patient);
  const practice = printedPractice(db);
  if (!patient || !practice) return fail('not-found', 'patient');
  const query = eventQuery(span);
  const count = countEvents(db, query);
  if (count > mostPrintedEvents) {
    noteAccess(work, patient.id);
    return ok({ document: null, tooMany: count });
  }
  const rows = selectEvents(db, query, { at: Number.MAX_SAFE_INTEGER, id: '' }, mostPrintedEvents);
  const timeZone = localZone();
  const items: TimelineItem[] = [];
  for (const [index, row] of rows.toReversed().entries()) {
    items.push(...itemOf(db, row));
    yield { done: index, total: rows.length };
  }
  const today = dateOfInstant(work.now().at, timeZone);
  const rendered = renderTimeline({ practice, patient, items, span, today, timeZone });
  noteAccess(work, patient.id);
  const origin = { patient: patient.id, kind: 'timeline' as const, source: patient.id };
  return ok({ document: passDocument(work, origin, rendered), tooMany: 0 });
}

/** A sheet of everything that fits, oldest first, held in memory until the lock; nothing when it would be too much for one. */
export const printTimeline = (
  work: Work,
  span: InputOf<'timelines:print'>,
): Promise<Result<OutputOf<'timelines:print'>>> =>
  longAnswer(work, 'timelines:print', null, () => sheetSteps(work, span));

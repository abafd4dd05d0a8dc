import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { mostPrintedEvents } from '../../../shared/timelines/timeline.ts';
import { countEvents, selectEvents } from '../db/events.ts';
import { selectPatient } from '../db/patients.ts';
import { renderTimeline } from '../documents/timeline-document.ts';
import { noteAccess } from './accesses.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { itemOf } from './timeline-events.ts';
import { eventQuery } from './timelines.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';

/** A sheet of everything that fits, oldest first, held in memory until the lock; nothing when it would be too much for one. */
export const printTimeline = (
  work: Work,
  span: InputOf<'timelines:print'>,
): Result<OutputOf<'timelines:print'>> => {
  const { db } = work.vault;
  const patient = selectPatient(db, span.patient);
  const practice = printedPractice(db);
  if (!patient || !practice) return fail('not-found', 'patient');
  noteAccess(work, patient.id);
  const query = eventQuery(span);
  const count = countEvents(db, query);
  if (count > mostPrintedEvents) return ok({ document: null, tooMany: count });
  const rows = selectEvents(db, query, { at: Number.MAX_SAFE_INTEGER, id: '' }, mostPrintedEvents);
  const timeZone = localZone();
  const rendered = renderTimeline({
    practice,
    patient,
    items: rows.toReversed().flatMap((row) => itemOf(db, row)),
    span,
    today: dateOfInstant(work.now().at, timeZone),
    timeZone,
  });
  const origin = { patient: patient.id, kind: 'timeline' as const, source: patient.id };
  return ok({ document: passDocument(work, origin, rendered), tooMany: 0 });
};

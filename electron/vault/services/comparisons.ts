import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { compareFacts, type SessionComparison } from '../../../shared/timelines/timeline.ts';
import { selectPatient } from '../db/patients.ts';
import { selectSession } from '../db/sessions.ts';
import { renderComparison } from '../documents/comparison-document.ts';
import { factsToCompare } from '../documents/session-facts.ts';
import { noteAccess } from './accesses.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { pictureOf } from './timeline-events.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';

type Two = InputOf<'timelines:compare'>;

const twoOf = ({ vault: { db } }: Work, { left, right }: Two): readonly [Session, Session] | undefined => {
  const [one, other] = [selectSession(db, left), selectSession(db, right)];
  return one && other && one.patient === other.patient ? [one, other] : undefined;
};

/**
 * Every value of two sessions of one patient beside each other, as the record prints them: of the newest version of each.
 * Two sessions of two people are not found.
 */
export const compareSessions = (work: Work, input: Two): Result<SessionComparison> => {
  const two = twoOf(work, input);
  if (!two) return fail('not-found', 'session');
  const [left, right] = two;
  noteAccess(work, left.patient);
  const side = (session: Session) => ({ picture: pictureOf(session), by: session.sealedBy });
  const facts = (session: Session) => factsToCompare(session, localZone());
  return ok({
    patient: left.patient,
    left: side(left),
    right: side(right),
    fields: compareFacts(facts(left), facts(right)),
  });
};

/** The same on a sheet, held in memory until the lock. */
export const printComparison = (work: Work, input: Two): Result<DocumentInfo> => {
  const compared = compareSessions(work, input);
  if (!compared.ok) return compared;
  const { db } = work.vault;
  const patient = selectPatient(db, compared.value.patient);
  const practice = printedPractice(db);
  if (!patient || !practice) return fail('not-found', 'session');
  const timeZone = localZone();
  const rendered = renderComparison({
    practice,
    patient,
    comparison: compared.value,
    today: dateOfInstant(work.now().at, timeZone),
    timeZone,
  });
  const source = compared.value.right.picture.id;
  return ok(passDocument(work, { patient: patient.id, kind: 'comparison', source }, rendered));
};

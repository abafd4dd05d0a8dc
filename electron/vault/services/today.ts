import { addDays } from '../../../shared/dates/calendar.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { TodayView } from '../../../shared/ipc/views.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { selectConsent, selectSmallConsent } from '../db/consents.ts';
import { type EventRow, selectEventsBetween } from '../db/events.ts';
import { countPatients, selectPatient, selectPatientRow } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { countReviewsDue } from '../db/reviews.ts';
import type { Steps } from '../slices.ts';
import { lastCheck } from './checks.ts';
import { consentNeedOn } from './consent-need.ts';
import { listAllDrafts } from './drafts.ts';
import { dueWithCourses } from './courses-due.ts';
import type { Work } from './work.ts';
import { answerInSlices } from './works.ts';

/** Most rows of what is due soon: a busy week of one practice. */
const mostSoon = 50;

type Seen = TodayView['seen'][number];
type What = Seen['what'][number];

/** What counts as a visit; everything else may be written at the desk. */
const visits = ['session', 'consent', 'screening', 'registered'] as const satisfies readonly What[];
type Visit = (typeof visits)[number];
const isVisit = (row: EventRow): row is EventRow & { readonly kind: Visit } =>
  visits.some((kind) => kind === row.kind);

const whatOf = (db: Db, { kind, id }: EventRow & { readonly kind: Visit }): readonly What[] => {
  if (kind !== 'consent') return [kind];
  const { outcome } = selectConsent(db, id) ?? selectSmallConsent(db, id) ?? {};
  return [outcome === 'declined' ? 'declined' : 'consent'];
};

const seenOf = ({ vault: { db } }: Work, rows: readonly EventRow[]): Seen[] => {
  const byPatient = Map.groupBy(rows.filter(isVisit), (row) => row.patient);
  return [...byPatient].flatMap(([id, events]) => {
    const patient = selectPatientRow(db, id);
    const record = selectPatient(db, id);
    if (!patient || !record) return [];
    const what = [...new Set(events.flatMap((event) => whatOf(db, event)))];
    return [
      { patient, what, at: events[0]?.at ?? 0, skinType: record.skinType, allergies: record.allergies },
    ];
  });
};

/** Who was here between two moments, what lies open, and whose next session falls into the coming days. */
export const readToday = (work: Work, input: InputOf<'today:view'>): Promise<Result<TodayView>> =>
  answerInSlices(work, () => todaySteps(work, input));

function* todaySteps(work: Work, { from, to, today }: InputOf<'today:view'>): Steps<Result<TodayView>> {
  const { db } = work.vault;
  const drafts = listAllDrafts(work);
  const until = addDays(today, 7);
  const soon = yield* dueWithCourses(db, { today, until }, mostSoon + 1);
  const due = soon.slice(0, mostSoon).flatMap(({ patient, date, course }) => {
    const row = selectPatientRow(db, patient);
    return row ? [{ patient: row, date, course, consent: consentNeedOn(work, patient, date) }] : [];
  });
  return ok({
    seen: seenOf(work, selectEventsBetween(db, from, to)),
    drafts: drafts.ok ? drafts.value : [],
    due,
    moreDue: soon.length > mostSoon,
    patients: countPatients(db),
    toReview: work.user.role === 'owner' ? countReviewsDue(db) : 0,
    failedCheck: lastCheck(work)?.firstBad ?? null,
  });
}

import type { InputOf } from '../../../shared/ipc/contract.ts';
import type {
  Chart,
  PatientPage,
  PatientRow,
  PatientsBefore,
  TimelineEvent,
  TimelinePage,
} from '../../../shared/ipc/views.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Screening } from '../../../shared/screenings/screening.ts';
import { selectAdverseEvent, selectAdverseEvents } from '../db/adverse-events.ts';
import { selectEarlierAreas } from '../db/areas.ts';
import { selectAssessment } from '../db/assessments.ts';
import { selectAttachment } from '../db/attachments.ts';
import { selectConcern, selectConcerns } from '../db/concerns.ts';
import { selectConsent, selectConsents, selectSmallConsent, selectSmallConsents } from '../db/consents.ts';
import { wasErased } from '../db/erased-patients.ts';
import { selectFollowUp } from '../db/follow-ups.ts';
import { type EventRow, selectEventsBefore } from '../db/events.ts';
import { survivorOf } from '../db/merges.ts';
import {
  countFound,
  countPatients,
  firstPlace,
  nextNumber,
  searchPatients,
  searchPatientsBefore,
  selectPatient,
  selectPatientRow,
  selectPatientsAfter,
  selectPatientsBefore,
  selectPatientsBehind,
  selectPatientsBorn,
  selectPlace,
} from '../db/patients.ts';
import { selectPhotosOfSessions } from '../db/photos.ts';
import { selectUser } from '../db/users.ts';
import { selectNewestScreening, selectScreening } from '../db/screenings.ts';
import { countByConsent, countSessions, selectNewestSession, selectSession } from '../db/sessions.ts';
import type { Db } from '../db/run.ts';
import { selectSheets } from '../db/sheets.ts';
import { selectZones } from '../db/zones.ts';
import { wordsAsked } from '../patient-words.ts';
import { noteAccess } from './accesses.ts';
import { listDraftsOf } from './drafts.ts';
import { photoFactsOf, photoInHistory } from './photo-facts.ts';
import { comparable, likenessesOf, mailKey, phoneTail } from './likely-pairs.ts';
import { saveRecord } from './save-record.ts';
import { nextOrdinal } from './sheets.ts';
import type { Work } from './work.ts';

/** Most people with one telephone number or e-mail that are compared with a new one. */
const mostReached = 50;

/** The rows to show and, as the place to go on from, the id of the last. */
const pageOf = (rows: readonly PatientRow[], limit: number, total: number): PatientPage => {
  const shown = rows.slice(0, limit);
  return {
    rows: shown,
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    total,
  };
};

/** Finds patients as words are typed: names in any order, birth date, telephone, number; empty lists everybody. */
export const searchPatientList = (
  { vault }: Work,
  { query, after, limit }: InputOf<'patients:search'>,
): Result<PatientPage> => {
  const total = countPatients(vault.db);
  if (query.trim() === '') {
    const rows =
      after === null
        ? selectPatientsAfter(vault.db, firstPlace, limit + 1)
        : selectPatientsBehind(vault.db, after, limit + 1);
    return rows ? ok(pageOf(rows, limit, total)) : fail('not-found', 'place');
  }
  const place = after === null ? null : selectPlace(vault.db, after);
  if (place === undefined) return fail('not-found', 'place');
  const asked = wordsAsked(query);
  if (asked.length === 0) return ok({ rows: [], next: null, total });
  return ok(pageOf(searchPatients(vault.db, asked, place, limit + 1), limit, total));
};

/** The end of the list, or the rows before one of it, in the order of the list; `next` goes on towards its beginning. */
export const readPatientsBefore = (
  { vault: { db } }: Work,
  { query, before, limit }: InputOf<'patients:before'>,
): Result<PatientsBefore> => {
  const total = countPatients(db);
  const place = before === null ? null : selectPlace(db, before);
  if (place === undefined) return fail('not-found', 'place');
  const asked = wordsAsked(query);
  const isSearch = query.trim() !== '';
  if (isSearch && asked.length === 0) return ok({ rows: [], next: null, total, found: 0 });
  const rows = isSearch
    ? searchPatientsBefore(db, asked, place, limit + 1)
    : selectPatientsBefore(db, place, limit + 1);
  const page = pageOf(rows, limit, total);
  const found = isSearch ? countFound(db, asked) : total;
  return ok({ ...page, rows: page.rows.toReversed(), found });
};

/** Patients who may be the same person: by birth date and a name that overlaps, or looks as if it did; by telephone or e-mail. */
export const findSimilar = (
  { vault: { db } }: Work,
  { family, given, born, phone, email }: InputOf<'patients:similar'>,
): Result<PatientPage> => {
  const asked = comparable({ family, given, born, phone, email });
  const reached = [phoneTail(phone) === '' ? '' : phone, mailKey(email)]
    .map(wordsAsked)
    .flatMap((words) => (words.length === 0 ? [] : searchPatients(db, words, null, mostReached)));
  const rows = [...selectPatientsBorn(db, born), ...reached].filter((row, at, all) => {
    const known = { ...row, email: selectPatient(db, row.id)?.email ?? '' };
    return (
      all.findIndex(({ id }) => id === row.id) === at && likenessesOf(asked, comparable(known)).length > 0
    );
  });
  return ok(pageOf(rows, 20, countPatients(db)));
};

/** Registers a patient (revision 0) or changes one. */
export const savePatient = (
  work: Work,
  { id, revision, fields, draft }: InputOf<'patients:save'>,
): Result<Patient> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    if (wasErased(tx.db, id)) return fail('not-found', 'patient');
    const number = selectPatient(tx.db, id)?.number ?? nextNumber(tx.db);
    const saved = saveRecord(tx, work, { type: 'patient', id, revision, body: { number, fields }, draft });
    return saved.ok ? ok({ id, number, revision: saved.value, ...fields }) : saved;
  });

/** When the questions were last asked one by one: back over every "no change" to the screening they confirm. */
export const askedAt = (db: Db, screening: Screening): number => {
  const before = screening.noChangeSince === null ? undefined : selectScreening(db, screening.noChangeSince);
  return before ? askedAt(db, before) : screening.at;
};

/** Everything the patient's page and the session form need; of a merged patient, of the chart they are read in. */
export const readChart = (work: Work, { id: asked }: InputOf<'patients:chart'>): Result<Chart> => {
  const { db } = work.vault;
  const id = survivorOf(db, asked);
  const patient = selectPatient(db, id);
  if (!patient) return fail('not-found', 'patient');
  noteAccess(work, id);
  const screening = selectNewestScreening(db, id);
  const earlierAreas = selectEarlierAreas(db, id);
  return ok({
    patient,
    concerns: selectConcerns(db, id),
    screening: screening ?? null,
    screeningAskedAt: screening ? askedAt(db, screening) : null,
    consents: selectConsents(db, id),
    smallConsents: selectSmallConsents(db, id),
    lastSession: selectNewestSession(db, id) ?? null,
    sessions: countSessions(db, id),
    nextOrdinal: nextOrdinal(db, id),
    sheets: selectSheets(db, id),
    lastNeedled: Object.fromEntries(Object.entries(earlierAreas).map(([key, { at }]) => [key, at])),
    earlierAreas,
    zones: selectZones(db, id),
    adverseEvents: selectAdverseEvents(db, id),
    sessionsUnder: countByConsent(db, id),
    photos: photoFactsOf(work, id),
    drafts: listDraftsOf(work, id),
  });
};

/** Names of people by id; each is looked up once. */
const namesIn = (db: Db): ((id: string) => string) => {
  const known = new Map<string, string>();
  return (id) => {
    const name = known.get(id) ?? selectUser(db, id)?.name ?? '';
    known.set(id, name);
    return name;
  };
};

interface Known {
  readonly nameOf: (id: string) => string;
  readonly photos: ReadonlyMap<string, readonly string[]>;
}

const eventOf = (db: Db, row: EventRow, { nameOf, photos }: Known): TimelineEvent[] => {
  const head = { id: row.id, at: row.at, by: nameOf(row.by) };
  const session = row.kind === 'session' ? selectSession(db, row.id) : undefined;
  const consent = row.kind === 'consent' ? selectConsent(db, row.id) : undefined;
  const small = row.kind === 'consent' && !consent ? selectSmallConsent(db, row.id) : undefined;
  const screening = row.kind === 'screening' ? selectScreening(db, row.id) : undefined;
  const concern = row.kind === 'concern' ? selectConcern(db, row.id) : undefined;
  const filed = row.kind === 'attachment' ? selectAttachment(db, row.id) : undefined;
  const event = row.kind === 'adverse-event' ? selectAdverseEvent(db, row.id) : undefined;
  const followUp = row.kind === 'follow-up' ? selectFollowUp(db, row.id) : undefined;
  const assessment = row.kind === 'assessment' ? selectAssessment(db, row.id) : undefined;
  if (assessment) return [{ kind: 'assessment', ...head, assessment }];
  if (event) return [{ kind: 'adverse-event', ...head, event }];
  if (followUp) return [{ kind: 'follow-up', ...head, followUp }];
  if (session) return [{ kind: 'session', ...head, session, photos: photos.get(row.id) ?? [] }];
  if (consent) return [{ kind: 'consent', ...head, consent }];
  if (small) return [{ kind: 'small-consent', ...head, consent: small }];
  if (screening) return [{ kind: 'screening', ...head, screening }];
  if (concern) return [{ kind: 'concern', ...head, concern }];
  if (filed)
    return [{ kind: 'attachment', ...head, attachment: filed.attachment, photo: photoInHistory(db, filed) }];
  return row.kind === 'registered' ? [{ kind: 'registered', ...head }] : [];
};

/** A patient's history, newest first, a page at a time. */
export const readTimeline = (
  work: Work,
  { id, before, limit }: InputOf<'patients:timeline'>,
): Result<TimelinePage> => {
  if (!selectPatientRow(work.vault.db, id)) return fail('not-found', 'patient');
  noteAccess(work, id);
  const [at = '', event = ''] = before?.split('|') ?? [];
  const place = before === null ? { at: Number.MAX_SAFE_INTEGER, id: '' } : { at: Number(at), id: event };
  const rows = selectEventsBefore(work.vault.db, id, place, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nameOf = namesIn(work.vault.db);
  const photos = selectPhotosOfSessions(work.vault.db, id);
  return ok({
    events: shown.flatMap((row) => eventOf(work.vault.db, row, { nameOf, photos })),
    next: rows.length > limit && last ? `${last.at}|${last.id}` : null,
  });
};

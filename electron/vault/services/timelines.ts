import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { dayBounds } from '../../../shared/dates/day-bounds.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  eventGroupNames,
  eventGroups,
  groupOf,
  type EventGroup,
} from '../../../shared/timelines/event-kinds.ts';
import type {
  SessionPicture,
  TimelineItems,
  TimelineOverview,
  TimelineSpan,
} from '../../../shared/timelines/timeline.ts';
import { selectAreasOfPatient } from '../db/areas.ts';
import { type EventQuery, selectEvents, selectMoments } from '../db/events.ts';
import { selectNotValidIds } from '../db/not-valid.ts';
import { selectPatientRow } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { selectFactsOf } from '../db/session-facts.ts';
import { selectOrdinals } from '../db/sessions.ts';
import { noteAccess } from './accesses.ts';
import { localZone } from './local-zone.ts';
import { itemOf } from './timeline-events.ts';
import type { Work } from './work.ts';

/** A span as the database is asked: no group is all of them, days in the time zone of this computer. */
export const eventQuery = ({ patient, groups, from, until }: TimelineSpan): EventQuery => ({
  patient,
  kinds: (groups.length === 0 ? eventGroupNames : groups).flatMap((group) => eventGroups[group]),
  from: from === null ? null : dayBounds(from, localZone()).from,
  until: until === null ? null : dayBounds(until, localZone()).to,
});

/** The events of a patient within a span, newest first, a page at a time. */
export const readTimelinePage = (
  work: Work,
  { after, limit, ...span }: InputOf<'timelines:read'>,
): Result<TimelineItems> => {
  const { db } = work.vault;
  if (!selectPatientRow(db, span.patient)) return fail('not-found', 'patient');
  noteAccess(work, span.patient);
  const [at = '', id = ''] = after?.split('|') ?? [];
  const place = after === null ? { at: Number.MAX_SAFE_INTEGER, id: '' } : { at: Number(at), id };
  if (!Number.isSafeInteger(place.at)) return ok({ items: [], next: null });
  const rows = selectEvents(db, eventQuery(span), place, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return ok({
    items: shown.flatMap((row) => itemOf(db, row)),
    next: rows.length > limit && last ? `${last.at}|${last.id}` : null,
  });
};

const picturesOf = (db: Db, patient: string): readonly SessionPicture[] => {
  const ordinals = selectOrdinals(db, patient);
  const areas = selectAreasOfPatient(db, patient);
  const invalid = selectNotValidIds(db, 'session', patient);
  return selectFactsOf(db, patient).map(({ session: id, at, erythema, oedema, bleeding, bruising }) => ({
    id,
    ordinal: ordinals.get(id) ?? 0,
    at,
    areas: areas.get(id) ?? [],
    grades: { erythema, oedema, bleeding, bruising },
    invalid: invalid.has(id),
  }));
};

/** In which months something happened to a patient, and all their sessions as small pictures. */
export const readTimelineOverview = (
  work: Work,
  { patient }: InputOf<'timelines:overview'>,
): Result<TimelineOverview> => {
  const { db } = work.vault;
  if (!selectPatientRow(db, patient)) return fail('not-found', 'patient');
  noteAccess(work, patient);
  const timeZone = localZone();
  const byMonth = Map.groupBy(selectMoments(db, patient), ({ at }) =>
    dateOfInstant(at, timeZone).slice(0, 7),
  );
  const months = [...byMonth].map(([month, moments]) => {
    const count = (group: EventGroup): number => moments.filter(({ kind }) => groupOf(kind) === group).length;
    const counts = Object.fromEntries(eventGroupNames.map((group) => [group, count(group)])) as Record<
      EventGroup,
      number
    >;
    return { month, counts };
  });
  return ok({ months, sessions: picturesOf(db, patient) });
};

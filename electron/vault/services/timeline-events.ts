import { z } from 'zod';
import {
  longestExcerpt,
  type SessionPicture,
  type TimelineItem,
} from '../../../shared/timelines/timeline.ts';
import {
  laterEvent,
  otherOfMerge,
  recordOfEvent,
  revisionOfEvent,
  type EventKind,
} from '../../../shared/timelines/event-kinds.ts';
import { plannedSessions } from '../../../shared/courses/course.ts';
import { questionIds } from '../../../shared/screenings/questions.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { reactionSigns, type ReactionSign } from '../../../shared/sessions/values.ts';
import { selectAddendum } from '../db/addenda.ts';
import { selectAdverseEvent } from '../db/adverse-events.ts';
import { selectAssessment } from '../db/assessments.ts';
import { selectFollowUp } from '../db/follow-ups.ts';
import { selectAttachment } from '../db/attachments.ts';
import { selectConcern } from '../db/concerns.ts';
import { selectConsent, selectSmallConsent } from '../db/consents.ts';
import { selectCourse } from '../db/courses.ts';
import { selectBody } from '../db/entry-bodies.ts';
import type { EventRow } from '../db/events.ts';
import { selectMergeOf } from '../db/merges.ts';
import { selectPatient } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { selectScreening } from '../db/screenings.ts';
import { selectSession } from '../db/sessions.ts';
import { selectUser } from '../db/users.ts';
import { selectZone } from '../db/zones.ts';
import { photoInHistory } from './photo-facts.ts';

type DetailsOf<Kind extends EventKind> = Extract<TimelineItem, { readonly kind: Kind }>['details'];
type Read = { readonly [Kind in EventKind]: (db: Db, row: EventRow) => DetailsOf<Kind> | undefined };

/** The beginning of a note, whole words where there are any. */
const excerpt = (text: string): string => {
  const trimmed = text.trim();
  if (trimmed.length <= longestExcerpt) return trimmed;
  const cut = trimmed.slice(0, longestExcerpt).replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.replace(/\s+\S{0,40}$/u, '')} …`;
};

/** What the small picture of a session is drawn from. */
export const pictureOf = ({ id, ordinal, startedAt, areas, reactions, invalid }: Session): SessionPicture => {
  const highest = (sign: ReactionSign): number | null => {
    const known = reactions.flatMap((reaction) => reaction[sign] ?? []);
    return known.length === 0 ? null : Math.max(...known);
  };
  const grades = Object.fromEntries(
    (Object.keys(reactionSigns) as ReactionSign[]).map((sign) => [sign, highest(sign)]),
  ) as Record<ReactionSign, number | null>;
  return {
    id,
    ordinal,
    at: startedAt,
    areas: areas.map(({ region, side, depthMinUm, depthMaxUm }) => ({
      region,
      side,
      depthMinUm,
      depthMaxUm,
    })),
    grades,
    invalid: invalid !== null,
  };
};

const zoneDetails = (db: Db, row: EventRow): DetailsOf<'zone'> | undefined => {
  const zone = selectZone(db, recordOfEvent(row.id));
  if (!zone) return undefined;
  const note = row.kind === 'zone-end' ? (zone.ended?.reason ?? '') : zone.words;
  return { kind: zone.kind, area: { region: zone.region, side: zone.side }, note: excerpt(note) };
};

const holdSchema = z.object({ reason: z.string() });

/** Why a hold was set or lifted stands in its entry alone. */
const holdDetails = (db: Db, { id }: EventRow): DetailsOf<'hold'> | undefined => {
  const entry = selectBody(db, 'hold', recordOfEvent(id), revisionOfEvent(id));
  return entry && { note: excerpt(holdSchema.parse(JSON.parse(entry.body)).reason) };
};

const numberOf = (db: Db, chart: string): string =>
  selectPatient(db, chart)?.number ?? selectMergeOf(db, chart)?.number ?? '';

const read: Read = {
  session: (db, { id }) => {
    const session = selectSession(db, id);
    return (
      session && {
        picture: pictureOf(session),
        pain: session.pain,
        courses: session.courses,
        amendments: session.amendments.length,
        note: excerpt(session.note),
      }
    );
  },
  course: (db, { id }) => {
    const course = selectCourse(db, id);
    return (
      course && {
        title: course.title,
        kind: course.kind,
        sessions: plannedSessions(course),
        areas: course.regions.map(({ region, side }) => ({ region, side })),
        note: excerpt([course.goal, course.note].filter((text) => text.trim() !== '').join('\n')),
      }
    );
  },
  'course-end': (db, { id }) => {
    const course = selectCourse(db, recordOfEvent(id));
    if (!course?.ended) return undefined;
    const { outcome, reason, conclusion } = course.ended;
    return {
      title: course.title,
      outcome,
      areas: course.regions.map(({ region, side }) => ({ region, side })),
      note: excerpt([reason, conclusion].filter((text) => text.trim() !== '').join('\n')),
    };
  },
  consent: (db, { id }) => {
    const consent = selectConsent(db, id) ?? selectSmallConsent(db, id);
    return (
      consent && {
        of: consent.kind,
        outcome: consent.outcome,
        withdrawn: consent.withdrawnAt !== null,
        areas: consent.kind === 'treatment' ? consent.scope.areas : consent.areas,
        note: excerpt(consent.note),
      }
    );
  },
  addendum: (db, { id }) => {
    const addendum = selectAddendum(db, id);
    return (
      addendum && {
        consent: addendum.consent,
        outcome: addendum.outcome,
        areas: addendum.addition.areas,
        note: excerpt(addendum.note),
      }
    );
  },
  withdrawal: (db, { id }) => {
    const of = recordOfEvent(id);
    const { withdrawals = [] } = selectConsent(db, of) ?? selectSmallConsent(db, of) ?? {};
    const withdrawal = withdrawals.find(({ revision }) => laterEvent(recordOfEvent(id), revision) === id);
    return withdrawal && { purposes: withdrawal.purposes, note: excerpt(withdrawal.reason) };
  },
  screening: (db, { id }) => {
    const screening = selectScreening(db, id);
    return (
      screening && {
        yes: questionIds.filter((question) => screening.answers[question]?.answer === 'yes'),
        noChange: screening.noChangeSince !== null,
        invalid: screening.invalid !== null,
        note: excerpt(screening.note),
      }
    );
  },
  concern: (db, { id }) => {
    const concern = selectConcern(db, id);
    return concern && { striaeType: concern.striaeType, areas: concern.areas, note: excerpt(concern.note) };
  },
  zone: zoneDetails,
  'zone-end': zoneDetails,
  attachment: (db, { id }) => {
    const filed = selectAttachment(db, id);
    const attachment = filed?.attachment;
    return (
      attachment && {
        photo: photoInHistory(db, filed),
        label: attachment.label,
        kind: attachment.kind,
        type: attachment.content.type,
        invalid: attachment.invalid !== null,
        note: excerpt(attachment.note),
      }
    );
  },
  'adverse-event': (db, { id }) => {
    const event = selectAdverseEvent(db, id);
    return (
      event && {
        kind: event.kind,
        grade: event.grade,
        outcome: event.outcome,
        areas: event.areas,
        note: excerpt(event.words),
      }
    );
  },
  'follow-up': (db, { id }) => {
    const followUp = selectFollowUp(db, id);
    return (
      followUp && {
        kind: followUp.kind,
        reach: followUp.reach,
        signs: followUp.answers?.warning.signs ?? [],
        note: excerpt(followUp.note),
      }
    );
  },
  assessment: (db, { id }) => {
    const assessment = selectAssessment(db, id);
    if (!assessment) return undefined;
    const {
      id: _id,
      patient: _patient,
      revision: _revision,
      at: _at,
      by: _by,
      invalid,
      ...fields
    } = assessment;
    return { fields, invalid: invalid !== null, note: excerpt(fields.note) };
  },
  registered: () => ({ note: '' }),
  hold: holdDetails,
  'hold-end': holdDetails,
  merge: (db, { id }) => ({ number: numberOf(db, otherOfMerge(id)), note: '' }),
  unmerge: (db, { id }) => ({ number: numberOf(db, otherOfMerge(id)), note: '' }),
};

/** An event with what its row says, as the record stands now; nothing where its record is gone. */
export const itemOf = (db: Db, row: EventRow): readonly TimelineItem[] => {
  const { kind, id, at } = row;
  const details = read[kind](db, row);
  if (details === undefined) return [];
  return [{ kind, id, at, by: selectUser(db, row.by)?.name ?? '', details } as TimelineItem];
};

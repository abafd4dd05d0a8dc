/** What is written beside the rows of a record only to find it: its words, the facts of sessions, events in time. */
import { regionSideKey } from '../../shared/regions/region-side.ts';
import { type SearchKind, searchKinds } from '../../shared/searches/search.ts';
import { reactionSigns, type ReactionSign } from '../../shared/sessions/values.ts';
import { searchText } from '../../shared/text/fold.ts';
import { laterEvent, mergeEvent } from '../../shared/timelines/event-kinds.ts';
import { indexedText } from '../../shared/text/text-words.ts';
import type { BodyOf, BodyType } from './bodies.ts';
import { selectConcernsAsWritten } from './db/concerns.ts';
import { selectPatient, selectPatientRow, selectSkinType } from './db/patients.ts';
import { putEvent } from './db/events.ts';
import type { Db } from './db/run.ts';
import { listed, markSession, putSessionFacts, selectFactsOf } from './db/session-facts.ts';
import { noteParts } from './db/outcome-parts.ts';
import { selectSealedBy, selectSessionHead } from './db/sessions.ts';
import { shownOf } from './db/shown-session.ts';
import { survivorOf } from './db/merges.ts';
import { putText, renameTexts, selectTextAt, type Typed, typedOf } from './db/texts.ts';
import { selectWithdrawals } from './db/withdrawals.ts';
import type { Entry } from './ledger/entry.ts';
import type { Projection, Projector } from './ledger/projection.ts';
import { parseBody } from './parse-body.ts';
import { placePhotos } from './place-photos.ts';
import { inItsChart } from './read-in-chart.ts';
import { partsOf, renewOutcomes } from './renew-outcomes.ts';
import { searchedTexts, type SearchedText } from './searched-texts.ts';

/** A patient's names in the ways in which a compound name is written, in the pieces that are indexed. */
const namesOf = (tx: Db, patient: string | null): string => {
  const row = patient === null ? undefined : selectPatientRow(tx, patient);
  return row ? indexedText(searchText(`${row.family} ${row.given}`)) : '';
};

/** What a hit shows of a record: what was typed, and of a session what stands beside it. */
const typedIn = (db: Db, id: string, { title, texts, treated }: SearchedText): Typed => {
  const head = treated && selectSessionHead(db, id);
  return { typed: typedOf(title, texts), shown: treated && head ? shownOf(head, treated) : '' };
};

const indexWords = (tx: Db, kind: SearchKind, id: string, found: SearchedText): void => {
  const own = kind === 'patient' ? searchText(found.title) : found.title;
  putText(tx, {
    kind,
    id,
    patient: found.patient === null ? null : survivorOf(tx, found.patient),
    at: found.at,
    words: indexedText([own, ...found.texts].join(' ')),
    who: kind === 'patient' ? '' : namesOf(tx, found.patient),
    ...typedIn(tx, id, found),
  });
};

/** The skin type, and the types of striae of treated areas, by what is known of the patient now. */
const marksOf = (tx: Db, patient: string) => {
  const skin = selectSkinType(tx, patient);
  const concerns = selectConcernsAsWritten(tx, patient);
  const striaeIn = (regions: string): string => {
    const types = concerns
      .filter(({ areas }) => areas.some((area) => regions.includes(`|${regionSideKey(area)}|`)))
      .map(({ striaeType }) => striaeType);
    return listed(types.toSorted());
  };
  return { skin, striaeIn };
};

const markSessions = (tx: Db, patient: string): void => {
  const { skin, striaeIn } = marksOf(tx, patient);
  for (const facts of selectFactsOf(tx, patient)) {
    const striae = striaeIn(facts.regions);
    if (facts.skin !== skin || facts.striae !== striae)
      markSession(tx, { at: facts.at, session: facts.session, striae, skin });
  }
};

const highest = (grades: readonly (number | null)[]): number | null => {
  const known = grades.filter((grade) => grade !== null);
  return known.length === 0 ? null : Math.max(...known);
};

const indexSession = (tx: Db, { id, actor }: Entry, body: BodyOf<'session'>): void => {
  const { patient, startedAt: at, fields } = body;
  const depths = fields.areas.flatMap(({ depthMinUm, depthMaxUm }) => [depthMinUm, depthMaxUm]);
  const known = depths.filter((depth) => depth !== null);
  const grades = Object.fromEntries(
    (Object.keys(reactionSigns) as ReactionSign[]).map((sign) => [
      sign,
      highest(fields.reactions.map((reaction) => reaction[sign])),
    ]),
  ) as Record<ReactionSign, number | null>;
  const regions = listed(fields.areas.map(regionSideKey));
  const { skin, striaeIn } = marksOf(tx, patient);
  putSessionFacts(tx, {
    at,
    session: id,
    patient,
    // Who sealed it; an amendment by somebody else changes nothing about that.
    person: actor,
    device: fields.device?.device ?? null,
    depth_min_um: known.length === 0 ? null : Math.min(...known),
    depth_max_um: highest(known),
    regions,
    ...grades,
    striae: striaeIn(regions),
    skin,
  });
};

/** The words of a patient's details as they stand, under the time at which they were last written. */
const indexDetails = (tx: Db, id: string): void => {
  const patient = selectPatient(tx, id);
  const at = selectTextAt(tx, 'patient', id);
  if (!patient || at === undefined) return;
  const { number, revision: _revision, ...fields } = patient;
  const found = searchedTexts.patient({ number, fields }, { id, at });
  if (found) indexWords(tx, 'patient', id, found);
};

const indexChart = (tx: Db, id: string): void => {
  indexDetails(tx, id);
  renameTexts(tx, id, namesOf(tx, id));
  markSessions(tx, id);
};

/** What came of the treatment: its areas, and the cases that follow from them. */
const indexOutcomes = (tx: Db, { id, actor, offset }: Entry, body: BodyOf<'session'>): void => {
  const { patient, startedAt: at, fields } = body;
  const person = fields.paper?.treatedBy?.user ?? selectSealedBy(tx, id) ?? actor;
  noteParts(tx, { patient, at, session: id }, partsOf({ id, at, person, offset }, fields));
  renewOutcomes(tx, patient);
};

/** A merge or its undoing in the timeline of one of its charts; not of a pair of which one was erased since. */
const noteMerge = (
  tx: Db,
  { type, id: merge, at, actor: by }: Entry,
  charts: { readonly chart: string; readonly other: string },
): void => {
  const [patient, other] = [survivorOf(tx, charts.chart), survivorOf(tx, charts.other)];
  if (!selectPatient(tx, patient) || !selectPatient(tx, other)) return;
  const undone = type === 'unmerge';
  const kind = undone ? 'unmerge' : 'merge';
  putEvent(tx, { patient, at, id: mergeEvent({ ...charts, merge }, undone), kind, by });
};

type Indexed = { readonly [Type in BodyType]?: (tx: Db, entry: Entry, body: BodyOf<Type>) => void };

/** Beyond its words, by type of entry. */
const more: Indexed = {
  patient: (tx, { id }) => {
    renameTexts(tx, id, namesOf(tx, id));
    markSessions(tx, id);
    renewOutcomes(tx, id);
    placePhotos(tx, id);
  },
  merge: (tx, entry, { patient, other }) => {
    indexChart(tx, patient);
    for (const chart of [patient, other]) renewOutcomes(tx, chart);
    placePhotos(tx, patient);
    noteMerge(tx, entry, { chart: patient, other });
  },
  unmerge: (tx, entry, { patient, other }) => {
    for (const chart of [patient, other]) {
      indexChart(tx, chart);
      renewOutcomes(tx, chart);
      placePhotos(tx, chart);
    }
    noteMerge(tx, entry, { chart: patient, other });
    noteMerge(tx, entry, { chart: other, other: patient });
  },
  hold: (tx, { revision, actor, at }, { patient, held }) =>
    putEvent(tx, {
      patient: survivorOf(tx, patient),
      at,
      id: laterEvent(patient, revision),
      kind: held ? 'hold' : 'hold-end',
      by: actor,
    }),
  correction: (tx, _entry, { patient }) => renewOutcomes(tx, patient),
  concern: (tx, _entry, { patient }) => {
    markSessions(tx, patient);
    renewOutcomes(tx, patient);
  },
  session: (tx, entry, body) => {
    indexSession(tx, entry, body);
    indexOutcomes(tx, entry, body);
  },
  'adverse-event': (tx, _entry, { patient }) => renewOutcomes(tx, patient),
  assessment: (tx, _entry, { patient }) => renewOutcomes(tx, patient),
  course: (tx, { id, revision, actor, at }, { patient, firstAt, end }) => {
    if (revision === 1) putEvent(tx, { patient, at: firstAt, id, kind: 'course', by: actor });
    if (end !== null) putEvent(tx, { patient, at, id: laterEvent(id, 'end'), kind: 'course-end', by: actor });
    renewOutcomes(tx, patient);
  },
  zone: (tx, { id, revision, actor, at }, { patient, firstAt, ended }) => {
    if (revision === 1) putEvent(tx, { patient, at: firstAt, id, kind: 'zone', by: actor });
    if (ended) putEvent(tx, { patient, at, id: laterEvent(id, 'end'), kind: 'zone-end', by: actor });
  },
  addendum: (tx, { id, actor, at }, { patient }) =>
    putEvent(tx, { patient, at, id, kind: 'addendum', by: actor }),
  attachment: (tx, { id }, { patient }) => placePhotos(tx, patient, id),
  photo: (tx, { id }, { patient }) => placePhotos(tx, patient, id),
  withdrawal: (tx, { id, revision, actor, at }, { patient }) =>
    putEvent(tx, { patient, at, id: laterEvent(id, revision), kind: 'withdrawal', by: actor }),
};

type Found = SearchedText | undefined;

/** The words of a record by its newest body. All withdrawals of one consent stand together: the newest is not all that was said. */
const wordsIn = (db: Db, kind: SearchKind, entry: Pick<Entry, 'id' | 'at'>, body: unknown): Found => {
  const read = searchedTexts[kind] as (body: unknown, entry: Pick<Entry, 'id' | 'at'>) => Found;
  const found = read(body, entry);
  if (found === undefined || kind !== 'withdrawal') return found;
  const before = selectWithdrawals(db, entry.id).map(({ reason }) => reason);
  return { ...found, texts: [...before, ...found.texts] };
};

const words: Indexed = Object.fromEntries(
  searchKinds.map((kind) => [
    kind,
    (tx: Db, entry: Entry, body: never) => {
      const found = wordsIn(tx, kind, entry, body);
      if (found !== undefined) indexWords(tx, kind, entry.id, found);
    },
  ]),
);

/** What a hit shows of a record, of its newest body. */
export const typed: NonNullable<Projection['typed']> = (db, { type, id, at }, body) => {
  const kind = searchKinds.find((known) => known === type);
  const found = kind && wordsIn(db, kind, { id, at }, inItsChart(db, kind, parseBody(kind, body)));
  return found && typedIn(db, id, found);
};

const types = [...new Set([...Object.keys(words), ...Object.keys(more)])] as readonly BodyType[];

/** By type: what is found by, written after the rows and in the same write. */
export const indexers: Readonly<Record<string, Projector>> = Object.fromEntries(
  types.map((type): [string, Projector] => [
    type,
    (tx, entry, body) => {
      const parsed = inItsChart(tx, type, parseBody(type, body)) as never;
      words[type]?.(tx, entry, parsed);
      more[type]?.(tx, entry, parsed);
    },
  ]),
);

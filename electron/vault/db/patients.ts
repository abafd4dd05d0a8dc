import { type Patient, patientSchema, type PatientFields } from '../../../shared/patients/patient.ts';
import type { PatientRow } from '../../../shared/ipc/views.ts';
import { prepared } from './prepared.ts';
import { type Db, statement } from './run.ts';
import { prefixQuery } from './search.ts';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly family: string;
  readonly given: string;
  readonly born: string;
  readonly phone: string;
  readonly sort: string;
  readonly record: string;
}

const put = prepared((query, v: Row) =>
  query
    .insertInto('patients')
    .values({
      id: v.id,
      number: v.number,
      revision: v.revision,
      family: v.family,
      given: v.given,
      born: v.born,
      phone: v.phone,
      sort: v.sort,
      last_seen: null,
      record: v.record,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        family: eb.ref('excluded.family'),
        given: eb.ref('excluded.given'),
        born: eb.ref('excluded.born'),
        phone: eb.ref('excluded.phone'),
        sort: eb.ref('excluded.sort'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const seen = prepared((query, v: { id: string; at: number }) =>
  query
    .updateTable('patients')
    .set({ last_seen: v.at })
    .where('id', '=', v.id)
    .where((eb) => eb.or([eb('last_seen', 'is', null), eb('last_seen', '<', v.at)])),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('patients').selectAll().where('id', '=', v.id),
);
const count = prepared((query, _v: object) =>
  query.selectFrom('patients').select((eb) => eb.fn.countAll<number>().as('total')),
);
const highest = prepared((query, _v: object) =>
  query
    .selectFrom('patients')
    .select('number')
    .orderBy((eb) => eb.fn('length', ['number']), 'desc')
    .orderBy('number', 'desc')
    .limit(1),
);
const rowColumns = ['id', 'number', 'family', 'given', 'born', 'phone', 'last_seen as lastSeen'] as const;
const oneRow = prepared((query, v: { id: string }) =>
  query.selectFrom('patients').select(rowColumns).where('id', '=', v.id),
);
const page = prepared((query, v: { sort: string; id: string; most: number }) =>
  query
    .selectFrom('patients')
    .select(rowColumns)
    .where((eb) => eb(eb.refTuple('sort', 'id'), '>', eb.tuple(v.sort, v.id)))
    .orderBy('sort')
    .orderBy('id')
    .limit(v.most),
);
const pageBefore = prepared((query, v: { sort: string; id: string; most: number }) =>
  query
    .selectFrom('patients')
    .select(rowColumns)
    .where((eb) => eb(eb.refTuple('sort', 'id'), '<', eb.tuple(v.sort, v.id)))
    .orderBy('sort', 'desc')
    .orderBy('id', 'desc')
    .limit(v.most),
);
const pageAtEnd = prepared((query, v: { most: number }) =>
  query.selectFrom('patients').select(rowColumns).orderBy('sort', 'desc').orderBy('id', 'desc').limit(v.most),
);
const born = prepared((query, v: { born: string }) =>
  query.selectFrom('patients').select(rowColumns).where('born', '=', v.born).orderBy('sort').limit(200),
);

/** Writes a patient's row, from its entry. */
export function putPatient(tx: Db, patient: Patient, sort: string): void {
  const { id, number, revision, ...fields } = patient;
  put.run(tx, {
    id,
    number,
    revision,
    family: fields.family,
    given: fields.given,
    born: fields.born,
    phone: fields.phone,
    sort,
    record: JSON.stringify(fields),
  });
}

/** Notes when a patient was last here, UTC ms; an earlier time changes nothing. */
export function touchPatient(tx: Db, id: string, at: number): void {
  seen.run(tx, { id, at });
}

/** One patient, or undefined. */
export function selectPatient(db: Db, id: string): Patient | undefined {
  const row = one.first(db, { id });
  if (!row) return undefined;
  const fields: PatientFields = patientSchema.parse(JSON.parse(row.record));
  return { id: row.id, number: row.number, revision: row.revision, ...fields };
}

/** The skin type of a patient alone, as it was written; `not-asked` where there is nobody. */
export function selectSkinType(db: Db, id: string): PatientFields['skinType'] {
  const row = one.first(db, { id });
  return row ? (JSON.parse(row.record) as PatientFields).skinType : 'not-asked';
}

/** The list row of one patient. */
export function selectPatientRow(db: Db, id: string): PatientRow | undefined {
  return oneRow.first(db, { id });
}

const counted = new WeakMap<Db, { readonly changes: number; readonly total: number }>();

/** How many patients there are; counted anew only after something was written, since only this connection writes. */
export function countPatients(db: Db): number {
  const changes = Number(statement(db, 'select total_changes()').pluck().get());
  const known = counted.get(db);
  if (known?.changes === changes) return known.total;
  const total = count.first(db, {})?.total ?? 0;
  // What is counted in a write may be taken back, and the number of changes does not go back with it.
  if (!db.sqlite.inTransaction) counted.set(db, { changes, total });
  return total;
}

/** The next number of the practice, five digits or more; the number of a merged chart is not given again. */
export function nextNumber(db: Db): string {
  const merged = Number(statement(db, 'select max(cast(number as integer)) from merges').pluck().get());
  return String(Math.max(Number(highest.first(db, {})?.number ?? 0), merged) + 1).padStart(5, '0');
}

/** A place in the order of names. */
export interface Place {
  readonly sort: string;
  readonly id: string;
}

/** The beginning of that order. */
export const firstPlace: Place = { sort: '', id: '' };

// The index of those who are called holds a place in a tenth of what the row takes.
const placeText = 'select sort, id from patients indexed by patients_to_call where id = ?';
const pageBehindText = `select ${rowColumns.join(', ')} from patients
  where (sort, id) > ((select sort from patients indexed by patients_to_call where id = ?), ?)
  order by sort, id limit ?`;

/** The place of a patient in the order of names, or undefined. */
export function selectPlace(db: Db, id: string): Place | undefined {
  return statement(db, placeText).get(id) as Place | undefined;
}

/** The rows after a place in the order, by keyset. */
export function selectPatientsAfter(db: Db, after: Place, most: number): PatientRow[] {
  return page.all(db, { ...after, most });
}

/** The rows after a patient in the order, or undefined when that patient is not there. */
export function selectPatientsBehind(db: Db, patient: string, most: number): PatientRow[] | undefined {
  const rows = statement(db, pageBehindText).all(patient, patient, most) as PatientRow[];
  return rows.length > 0 || selectPlace(db, patient) ? rows : undefined;
}

/** The rows before a place in the order, or the last of all when there is none, the one that comes last first. */
export function selectPatientsBefore(db: Db, before: Place | null, most: number): PatientRow[] {
  return before === null ? pageAtEnd.all(db, { most }) : pageBefore.all(db, { ...before, most });
}

/** Everybody with this date of birth. */
export function selectPatientsBorn(db: Db, date: string): PatientRow[] {
  return born.all(db, { born: date });
}

const shownColumns = 'p.id, p.number, p.family, p.given, p.born, p.phone, p.last_seen as lastSeen';
/** By the place that stands beside the words, in the index of names: people of one name lie beside each other there. */
const shownOf = (row: string): string =>
  `cross join patients p indexed by patients_by_name on p.sort = ${row}.sort and p.id = ${row}.id`;

/**
 * The query of the search by name: its words, the place after which it goes on, and how many at most. What is found is sorted by
 * the place that stands beside the words; only the patients who are shown are read.
 */
export const searchText = `select ${shownColumns}
  from (
    select r.id, r.sort from search cross join search_rows r on r.rowid = search.rowid
    where search match ? and r.kind = 'patient' and (r.sort, r.id) > (?, ?)
    order by r.sort, r.id limit ?
  ) found ${shownOf('found')}
  order by found.sort, found.id`;

/** So many hits are sorted whole: SQLite does that sooner than it opens a table that keeps only the first of them. */
const fewHits = 200;
/** The numbers of the rows that were found; the index is read no further than so many. */
export const hitsText = 'select rowid from search where search match ? limit ?';
const rowsOfHits = "json_each(?) hit cross join search_rows r on r.rowid = hit.value and r.kind = 'patient'";
const sortedText = `select r.rowid from ${rowsOfHits} order by r.sort, r.id`;
const peopleText = `select ${shownColumns} from ${rowsOfHits} ${shownOf('r')}`;
/** All of them with their patients, in the order of names. */
export const sortedPeopleText = `${peopleText} order by r.sort, r.id`;

/** The first of few that were found, by the numbers of their rows. */
const firstOfFew = (db: Db, hits: readonly number[], most: number): PatientRow[] => {
  const rows = JSON.stringify(hits);
  if (hits.length <= most) return statement(db, sortedPeopleText).all(rows) as PatientRow[];
  const sorted = statement(db, sortedText).pluck().all(rows).slice(0, most);
  return statement(db, peopleText).all(JSON.stringify(sorted)) as PatientRow[];
};

/** The rows that have a word for each one asked, in the order of names, after a place in that order; null is the beginning. */
export function searchPatients(
  db: Db,
  asked: readonly (readonly string[])[],
  place: Place | null,
  most: number,
): PatientRow[] {
  const match = prefixQuery(asked);
  if (place === null) {
    const hits = statement(db, hitsText)
      .pluck()
      .all(match, fewHits + 1) as number[];
    if (hits.length === 0) return [];
    if (hits.length <= fewHits) return firstOfFew(db, hits, most);
  }
  const after = place ?? firstPlace;
  return statement(db, searchText).all(match, after.sort, after.id, most) as PatientRow[];
}

const foundText = `search cross join search_rows r on r.rowid = search.rowid
  where search match ? and r.kind = 'patient'`;
/** The same query from its end: the rows before a place, or the last of all, the one that comes last first. */
export const searchBeforeText = (
  isBounded: boolean,
): string => `select p.id, p.number, p.family, p.given, p.born,
    p.phone, p.last_seen as lastSeen
  from (
    select r.id, r.sort from ${foundText} ${isBounded ? 'and (r.sort, r.id) < (?, ?)' : ''}
    order by r.sort desc, r.id desc limit ?
  ) found cross join patients p on p.id = found.id
  order by found.sort desc, found.id desc`;

/** The rows that have a word for each one asked before a place in the order of names, or the last of all, the last first. */
export function searchPatientsBefore(
  db: Db,
  asked: readonly (readonly string[])[],
  before: { readonly sort: string; readonly id: string } | null,
  most: number,
): PatientRow[] {
  const place = before === null ? [] : [before.sort, before.id];
  const found = statement(db, searchBeforeText(before !== null)).all(prefixQuery(asked), ...place, most);
  return found as PatientRow[];
}

/** How many patients have a word for each one asked. */
export function countFound(db: Db, asked: readonly (readonly string[])[]): number {
  return Number(statement(db, `select count(*) from ${foundText}`).pluck().get(prefixQuery(asked)));
}

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
  const row = one.first(db, { id });
  return (
    row && {
      id: row.id,
      number: row.number,
      family: row.family,
      given: row.given,
      born: row.born,
      phone: row.phone,
      lastSeen: row.last_seen,
    }
  );
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

/** The place of a patient in the order of names, or undefined. */
export function selectPlace(db: Db, id: string): { readonly sort: string; readonly id: string } | undefined {
  const row = one.first(db, { id });
  return row && { sort: row.sort, id: row.id };
}

/** The rows after a place in the order, by keyset. */
export function selectPatientsAfter(
  db: Db,
  after: { readonly sort: string; readonly id: string },
  most: number,
): PatientRow[] {
  return page.all(db, { ...after, most });
}

/** The rows before a place in the order, or the last of all when there is none, the one that comes last first. */
export function selectPatientsBefore(
  db: Db,
  before: { readonly sort: string; readonly id: string } | null,
  most: number,
): PatientRow[] {
  return before === null ? pageAtEnd.all(db, { most }) : pageBefore.all(db, { ...before, most });
}

/** Everybody with this date of birth. */
export function selectPatientsBorn(db: Db, date: string): PatientRow[] {
  return born.all(db, { born: date });
}

/**
 * The query of the search by name: its words, the place after which it goes on, and how many at most. What is found is sorted by
 * the place that stands beside the words; only the patients who are shown are read.
 */
export const searchText = `select p.id, p.number, p.family, p.given, p.born, p.phone, p.last_seen as lastSeen
  from (
    select r.id, r.sort from search cross join search_rows r on r.rowid = search.rowid
    where search match ? and r.kind = 'patient' and (r.sort, r.id) > (?, ?)
    order by r.sort, r.id limit ?
  ) found cross join patients p on p.id = found.id
  order by found.sort, found.id`;

/** So many hits are sorted whole: SQLite does that sooner than it opens a table that keeps only the first of them. */
const fewHits = 200;
/** The first of them in the order of names; the index is read no further than so many hits. */
export const fewText = `select r.id from (select rowid from search where search match ? limit ?) hit
  cross join search_rows r on r.rowid = hit.rowid where r.kind = 'patient' order by r.sort, r.id`;
export const peopleText = `select p.id, p.number, p.family, p.given, p.born, p.phone, p.last_seen as lastSeen
  from json_each(?) wanted cross join patients p on p.id = wanted.value`;

/** The rows that have a word for each one asked, in the order of names, after a place in that order; null is the beginning. */
export function searchPatients(
  db: Db,
  asked: readonly (readonly string[])[],
  place: { readonly sort: string; readonly id: string } | null,
  most: number,
): PatientRow[] {
  if (place === null) {
    const found = statement(db, fewText)
      .pluck()
      .all(prefixQuery(asked), fewHits + 1) as string[];
    if (found.length === 0) return [];
    if (found.length <= fewHits)
      return statement(db, peopleText).all(JSON.stringify(found.slice(0, most))) as PatientRow[];
  }
  const after = place ?? { sort: '', id: '' };
  return statement(db, searchText).all(prefixQuery(asked), after.sort, after.id, most) as PatientRow[];
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

import { type PatientFields, patientSchema } from '../../../shared/patients/patient.ts';
import type { MergesTable } from './keeping-tables.ts';
import { type Db, statement } from './run.ts';

/** A merge that stands, as its row has it. Times are UTC ms. */
export interface StandingMerge {
  readonly id: string;
  readonly kept: string;
  readonly other: string;
  readonly at: number;
  readonly by: string;
  /** The details of the kept chart before, and those that were chosen for it. */
  readonly before: PatientFields;
  readonly chosen: PatientFields;
  /** The row of the other chart, as it was. */
  readonly number: string;
  readonly revision: number;
  readonly fields: PatientFields;
}

const fieldsOf = (text: string): PatientFields => patientSchema.parse(JSON.parse(text));

const mergeOf = ({ by_name: by, before, chosen, record, ...row }: MergesTable): StandingMerge => ({
  ...row,
  by,
  before: fieldsOf(before),
  chosen: fieldsOf(chosen),
  fields: fieldsOf(record),
});

/** Writes that a chart is read in another one, from its entry. */
export function putMerge(tx: Db, merge: StandingMerge): void {
  statement(
    tx,
    `insert into merges (id, kept, other, at, by_name, before, chosen, number, revision, record)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    merge.id,
    merge.kept,
    merge.other,
    merge.at,
    merge.by,
    JSON.stringify(merge.before),
    JSON.stringify(merge.chosen),
    merge.number,
    merge.revision,
    JSON.stringify(merge.fields),
  );
}

/** Takes a merge away, from the entry that undid it. */
export function dropMerge(tx: Db, { id, other }: Pick<StandingMerge, 'id' | 'other'>): void {
  statement(tx, 'delete from merges where id = ?').run(id);
  statement(tx, 'delete from merged_records where owner = ?').run(other);
}

/** One merge that stands, or undefined. */
export function selectMerge(db: Db, id: string): StandingMerge | undefined {
  const row = statement(db, 'select * from merges where id = ?').get(id) as MergesTable | undefined;
  return row && mergeOf(row);
}

/** The merge by which a chart went into another one, or undefined. */
export function selectMergeOf(db: Db, other: string): StandingMerge | undefined {
  const row = statement(db, 'select * from merges where other = ?').get(other) as MergesTable | undefined;
  return row && mergeOf(row);
}

/** The merges by which charts went directly into this one, newest first. */
export function selectMergesInto(db: Db, kept: string): StandingMerge[] {
  const rows = statement(db, 'select * from merges where kept = ? order by at desc, id desc').all(kept);
  return (rows as readonly MergesTable[]).map(mergeOf);
}

/** Every merge that stands, newest first. */
export function selectMerges(db: Db): StandingMerge[] {
  const rows = statement(db, 'select * from merges order by at desc, id desc').all();
  return (rows as readonly MergesTable[]).map(mergeOf);
}

/** The chart in which a patient is read: their own, unless it was merged into another one. */
export function survivorOf(db: Db, patient: string): string {
  const into = statement(db, 'select kept from merges where other = ?').pluck().get(patient);
  return typeof into === 'string' ? survivorOf(db, into) : patient;
}

/** A chart and every one that went into it, those that went in last at the end. */
export function familyOf(db: Db, patient: string): readonly string[] {
  const merged = statement(db, 'select other from merges where kept = ? order by at, id')
    .pluck()
    .all(patient);
  return [patient, ...(merged as readonly string[]).flatMap((other) => familyOf(db, other))];
}

/** To which merged chart a record belongs by itself: the innermost; undefined for one of a chart that stands. */
export function ownerOf(db: Db, record: string): string | undefined {
  const owners = statement(db, 'select owner from merged_records where id = ?').pluck().all(record);
  const among = owners as readonly string[];
  return among.find((patient) => {
    const inside = statement(db, 'select other from merges where kept = ?').pluck().all(patient);
    return !(inside as readonly string[]).some((other) => among.includes(other));
  });
}

/** Notes that a record is one of a merged chart, and of every chart between it and the one that stands. */
export function noteMerged(tx: Db, patient: string, record: string): void {
  const into = statement(tx, 'select kept from merges where other = ?').pluck().get(patient);
  if (typeof into !== 'string') return;
  statement(tx, 'insert or ignore into merged_records (owner, id) values (?, ?)').run(patient, record);
  noteMerged(tx, into, record);
}

/** How many records are noted of a merged chart. */
export function countMerged(db: Db, patient: string): number {
  return Number(statement(db, 'select count(*) from merged_records where owner = ?').pluck().get(patient));
}

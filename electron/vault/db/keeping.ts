import type { Hold, KeepDecision } from '../../../shared/keeping/hold.ts';
import { type Period, periodSchema, recordClasses } from '../../../shared/keeping/period.ts';
import { lawPlaces } from '../../../shared/laws/law.ts';
import type { KeepDecisionsTable, PeriodsTable } from './keeping-tables.ts';
import { type Db, statement } from './run.ts';

/** Writes a row of the practice's own table of periods, from its entry. */
export function putPeriod(tx: Db, row: Period): void {
  const { place, recordClass, revision, at, by, reason, ...fields } = row;
  statement(
    tx,
    `insert into periods (place, record_class, revision, at, by_name, reason, record) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (place, record_class) do update set revision = excluded.revision, at = excluded.at,
       by_name = excluded.by_name, reason = excluded.reason, record = excluded.record`,
  ).run(place, recordClass, revision, at ?? 0, by ?? '', reason, JSON.stringify(fields));
}

/** The rows that the practice changed or added. */
export function selectPeriods(db: Db): Period[] {
  const rows = statement(db, 'select * from periods').all() as readonly PeriodsTable[];
  return rows.flatMap(({ place: where, record_class: of, revision, at, by_name: by, reason, record }) => {
    const place = lawPlaces.find((known) => known === where);
    const recordClass = recordClasses.find((known) => known === of);
    return place && recordClass
      ? [{ place, recordClass, revision, at, by, reason, ...periodSchema.parse(JSON.parse(record)) }]
      : [];
  });
}

/** Writes that a patient's record is held, from its entry. */
export function putHold(tx: Db, { patient, at, by, reason }: Hold): void {
  statement(
    tx,
    `insert into holds (patient, at, by_name, reason) values (?, ?, ?, ?)
     on conflict (patient) do update set at = excluded.at, by_name = excluded.by_name, reason = excluded.reason`,
  ).run(patient, at, by, reason);
}

/** Takes the hold away, from the entry that lifted it. */
export function dropHold(tx: Db, patient: string): void {
  statement(tx, 'delete from holds where patient = ?').run(patient);
}

const among = (patients: readonly string[]): string => JSON.stringify(patients);

/** The oldest hold on any of these charts, or undefined. */
export function selectHold(db: Db, patients: readonly string[]): Hold | undefined {
  return statement(
    db,
    `select patient, at, by_name as by, reason from holds
     where patient in (select value from json_each(?)) order by at, patient limit 1`,
  ).get(among(patients)) as Hold | undefined;
}

/** Everybody whose record is held, those longest held first. */
export function selectHeld(db: Db): string[] {
  return statement(db, 'select patient from holds order by at, patient').pluck().all() as string[];
}

/** Writes until when a record is kept by decision, from its entry. */
export function putKeepDecision(tx: Db, decision: KeepDecision): void {
  const { patient, revision, until, at, by, reason } = decision;
  statement(
    tx,
    `insert into keep_decisions (patient, revision, until, at, by_name, reason) values (?, ?, ?, ?, ?, ?)
     on conflict (patient) do update set revision = excluded.revision, until = excluded.until, at = excluded.at,
       by_name = excluded.by_name, reason = excluded.reason`,
  ).run(patient, revision, until, at, by, reason);
}

const decisionOf = ({ by_name: by, ...row }: KeepDecisionsTable): KeepDecision => ({ ...row, by });

/** The decision on these charts that reaches furthest, or undefined. */
export function selectKeepDecision(db: Db, patients: readonly string[]): KeepDecision | undefined {
  const row = statement(
    db,
    `select * from keep_decisions where patient in (select value from json_each(?)) order by until desc, at desc limit 1`,
  ).get(among(patients)) as KeepDecisionsTable | undefined;
  return row && decisionOf(row);
}

/** Everybody on whom it was decided how long the record is kept. */
export function selectDecided(db: Db): string[] {
  return statement(db, 'select patient from keep_decisions order by until, patient')
    .pluck()
    .all() as string[];
}

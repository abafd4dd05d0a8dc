import { type Db, statement } from './run.ts';

const recordOfEvent = `case instr(id, '/') when 0 then id else substr(id, 1, instr(id, '/') - 1) end`;

/**
 * Every table whose rows say of whom they are and that a merge writes another patient into, with what names the record that a
 * row belongs to. What is held and decided of a patient stays under each number, and is read for all of them.
 */
export const movedTables = {
  areas: 'session',
  uses: 'session',
  session_facts: 'session',
  reviews_due: 'session',
  sessions: 'id',
  passes: 'id',
  consents: 'id',
  addenda: 'id',
  withdrawals: 'consent',
  corrections: 'id',
  screenings: 'id',
  concerns: 'id',
  zones: 'id',
  courses: 'id',
  adverse_events: 'id',
  follow_ups: 'id',
  assessments: 'id',
  assessment_items: 'assessment',
  not_valid: 'of_id',
  sheets: 'id',
  attachments: 'id',
  photos: 'id',
  photo_rounds: 'id',
  documents: 'id',
  events: recordOfEvent,
  texts: 'id',
} as const;

const each = Object.entries(movedTables);

/** A patient's rows of a table. Facts of sessions have no index by patient: they are found by way of the sessions, which stand behind them in the list. */
const ofPatient = (table: string): string =>
  table === 'session_facts'
    ? '(at, session) in (select at, id from sessions where patient = @from)'
    : 'patient = @from';

/** Writes the chart that a patient's records are read in now into all of their rows. Every record is noted first. */
export function moveAllRows(tx: Db, from: string, to: string): void {
  for (const [table, record] of each)
    statement(
      tx,
      `insert or ignore into merged_records (owner, id) select @from, ${record} from ${table} where ${ofPatient(table)}`,
    ).run({ from });
  for (const [table] of each)
    statement(tx, `update ${table} set patient = @to where ${ofPatient(table)}`).run({ from, to });
}

/** Gives a patient the rows of their own records back, also of those that were written since. */
export function moveRowsBack(tx: Db, from: string, to: string): void {
  for (const [table, record] of each)
    statement(
      tx,
      `update ${table} set patient = @to where ${ofPatient(table)}
       and ${record} in (select id from merged_records where owner = @to)`,
    ).run({ from, to });
}

const visits = `('registered', 'concern', 'screening', 'consent', 'addendum', 'session')`;

/** Notes anew when a patient was last here: the newest of what counts as that. */
export function noteLastSeen(tx: Db, patient: string): void {
  statement(
    tx,
    `update patients set last_seen = (select max(at) from events where patient = @patient and kind in ${visits})
     where id = @patient`,
  ).run({ patient });
}

/** Takes a patient out of the list, because their chart is read in another one. */
export function dropPatientRow(tx: Db, patient: string): void {
  statement(tx, 'delete from patients where id = ?').run(patient);
}

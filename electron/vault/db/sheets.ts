import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { prepared } from './prepared.ts';
import type { SheetsTable } from './record-tables.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: SheetsTable) =>
  query
    .insertInto('sheets')
    .values({
      patient: v.patient,
      at: v.at,
      id: v.id,
      revision: v.revision,
      ordinal: v.ordinal,
      number: v.number,
      begun: v.begun,
      session: v.session,
      dropped_at: v.dropped_at,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        dropped_at: eb.ref('excluded.dropped_at'),
      })),
    ),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('sheets').selectAll().where('patient', '=', v.patient).orderBy('at').orderBy('id'),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('sheets').selectAll().where('id', '=', v.id),
);
const free = prepared((query, v: { patient: string; session: string }) =>
  query
    .updateTable('sheets')
    .set({ session: null })
    .where('patient', '=', v.patient)
    .where('session', '=', v.session),
);
const settle = prepared((query, v: { patient: string; id: string; session: string }) =>
  query
    .updateTable('sheets')
    .set({ session: v.session })
    .where('patient', '=', v.patient)
    .where('id', '=', v.id),
);
const highest = prepared((query, v: { patient: string }) =>
  query
    .selectFrom('sheets')
    .select((eb) => eb.fn.max('ordinal').as('ordinal'))
    .where('patient', '=', v.patient)
    .where('session', 'is', null)
    .where('dropped_at', 'is', null),
);

/** Writes a sheet's row, from the entry that reserved or dropped it; what it was keyed in as stays. */
export function putSheet(tx: Db, { droppedAt, ...sheet }: Omit<Sheet, 'session'>): void {
  put.run(tx, { ...sheet, session: null, dropped_at: droppedAt });
}

/** Notes which sheet a session was keyed in from, from the session's entry; null lets go the one it had before. */
export function settleSheet(tx: Db, patient: string, session: string, sheet: string | null): void {
  free.run(tx, { patient, session });
  if (sheet !== null) settle.run(tx, { patient, session, id: sheet });
}

const sheetFrom = ({ dropped_at: droppedAt, ...sheet }: SheetsTable): Sheet => ({ ...sheet, droppedAt });

/** All printed sheets of a patient, oldest first. */
export function selectSheets(db: Db, patient: string): Sheet[] {
  return ofPatient.all(db, { patient }).map(sheetFrom);
}

/** One printed sheet, or undefined. */
export function selectSheet(db: Db, id: string): Sheet | undefined {
  const row = one.first(db, { id });
  return row && sheetFrom(row);
}

/** The highest session that a sheet which is out has reserved; 0 for none. */
export function highestReserved(db: Db, patient: string): number {
  return Number(highest.first(db, { patient })?.ordinal ?? 0);
}

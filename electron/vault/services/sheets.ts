import { v7 as newId } from 'uuid';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Treater } from '../../../shared/sheets/day.ts';
import { formatSheetNumber } from '../../../shared/sheets/sheet-number.ts';
import { type Sheet, sheetOf, sheetsOut } from '../../../shared/sheets/sheet.ts';
import type { BodyOf } from '../bodies.ts';
import type { Db } from '../db/run.ts';
import { hasOrdinal, highestOrdinal } from '../db/sessions.ts';
import { highestReserved, selectSheet, selectSheets } from '../db/sheets.ts';
import { selectUsers } from '../db/users.ts';
import type { WriteTx } from '../ledger/write.ts';
import { saveAlone, saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** What the patient's next session is numbered: after every sealed one and every sheet that is out. */
export const nextOrdinal = (db: Db, patient: string): number =>
  Math.max(highestOrdinal(db, patient), highestReserved(db, patient)) + 1;

/** The number of a session that is sealed now: that of its sheet, unless another session has it by now. */
export const ordinalOf = (
  db: Db,
  patient: string,
  session: string,
  sheetNumber: string | undefined,
): number => {
  const reserved = sheetOf(selectSheets(db, patient), session, sheetNumber)?.ordinal;
  const next = nextOrdinal(db, patient);
  return reserved !== undefined && !hasOrdinal(db, patient, reserved) ? reserved : next;
};

const bodyOf = ({ patient, ordinal, number, begun }: Sheet, used: boolean): BodyOf<'sheet'> => ({
  patient,
  ordinal,
  number,
  begun,
  used,
});

/**
 * Reserves the number of a sheet that is being printed. The same sheet printed again on the same day keeps its number:
 * it is one paper that is out.
 */
export const reserveSheet = (
  tx: WriteTx,
  work: Work,
  patient: { readonly id: string; readonly number: string },
  begun: string | null,
): Result<Sheet> => {
  const { at } = work.now();
  const known = sheetsOut(selectSheets(tx.db, patient.id)).find(
    (sheet) => sheet.begun === begun && dateOfInstant(sheet.at) === dateOfInstant(at),
  );
  if (known) return ok(known);
  const ordinal = nextOrdinal(tx.db, patient.id);
  const sheet: Sheet = {
    id: newId(),
    patient: patient.id,
    revision: 1,
    at,
    ordinal,
    number: formatSheetNumber({ patient: patient.number, ordinal }),
    begun,
    session: null,
    droppedAt: null,
  };
  const body = bodyOf(sheet, true);
  const saved = saveRecord(tx, work, {
    type: 'sheet',
    id: sheet.id,
    revision: 0,
    action: 'print',
    body,
    draft: null,
  });
  return saved.ok ? ok(sheet) : saved;
};

/** Notes that a printed sheet was not written on; one that was keyed in stays. */
export const dropSheet = (work: Work, { id, revision }: InputOf<'sheets:drop'>): Result<null> => {
  const sheet = selectSheet(work.vault.db, id);
  if (!sheet) return fail('not-found', 'sheet');
  if (sheet.session !== null) return fail('conflict', 'sheet-keyed-in');
  const body = bodyOf(sheet, false);
  const saved = saveAlone(work, { type: 'sheet', id, revision, action: 'drop', body, draft: null });
  return saved.ok ? ok(null) : saved;
};

/** Everybody who belongs to the practice or did, in the order in which they came. */
export const listTreaters = ({ vault }: Work): Result<readonly Treater[]> =>
  ok(selectUsers(vault.db).map(({ id, name }) => ({ id, name })));

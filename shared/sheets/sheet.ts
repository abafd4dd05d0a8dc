/** A treatment sheet that was printed to be written on by hand; its number is reserved until it is keyed in or dropped. */
export interface Sheet {
  readonly id: string;
  readonly patient: string;
  readonly revision: number;
  readonly at: number;
  /** The session that it was printed for, from 1 for the patient's first. */
  readonly ordinal: number;
  /** "00017-5-K", as `shared/sheets/sheet-number.ts` makes it. */
  readonly number: string;
  /** The session that was begun on the screen before it was printed; null for none. */
  readonly begun: string | null;
  /** The sealed session that it was keyed in as; null while it is out. */
  readonly session: string | null;
  /** When somebody said that it was not written on, UTC ms; null while it counts. */
  readonly droppedAt: number | null;
}

/** The sheets that are out: neither keyed in nor dropped. */
export const sheetsOut = <Known extends Pick<Sheet, 'session' | 'droppedAt'>>(
  sheets: readonly Known[],
): readonly Known[] => sheets.filter(({ session, droppedAt }) => session === null && droppedAt === null);

/** The sheet that a session belongs to: the one whose number it names, or that was printed from it. */
export const sheetOf = (
  sheets: readonly Sheet[],
  session: string,
  number: string | undefined,
): Sheet | undefined => {
  const out = sheetsOut(sheets);
  if (!number) return out.find(({ begun }) => begun === session);
  // A paper that was given up may turn up after all, with writing on it.
  const given = sheets.findLast((sheet) => sheet.number === number && sheet.session === null);
  return out.find((sheet) => sheet.number === number) ?? given;
};

/** The source of a sheet that is printed without a patient. */
export const blankSheet = 'blank';

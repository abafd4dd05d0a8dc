/** How much room the first page of a treatment sheet has for its map and its areas; lengths in mm. */
import type { PaperSize } from '../../../shared/printing/print-habits.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';

/** Rows for areas that are written by hand, and at least so many below what is filled in. */
const handRows = 8;
const freeRows = 1;
/** Height of a page between its margins. */
const pageHeight = { A4: 257, letter: 239 } as const;
/** What stands above the map, with five lines of alerts, and what stands between the map and the rows. */
const aboveMap = 97;
const aboveRows = 26;
/** Height of a row to write in, and of one in a long table, most of whose rows are printed. */
const rowHeight = { usual: 7.4, tight: 6.2 } as const;
/** So many rows are as high as usual. */
const mostUsualRows = 9;
/** Height of the figures, their captions apart; with more than two of them side by side they are smaller. */
const figure = { least: 40, most: 70, many: 58, captions: 5 } as const;
/** The list of zones: its two heads and lines for new ones, and each zone. */
const zoneList = { heads: 10, line: 7.4, each: 9 } as const;

export interface SheetLayout {
  /** Rows of the table of areas. */
  readonly rows: number;
  readonly tight: boolean;
  /** Height of a figure. */
  readonly figureMm: number;
  /** Lines for new avoid-zones. */
  readonly newZones: number;
  /** Map and areas fill the first page, and what follows begins on the second. */
  readonly firstPageHolds: boolean;
}

/** What fits: a longer table has lower rows and smaller figures; what does not fit at all goes on where the page ends. */
export const sheetLayout = (given: {
  readonly paper: PaperSize;
  readonly areas: SessionFields['areas']['length'];
  readonly zones: number;
  /** How many figures are drawn. */
  readonly figures: number;
}): SheetLayout => {
  const rows = Math.max(handRows, given.areas + freeRows);
  const tight = rows > mostUsualRows;
  const room =
    pageHeight[given.paper] - aboveMap - aboveRows - rows * (tight ? rowHeight.tight : rowHeight.usual);
  const most = given.figures > 2 ? figure.many : figure.most;
  const figureMm = Math.floor(Math.max(figure.least, Math.min(most, room - figure.captions)));
  const listed = zoneList.heads + given.zones * zoneList.each;
  const newZones = listed + 2 * zoneList.line <= room ? 2 : 1;
  const map = Math.max(figureMm + figure.captions, listed + newZones * zoneList.line);
  return { rows, tight, figureMm, newZones, firstPageHolds: map <= room };
};

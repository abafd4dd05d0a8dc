import { parseDate } from '../dates/parse.ts';
import { parseTime } from '../dates/parse-time.ts';
import type { CalendarDate } from '../dates/calendar.ts';
import type { Treater } from '../sheets/day.ts';
import { longestSheetNumber, parseSheetNumber } from '../sheets/sheet-number.ts';
import { draftMessages } from './draft-messages.ts';
import type { DraftReader } from './draft-reader.ts';
import type { Paper, PaperDraft } from './paper.ts';

/** Whose paper it is, and who may have treated. */
export interface PaperContext {
  readonly patientNumber: string;
  readonly people: readonly Treater[];
}

interface Around {
  readonly today: CalendarDate;
  readonly context: PaperContext | undefined;
  /** What the sealed record says of it while it is amended. */
  readonly amended: Paper | null;
}

/** The record of a paper; what cannot be read is noted, and sealing waits for day and beginning. */
export const paperFromDraft = (draft: PaperDraft, read: DraftReader, around: Around): Paper => {
  const day = parseDate(draft.date, { today: around.today });
  if (draft.date.trim() === '') read.note('paper.date', draftMessages.paperDate);
  else if (!day.ok) read.date('paper.date', draft.date);
  if (draft.from.trim() === '') read.note('paper.from', draftMessages.paperFrom);
  else noteUnreadableTime('paper.from', draft.from, read);
  for (const key of ['to', 'given'] as const) noteUnreadableTime(`paper.${key}`, draft[key], read);
  return {
    sheet: sheet(draft.sheet, read, around.context?.patientNumber),
    treatedBy: treatedBy(draft, read, around),
    screening: draft.screening,
    enteredLater: true,
  };
};

/** Notes a typed time of day that is none; an empty one is not recorded. */
export function noteUnreadableTime(path: string, text: string, read: DraftReader): void {
  if (text.trim() !== '' && !parseTime(text).ok) read.note(path, draftMessages.timeUnreadable);
}

function sheet(typed: string, read: DraftReader, patientNumber: string | undefined): string {
  if (typed.trim() === '') return '';
  const number = parseSheetNumber(typed);
  if (!number.ok) {
    read.note('paper.sheet', number.why === 'slip' ? draftMessages.sheetSlip : draftMessages.sheetUnreadable);
    return '';
  }
  if (patientNumber !== undefined && number.value.patient !== patientNumber) {
    read.note('paper.sheet', draftMessages.sheetOfOther, {
      other: number.value.patient,
      own: patientNumber,
    });
    return '';
  }
  return read.text('paper.sheet', number.text, longestSheetNumber);
}

function treatedBy({ treatedBy: id }: PaperDraft, read: DraftReader, around: Around): Paper['treatedBy'] {
  if (id === null) return null;
  const before = around.amended?.treatedBy;
  if (before?.user === id) return before;
  const person = around.context?.people.find((each) => each.id === id);
  if (person) return { user: id, name: person.name };
  read.note('paper.treatedBy', draftMessages.treaterUnknown);
  return null;
}

import { dateOfInstant, type CalendarDate } from '../dates/calendar.ts';
import { formatDate, formatTime } from '../dates/format.ts';
import { parseDate } from '../dates/parse.ts';
import { instantOf, parseTime } from '../dates/parse-time.ts';
import { emptyPaper, type PaperDraft } from './paper.ts';
import type { SessionDraft } from './session-draft.ts';

interface Around {
  /** The calendar date now; "yesterday" counts from it. */
  readonly today: CalendarDate;
  readonly timeZone?: string | undefined;
}

/** Where the time of the day's beginning is not typed yet, the day is taken at noon: sealing waits for it. */
const noon = 12 * 60;

/** A time of day as it is typed into the form of a paper; empty where none was recorded. */
export const timeText = (at: number | null, timeZone: string | undefined): string =>
  at === null ? '' : formatTime(at, timeZone);

/** A form with the instants that its typed date and times stand for; one that is not keyed in from paper stays as it is. */
export const withPaperTimes = (draft: SessionDraft, { today, timeZone }: Around): SessionDraft => {
  const { paper } = draft;
  if (paper === null) return draft;
  const day = parseDate(paper.date, { today });
  const at = (text: string): number | null => {
    const time = parseTime(text);
    return day.ok && time.ok ? instantOf(day.value, time.minutes, timeZone) : null;
  };
  const began = day.ok ? instantOf(day.value, noon, timeZone) : draft.startedAt;
  return {
    ...draft,
    startedAt: Math.max(0, at(paper.from) ?? began),
    endedAt: at(paper.to),
    aftercareGivenAt: at(paper.given),
    anaesthetic: {
      ...draft.anaesthetic,
      applications: draft.anaesthetic.applications.map((each) => ({
        ...each,
        onAt: at(each.paperOn),
        offAt: at(each.paperOff),
      })),
    },
  };
};

/** A form that goes on as one keyed in from paper: its clocks stop and stand in it as typed times. */
export const asPaper = (draft: SessionDraft, sheet: string, timeZone: string | undefined): SessionDraft => {
  const time = (at: number | null): string => timeText(at, timeZone);
  return {
    ...draft,
    endedAt: null,
    aftercareGivenAt: null,
    anaesthetic: {
      ...draft.anaesthetic,
      applications: draft.anaesthetic.applications.map(({ onAt, offAt, ...each }) => ({
        ...each,
        onAt: null,
        offAt: null,
        paperOn: time(onAt),
        paperOff: time(offAt),
      })),
    },
    paper: {
      ...emptyPaper,
      sheet,
      to: time(draft.endedAt),
      given: time(draft.aftercareGivenAt),
    },
  };
};

/** The same form charted on the screen after all: the instants that its times stood for stay. */
export const notPaper = (draft: SessionDraft, around: Around): SessionDraft => {
  const timed = withPaperTimes(draft, around);
  const applications = timed.anaesthetic.applications.map((each) => ({ ...each, paperOn: '', paperOff: '' }));
  const anaesthetic = { ...timed.anaesthetic, applications };
  return { ...timed, anaesthetic, startedAt: draft.startedAt, paper: null };
};

/** What stands in the form of a sealed session that came from paper, for its amendment. */
export const paperTexts = (
  times: Pick<SessionDraft, 'startedAt' | 'endedAt' | 'aftercareGivenAt'>,
  timeZone?: string,
): Pick<PaperDraft, 'date' | 'from' | 'to' | 'given'> => {
  const time = (at: number | null): string => timeText(at, timeZone);
  return {
    date: formatDate(dateOfInstant(times.startedAt, timeZone)),
    from: time(times.startedAt),
    to: time(times.endedAt),
    given: time(times.aftercareGivenAt),
  };
};

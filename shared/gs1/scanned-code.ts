/** What a scanned code says, and what of it could not be understood. */
import type { CalendarDate } from '../dates/calendar.ts';

export const scanProblemKinds = [
  'check-digit',
  'date',
  'repeated',
  'unknown',
  'length',
  'characters',
  'run-together',
  'keyboard',
  'too-long',
  'no-article',
] as const;
/**
 * `check-digit`: the article number's last digit does not fit; `date`: no such day; `repeated`: said twice, differently;
 * `unknown`: a part that is not read here; `length`: too short or too long; `characters`: signs that cannot stand there;
 * `run-together`: a lot or serial number that seems to hold the date as well; `keyboard`: the scanner types for another
 * keyboard; `too-long`: no pack bears so much; `no-article`: there is no article number in it.
 */
export type ScanProblemKind = (typeof scanProblemKinds)[number];

export interface ScanProblem {
  readonly kind: ScanProblemKind;
  /** The application identifier, "10"; empty where it is about the whole code. */
  readonly part: string;
  /** What stood there, at most 40 characters. */
  readonly text: string;
}

export interface ScannedCode {
  /** `gs1`: element strings; `link`: a GS1 Digital Link, which is never opened; `article`: a bare article number. */
  readonly symbol: 'gs1' | 'link' | 'article' | 'other';
  /** 14 digits with a right check digit. */
  readonly gtin: string | null;
  readonly lot: string | null;
  readonly serial: string | null;
  readonly expiry: CalendarDate | null;
  readonly bestBefore: CalendarDate | null;
  readonly made: CalendarDate | null;
  /** Pieces in the pack. */
  readonly count: number | null;
  /** The maker's own article number (AI 240 or 241). */
  readonly article: string | null;
  readonly problems: readonly ScanProblem[];
}

/** The separator between two parts: FNC1 as scanners send it. */
export const groupSeparator = '\u001d';

const longestShown = 40;

/** A problem with as much of the text as can be shown. */
export const problem = (kind: ScanProblemKind, part: string, text: string): ScanProblem => ({
  kind,
  part,
  text: [...text].slice(0, longestShown).join(''),
});

/** A code that says nothing yet. */
export const emptyCode: ScannedCode = {
  symbol: 'other',
  gtin: null,
  lot: null,
  serial: null,
  expiry: null,
  bestBefore: null,
  made: null,
  count: null,
  article: null,
  problems: [],
};

/** The day after which the pack is not used: its expiry, else its best-before date. */
export const lastDayOf = ({ expiry, bestBefore }: ScannedCode): CalendarDate | null => expiry ?? bestBefore;

import type { Moment } from './ledger/entry.ts';

/** A moment with the minutes that local time is ahead of UTC then; never -0, which canonical JSON has no word for. */
export const momentOf = (date: Date): Moment => ({
  at: date.getTime(),
  offset: 0 - date.getTimezoneOffset(),
});

import { mostAtOnce } from './most-at-once.ts';
import { pageRate } from './vault/ipc/rate-limit.ts';

/** How often the page asked of late, and how much of what it sent is not yet answered, by main or by the vault. */
export interface OnTheWay {
  /** Counts one more call at this time (ms); false when there were too many of late. */
  readonly next: (now: number) => boolean;
  /** Lets so many bytes in when there is room for them; false when there is not, and nothing is counted then. */
  readonly enter: (bytes: number) => boolean;
  /** Takes them off again once they are answered. */
  readonly leave: (bytes: number) => void;
}

/** Makes the count; `most` in bytes of memory. What does not fit is refused, never kept waiting: a queue would grow too. */
export const onTheWay = (most = mostAtOnce): OnTheWay => {
  let now = 0;
  return {
    next: pageRate(),
    enter: (bytes) => {
      if (now + bytes > most) return false;
      now += bytes;
      return true;
    },
    leave: (bytes) => {
      now -= bytes;
    },
  };
};

import { mostAtOnce } from './most-at-once.ts';

/** How much of what the page sent is on its way to the vault and not yet answered. */
export interface OnTheWay {
  /** Lets so many bytes in when there is room for them; false when there is not, and nothing is counted then. */
  readonly enter: (bytes: number) => boolean;
  /** Takes them off again once they are answered. */
  readonly leave: (bytes: number) => void;
}

/** Makes the count; `most` in bytes of memory. What does not fit is refused, never kept waiting: a queue would grow too. */
export const onTheWay = (most = mostAtOnce): OnTheWay => {
  let now = 0;
  return {
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

import { randomBytes } from 'node:crypto';

/** The word by which main knows calls of the page that is there now from those of one that was left. */
export interface PageToken {
  /** A new word for a page that begins; that of the page before it is worth nothing from now on. */
  readonly begin: () => string;
  readonly isCurrent: (token: unknown) => boolean;
  /** The page is gone: until another begins nobody is answered. */
  readonly end: () => void;
}

/** 256 random bits that live as long as one page; only its preload has them, never a script of the page. */
export const pageToken = (): PageToken => {
  let current: string | undefined;
  return {
    begin: () => (current = randomBytes(32).toString('hex')),
    isCurrent: (token) => current !== undefined && token === current,
    end: () => {
      current = undefined;
    },
  };
};

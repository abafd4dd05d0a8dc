import { type RefObject, useEffect, useRef } from 'react';
import type { PatientPageName, ReadPage } from '../../../shared/consents/signing.ts';

/** Longest time noted for a page, ms: a day. */
const longest = 86_400_000;
/** Rest below the last line that still counts as its end, px. */
const slack = 8;

export interface Reading {
  /** What is noted of all pages, with the one that is open up to now. */
  readonly soFar: (pages: readonly ReadPage[]) => ReadPage[];
}

/**
 * Notes for how long a page is open and whether its end was shown: facts, from which the program concludes nothing. The time
 * in which the window is hidden does not count.
 */
export const useReading = (page: PatientPageName, body: RefObject<HTMLElement | null>): Reading => {
  const open = useRef({ since: 0, ms: 0, end: false });
  useEffect(() => {
    const noted = { since: performance.now(), ms: 0, end: false };
    open.current = noted;
    const look = (): void => {
      const box = body.current;
      if (box && box.scrollTop + box.clientHeight >= box.scrollHeight - slack) noted.end = true;
    };
    const turned = (): void => {
      if (document.hidden) noted.ms += performance.now() - noted.since;
      noted.since = performance.now();
    };
    const box = body.current;
    const size = new ResizeObserver(look);
    if (box) size.observe(box);
    box?.addEventListener('scroll', look, { passive: true });
    document.addEventListener('visibilitychange', turned);
    return () => {
      size.disconnect();
      box?.removeEventListener('scroll', look);
      document.removeEventListener('visibilitychange', turned);
    };
  }, [page, body]);

  return {
    soFar: (pages) => {
      const { since, ms, end } = open.current;
      const before = pages.find((each) => each.page === page);
      const now: ReadPage = {
        page,
        readMs: Math.min(longest, Math.round((before?.readMs ?? 0) + ms + (performance.now() - since))),
        reachedEnd: end || before?.reachedEnd === true,
        initials: before?.initials ?? [],
      };
      open.current = { since: performance.now(), ms: 0, end };
      return before ? pages.map((each) => (each.page === page ? now : each)) : [...pages, now];
    },
  };
};

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useDisplay } from '../practice/display.ts';

/** What scrolls: the sheet, or the whole work area where the window is narrow. */
export const scrolled = (sheet: HTMLElement | null): HTMLElement | null => {
  if (!sheet) return null;
  return /auto|scroll/.test(getComputedStyle(sheet).overflowY) ? sheet : document.getElementById('work');
};

const parts = 'section, [id^="area-"], [data-paths]';

interface Place {
  readonly part: Element;
  /** From the upper edge of what scrolls, in px. */
  readonly top: number;
}

const topIn = (part: Element, box: HTMLElement): number =>
  part.getBoundingClientRect().top - box.getBoundingClientRect().top;

/** The first part of the sheet whose beginning is in sight. */
const firstInSight = (sheet: HTMLElement | null): Place | null => {
  const box = scrolled(sheet);
  if (!sheet || !box) return null;
  for (const part of sheet.querySelectorAll(parts)) {
    const top = topIn(part, box);
    if (top >= 0) return { part, top };
  }
  return null;
};

/** Keeps what is in sight of the sheet there when gloves are put on or off: all that is above it changes its height. */
export const useKeepPlace = (sheet: RefObject<HTMLElement | null>): void => {
  const { gloves } = useDisplay();
  const seen = useRef<Place>(null);
  useEffect(() => {
    // Gloves come with a press or a key, and then it is too late to look where things were.
    const look = (): void => {
      seen.current = firstInSight(sheet.current);
    };
    for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, look, true);
    return () => {
      for (const kind of ['pointerdown', 'keydown']) document.removeEventListener(kind, look, true);
    };
  }, [sheet]);
  useLayoutEffect(() => {
    const before = seen.current;
    const box = scrolled(sheet.current);
    if (!before?.part.isConnected || !box) return undefined;
    const move = requestAnimationFrame(() => {
      box.scrollTop += topIn(before.part, box) - before.top;
    });
    return () => cancelAnimationFrame(move);
  }, [gloves, sheet]);
};

/** Frames in which rows that came into sight may still become larger. */
const frames = 3;

/**
 * Scrolls to the end of all that is in an element. Rows that come into sight become as large as they are only then, so the end is
 * found again in the next frames, until somebody presses, turns or touches anything: that would be taken back.
 */
export const toVeryEnd = (within: Element): void => {
  const left = new AbortController();
  const stop = (): void => left.abort();
  for (const input of ['keydown', 'wheel', 'pointerdown'])
    window.addEventListener(input, stop, { signal: left.signal, capture: true, passive: true });
  const scroll = (more: number): void => {
    if (left.signal.aborted) return;
    within.scrollTo({ left: within.scrollWidth, top: within.scrollHeight });
    if (more === 0) stop();
    else requestAnimationFrame(() => scroll(more - 1));
  };
  scroll(frames);
};

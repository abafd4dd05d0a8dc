/**
 * Scrolls to the end of all that is in an element. Rows that come into sight become as large as they are only then, so the end is
 * found again in the next frames.
 */
export const toVeryEnd = (within: Element, frames = 3): void => {
  within.scrollTo({ left: within.scrollWidth, top: within.scrollHeight });
  if (frames > 0) requestAnimationFrame(() => toVeryEnd(within, frames - 1));
};

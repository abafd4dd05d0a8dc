/** Sizes of the letters that a patient can choose, px. */
const sizes = [16, 18, 20, 22, 24, 28] as const;

/** The next size up (1) or down (-1); the same at the ends. */
export const nextSize = (px: number, step: 1 | -1): number => {
  const place = sizes.findIndex((size) => size >= px);
  const at = place < 0 ? sizes.length - 1 : place;
  return sizes[Math.min(sizes.length - 1, Math.max(0, at + step))] ?? px;
};

/** Whether there is none beyond. */
export const isLastSize = (px: number, step: 1 | -1): boolean => nextSize(px, step) === px;

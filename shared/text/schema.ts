import { z } from 'zod';

const wellFormed = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

/** One line of text: any script and direction, at most `max` UTF-16 units, no line break, no broken character. */
export const line = (max = 200) =>
  z
    .string()
    .max(max)
    .refine((text) => wellFormed(text) && !/[\n\r]/.test(text), { message: 'text.not-one-line' });

/** One line that says something: not empty after trimming. */
export const filledLine = (max = 200) =>
  line(max).refine((text) => text.trim() !== '', { message: 'text.empty' });

/** Longest note that is kept, in UTF-16 units (security.md: one field up to 200,000). */
export const longestNote = 200_000;

/** Free text of several lines, up to 200,000 units. */
export const prose = () => z.string().max(longestNote).refine(wellFormed, { message: 'text.broken' });

import { z } from 'zod';

/** A recovery code's groups of four as they are printed: "ABCD-…-XYZ" → ["ABCD", …, "XYZ"]. */
export const groupsOf = (code: string): readonly string[] => code.split('-');

/** Reads typed symbols: any case, O for 0, I and L for 1, spaces and dashes left out. */
export const asSymbols = (typed: string): string =>
  typed
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Whether what was typed from paper is this group. */
export const sameGroup = (typed: string, group: string): boolean => asSymbols(typed) === asSymbols(group);

/** One group of a new recovery code as it was typed back from paper; groups are counted from 1. */
export const typedBackSchema = z.strictObject({
  group: z.int().min(1).max(7),
  typed: z.string().max(40),
});
export type TypedBack = z.infer<typeof typedBackSchema>;

/** Whether this group of the code was typed back. */
export const isTypedBack = (code: string, { group, typed }: TypedBack): boolean => {
  const wanted = groupsOf(code)[group - 1];
  return wanted !== undefined && sameGroup(typed, wanted);
};

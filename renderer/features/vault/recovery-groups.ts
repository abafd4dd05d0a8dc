/** A recovery code's groups of four as they are printed: "ABCD-…-XYZ" → ["ABCD", …, "XYZ"]. */
export const groupsOf = (code: string): readonly string[] => code.split('-');

/** Reads typed symbols as the vault does: any case, O for 0, I and L for 1, spaces and dashes left out. */
export const asSymbols = (typed: string): string =>
  typed
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Whether what was typed from paper is this group. */
export const sameGroup = (typed: string, group: string): boolean => asSymbols(typed) === asSymbols(group);

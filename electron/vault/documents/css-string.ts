import { oneLine } from './typed-text.ts';

/**
 * A CSS string literal with quotes, fit for a style element: everything but letters, digits, blanks and a few plain
 * signs is written as an escape, so no text can end the string, the rule or the element.
 */
export const cssString = (text: string): string =>
  `"${oneLine(text).replace(
    /[^\p{L}\p{M}\p{N} ,.\-\u202f]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16).padStart(6, '0')} `,
  )}"`;

/** The same, kept apart from the direction of its surroundings by isolate characters. */
export const isolatedCssString = (text: string): string =>
  `"\\002068 ${cssString(text).slice(1, -1)}\\002069 "`;

/**
 * A text as one line: each line break, with the white space around it and further breaks, becomes `between`. Looks at a run of
 * white space from its beginning only, so that a long one takes no longer than other text.
 */
export const joinLines = (text: string, between: string): string =>
  text.replaceAll(/(?<!\s)\s*[\r\n]+\s*/g, between);

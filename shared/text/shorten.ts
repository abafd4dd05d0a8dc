const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * At most `most` visible characters, with an ellipsis when cut; never splits a character of several code points. Looks no
 * further than that, however long the text is.
 */
export const shorten = (text: string, most: number): string => {
  let [count, end] = [0, 0];
  for (const { index } of characters.segment(text)) {
    if (count === most) return `${text.slice(0, end).trimEnd()}…`;
    count += 1;
    if (count === most) end = index;
  }
  return text;
};

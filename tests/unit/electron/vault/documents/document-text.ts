/** Turns a document's HTML back into text. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The text of a piece of HTML as a reader sees it, white space as it stands. */
export const textOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

/** The same with every run of white space as one blank, narrow no-break spaces kept. */
export const readingOf = (html: string): string =>
  textOf(html.replace(/<\/(?:td|th|p|h1|h2|h3|li|div|b)>/g, ' $&'))
    .replace(/[ \n\t]+/g, ' ')
    .trim();

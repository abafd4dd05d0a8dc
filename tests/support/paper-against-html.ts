/** How often each word stands in a text, marks of direction left out; a word that is parted at the end of a line is one. */
export const wordsOf = (text: string): ReadonlyMap<string, number> => {
  const whole = text
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/(\p{L})[-\u2010]\n(\p{Ll})/gu, '$1$2');
  const counts = new Map<string, number>();
  for (const word of whole.match(/[A-Za-zÄÖÜäöüßéèś]{2,}|[0-9]{2,}/g) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** The text of the sheet in a served document; what only readers hear is left out. */
export const readText = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<style>[\s\S]*?<\/style>/g, ' ')
    .replace(/<title>[\s\S]*?<\/title>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, ' ');

/** Words of a served document that stand less often on its paper, with how often they are there and should be. */
export const missingOnPaper = (html: string, drawn: string): readonly string[] => {
  const onPaper = wordsOf(drawn);
  return [...wordsOf(readText(html))]
    .filter(([word, count]) => (onPaper.get(word) ?? 0) < count)
    .map(([word, count]) => `${word}: ${String(onPaper.get(word) ?? 0)} of ${String(count)}`);
};

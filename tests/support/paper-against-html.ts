/** A text as its letters and digits alone, as they are compared: what is parted at the end of a line, and how lines and cells are set, is the same then. */
export const lettersOf = (text: string): string =>
  text.normalize('NFKC').replace(/[^A-Za-zÄÖÜäöüßéèś0-9]/g, '');

const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, ' ');

/** A figure's letters with a bright edge are drawn twice, edge and filling. */
const asDrawn = (html: string): string =>
  html.replace(/<text[^>]*paint-order="stroke"[^>]*>([^<]*)<\/text>/g, '$1 $1');

/** What of HTML is drawn, as letters and digits alone. */
export const shown = (html: string): string => lettersOf(unescaped(asDrawn(html).replace(/<[^>]*>/g, ' ')));

/** The sheet of a served document; what is not drawn is left out. */
export const sheetOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<style>[\s\S]*?<\/style>/g, ' ')
    .replace(/<title>[\s\S]*?<\/title>/g, ' ');

/**
 * Where the pages of a paper, without their margins, stop saying letter for letter and in the same order what the served document
 * says; undefined where they never do. Only the head of a table may be said again, at the beginning of a page, and a figure that
 * floats stands once on any page, whole.
 */
export const differsOnPaper = (html: string, pages: readonly string[]): string | undefined => {
  const sheet = sheetOf(html);
  const floating = /<figure class="[^"]*\bfloats\b[^"]*">[\s\S]*?<\/figure>/g;
  const said = shown(sheet.replace(floating, ' '));
  const floats = new Set((sheet.match(floating) ?? []).map(shown));
  const heads = [...sheet.matchAll(/<thead>([\s\S]*?)<\/thead>/g)]
    .map(([, head = '']) => shown(head))
    .filter((head) => head !== '');
  let at = 0;
  for (const [index, page] of pages.entries()) {
    const drawn = lettersOf(page);
    const here = [...floats].find((float) => drawn.includes(float));
    if (here !== undefined) floats.delete(here);
    const whole = here === undefined ? drawn : drawn.replace(here, '');
    const again = heads.filter((head) => whole.startsWith(head)).map((head) => whole.slice(head.length));
    const fits = [whole, ...again].find((words) => said.startsWith(words, at));
    if (fits === undefined) {
      let same = 0;
      while (same < whole.length && whole[same] === said[at + same]) same += 1;
      const around = (text: string, place: number): string => text.slice(Math.max(0, place - 30), place + 40);
      return `page ${index + 1}: “${around(whole, same)}” instead of “${around(said, at + same)}”`;
    }
    at += fits.length;
  }
  const [missing] = floats;
  if (missing !== undefined) return `not on paper: “${missing.slice(0, 70)}”`;
  return at === said.length ? undefined : `not on paper: “${said.slice(at, at + 70)}”`;
};

import { execFileSync } from 'node:child_process';

const run = (program: string, ...args: readonly string[]): Buffer =>
  execFileSync(program, [...args], { maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' });

/** The text of each page of a PDF, laid out as printed; isolating marks around names are left out. */
export const pagesOf = (pdf: string): readonly string[] =>
  run('pdftotext', '-layout', pdf, '-')
    .toString()
    .replace(/[\u2066-\u2069]/g, '')
    .split('\f')
    .slice(0, -1);

/** The text of a PDF in the order in which it was drawn. */
export const drawnTextOf = (pdf: string): string => run('pdftotext', '-raw', pdf, '-').toString();

/** The text of each page in the order in which it was drawn, without what stands in the margins of 20 mm. */
export const bodiesOf = (pdf: string): readonly string[] => {
  const [width = 0, height = 0] = (factsOf(pdf)['Page size'] ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
  const margin = 54; // points: a little less than 20 mm, so that no letter of the text is cut off
  const box = [0, margin, Math.ceil(width), Math.floor(height) - 2 * margin].map(String);
  const only = ['x', 'y', 'W', 'H'].flatMap((name, index) => [`-${name}`, box[index] ?? '0']);
  return run('pdftotext', '-raw', '-r', '72', ...only, pdf, '-')
    .toString()
    .split('\f')
    .slice(0, -1);
};

/** How much of each page stands empty between its last words and the margin of 20 mm at its foot, points. */
export const emptyFeetOf = (pdf: string): readonly number[] =>
  run('pdftotext', '-bbox', pdf, '-')
    .toString()
    .split('<page ')
    .slice(1)
    .map((page) => {
      const end = Number(/height="([\d.]+)"/.exec(page)?.[1]) - 57; // 20 mm
      const words = [...page.matchAll(/yMax="([\d.]+)"/g)].map(([, y]) => Number(y));
      return Math.round(end - Math.max(...words.filter((y) => y < end)));
    });

/** What a PDF says about itself, by the names that pdfinfo gives. */
export const factsOf = (pdf: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    run('pdfinfo', pdf)
      .toString()
      .split('\n')
      .map((line) => line.split(/:\s+/, 2))
      .filter((pair): pair is [string, string] => pair.length === 2),
  );

/** The tags of a PDF as a tree, one line each; with the text that each holds where that is asked. */
export const tagsOf = (pdf: string, withText = false): string =>
  run('pdfinfo', withText ? '-struct-text' : '-struct', pdf).toString();

/** Writes a picture of one page, as a scanner would make it, beside `path` with the ending .png; answers its path. */
export const scanPage = (pdf: string, page: number, path: string): string => {
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  run('pdftoppm', '-png', '-r', '110', ...only, pdf, path);
  return `${path}.png`;
};

const pointsOfWord = (
  pdf: string,
  page: number,
  word: string,
): { readonly x: number; readonly y: number } => {
  const found = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${word}<`).exec(
    run('pdftotext', '-bbox', '-f', String(page), '-l', String(page), pdf, '-').toString(),
  );
  if (!found) throw new Error(`${word} is not on page ${page}.`);
  return { x: Number(found[1]), y: Number(found[2]) };
};

/** How many rows of a page's picture have ink in the box above a word: a signature has many, a line to sign on one. */
export const inkedRowsAbove = (pdf: string, page: number, word: string): number => {
  const { x, y } = pointsOfWord(pdf, page, word);
  const [left, top, width, height] = [Math.round(x), Math.round(y) - 80, 170, 56]; // points, at 72 to the inch
  const only = ['-f', String(page), '-l', String(page)];
  const box = ['-x', String(left), '-y', String(top), '-W', String(width), '-H', String(height)];
  const picture = run('pdftoppm', '-gray', '-r', '72', ...only, ...box, pdf);
  const pixels = picture.subarray(picture.length - width * height);
  return Array.from({ length: height }, (_, row) => pixels.subarray(row * width, (row + 1) * width)).filter(
    (row) => row.filter((grey) => grey < 140).length > 0,
  ).length;
};

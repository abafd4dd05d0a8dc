import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Face {
  readonly css: string;
  /** Whether it has a letter of these. */
  readonly has: (codes: ReadonlySet<number>) => boolean;
}

const faceName = /^inter-(latin-ext|latin|greek|cyrillic|vietnamese)-(opsz|standard|wght)-normal.*\.woff2$/;

/** The code points of a text that plain ASCII does not have, also those that stand in it as a number. */
const codesIn = (html: string): ReadonlySet<number> =>
  new Set([
    ...[...html.matchAll(/[^\0-\x7f]/gu)].map(([letter]) => letter.codePointAt(0) ?? 0),
    ...[...html.matchAll(/&#(\d{2,7});/g)].map(([, code]) => Number(code)),
    ...[...html.matchAll(/(?:&#x|\\)([0-9a-f]{2,6})/gi)].map(([, code]) => Number.parseInt(code ?? '', 16)),
  ]);

const within = (set: string): Face['has'] => {
  const spans = (ranges[set] ?? '').split(',').map((range) => {
    const [low = '', high = low] = range.replace('U+', '').split('-');
    return { low: Number.parseInt(low, 16), high: Number.parseInt(high, 16) };
  });
  return (codes) =>
    set === 'latin' || [...codes].some((code) => spans.some(({ low, high }) => code >= low && code <= high));
};

/**
 * The page's own font as data, added when a document is served: documents are frozen without it, so it never ages. Only the
 * parts of it come along whose letters the document has, and always the plain ones.
 */
export const documentFont = (folder: string): ((html: string) => Promise<string>) => {
  let faces: Promise<readonly Face[]> | undefined;
  const load = async (): Promise<readonly Face[]> => {
    const assets = join(folder, 'assets');
    const names = (await readdir(assets)).filter((name) => faceName.test(name));
    return Promise.all(
      names.map(async (name) => {
        const data = (await readFile(join(assets, name))).toString('base64');
        const set = faceName.exec(name)?.[1] ?? 'latin';
        return {
          css: `@font-face{font-family:'Inter Variable';font-weight:100 900;unicode-range:${ranges[set]};src:url(data:font/woff2;base64,${data}) format('woff2')}`,
          has: within(set),
        };
      }),
    );
  };
  return async (html) => {
    const codes = codesIn(html);
    const all = await (faces ??= load());
    return all.flatMap(({ css, has }) => (has(codes) ? [css] : [])).join('');
  };
};

/** Unicode ranges of the font's files, as its package states them. */
const ranges: Readonly<Record<string, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  vietnamese: 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+1EA0-1EF9,U+20AB',
};

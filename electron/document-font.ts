import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The page's own font as data, added when a document is served: documents are frozen without it, so it never ages. */
export const documentFont = (folder: string): (() => Promise<string>) => {
  let css: Promise<string> | undefined;
  const load = async (): Promise<string> => {
    const assets = join(folder, 'assets');
    const faces = (await readdir(assets)).filter((name) =>
      /^inter-(latin|latin-ext|greek|cyrillic|vietnamese)-(opsz|standard|wght)-normal.*\.woff2$/.test(name),
    );
    const rules = await Promise.all(
      faces.map(async (name) => {
        const data = (await readFile(join(assets, name))).toString('base64');
        const set = /^inter-(latin-ext|latin|greek|cyrillic|vietnamese)/.exec(name)?.[1] ?? 'latin';
        return `@font-face{font-family:'Inter Variable';font-weight:100 900;unicode-range:${ranges[set]};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
      }),
    );
    return rules.join('');
  };
  return () => (css ??= load());
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

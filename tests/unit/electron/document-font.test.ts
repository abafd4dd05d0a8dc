import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentFont } from '../../../electron/document-font.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const sets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const;

const fontIn = (): ReturnType<typeof documentFont> => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'assets'));
  for (const set of sets)
    writeFileSync(join(folder, 'assets', `inter-${set}-opsz-normal-B0${set.length}.woff2`), `font of ${set}`);
  writeFileSync(join(folder, 'assets', 'index-B1.js'), 'font of nothing');
  return documentFont(folder);
};

it.each([
  ['plain letters', 'Consent of Ada', []],
  ['letters of western Europe', 'Großmann, Élodie, Þórdís', []],
  ['Polish and Turkish', 'Łucja Öztürk-Işık', ['latin-ext']],
  ['Greek', 'Ελένη', ['greek']],
  ['Cyrillic', 'Шевченко', ['cyrillic']],
  ['Vietnamese', 'Nguyễn', ['vietnamese']],
  ['numbers of letters', 'Wi&#347;niewski, &#x416;', ['latin-ext', 'cyrillic']],
  ['letters that a style writes', `<style>p::before{content:'\\0416'}</style>`, ['cyrillic']],
  ['letters that the font does not have', '王秀英', []],
] as const)('%s bring the parts of the font that they need', async (_what, html, needed) => {
  const css = await fontIn()(html);
  const brought = sets.filter((set) => css.includes(Buffer.from(`font of ${set}`).toString('base64')));
  expect(brought).toEqual(sets.filter((set) => set === 'latin' || needed.some((each) => each === set)));
  expect(css.match(/@font-face/g)).toHaveLength(brought.length);
});

it('a document is looked through anew each time, the files are read once', async () => {
  const font = fontIn();
  const [plain, greek] = [await font('Ada'), await font('Ελένη')];
  expect(greek.length).toBeGreaterThan(plain.length);
  expect(await font('Ada')).toBe(plain);
});

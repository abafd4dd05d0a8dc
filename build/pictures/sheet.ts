import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';

export interface Figure {
  readonly caption: string;
  /** HTML: an image, or an SVG. */
  readonly picture: string;
}

/** A row of figures of one height in px. */
export interface Part {
  readonly title: string;
  readonly height: number;
  readonly figures: readonly Figure[];
}

/** A picture of a screen, as HTML. */
export const pictured = (png: Buffer): string =>
  `<img alt="" src="data:image/png;base64,${png.toString('base64')}">`;

const width = 1480; // px
const quality = 78; // of WebP
const font = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2',
);

const style = (colours: { readonly paper: string; readonly ink: string }): string => `
  @font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${readFileSync(font).toString('base64')}); }
  body { margin: 0; padding: 24px 28px; background: ${colours.paper}; color: ${colours.ink}; font: 13px/20px Inter, sans-serif; }
  h2 { margin: 16px 0 8px; font-size: 15px; font-weight: 600; }
  div { display: flex; flex-wrap: wrap; gap: 12px 20px; }
  figure { margin: 0; text-align: center; }
  img, svg { display: block; width: auto; margin: auto; }`;

const partHtml = ({ title, height, figures }: Part): string =>
  `<h2>${title}</h2><style>.of-${height} :is(img, figure > svg) { height: ${height}px; }</style>
  <div class="of-${height}">${figures.map(({ caption, picture }) => `<figure>${picture}<figcaption>${caption}</figcaption></figure>`).join('')}</div>`;

/** Puts the figures of one mode on one picture, and writes it as WebP. */
export const writeSheet = async (
  browser: Browser,
  file: string,
  parts: readonly Part[],
  colours: { readonly paper: string; readonly ink: string },
): Promise<void> => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.setContent(`<style>${style(colours)}</style>${parts.map(partHtml).join('')}`);
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ fullPage: true });
  await sharp(png).webp({ quality }).toFile(file);
  await page.close();
};

/** The ground and the letters of the window as it is worn just now. */
export const wornColours = (page: Page): Promise<{ readonly paper: string; readonly ink: string }> =>
  page.evaluate(() => {
    const worn = document.createElement('p');
    worn.style.cssText = 'background: var(--surface-raised); color: var(--text)';
    document.body.append(worn);
    const { backgroundColor: paper, color: ink } = getComputedStyle(worn);
    worn.remove();
    return { paper, ink };
  });

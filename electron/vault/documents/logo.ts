/** The practice's logo at the head of each page: named by its hash while a document is frozen, the picture itself when it is served. */
import type { Logo, LogoInfo } from '../../../shared/printing/print-habits.ts';
import { nothing, trusted, type Html } from './html.ts';

interface Space {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Most that it takes at the head of the first page, and of each later one. */
const first: Space = { widthMm: 50, heightMm: 20 };
const later: Space = { widthMm: 24, heightMm: 7 };

/** As large as the space allows, in the logo's own shape, mm. */
const fitted = (logo: LogoInfo, { widthMm, heightMm }: Space): readonly [width: string, height: string] => {
  const scale = Math.min(widthMm / logo.widthPx, heightMm / logo.heightPx);
  return [(logo.widthPx * scale).toFixed(2), (logo.heightPx * scale).toFixed(2)];
};

/** Its rules, only in a document that has one. */
export const logoStyles = '.practice .logo{flex:none;object-fit:contain}.practice .logo+div{flex:1}';

const inHead = /<img class="logo" data-logo="([0-9a-f]{64})"/;
const inMargin = /\/\*logo [0-9a-f]{64} ([\d.]+) ([\d.]+)\*\//;
/** The same with the pictures that were put there. */
const headPicture = new RegExp(`(${inHead.source}) src="[^"]*"`);
const marginPicture = new RegExp(`(${inMargin.source})url\\("[^"]*"\\)`);

/** The logo at the head of the first page; the name of the practice stands beside it in words. */
export const logoSlot = (logo: LogoInfo | null | undefined): Html => {
  if (!logo) return nothing;
  const [width, height] = fitted(logo, first);
  const size = `width:${width}mm;height:${height}mm`;
  return trusted(`<img class="logo" data-logo="${logo.hash}" alt="" style="${size}" />`);
};

/** The logo before the patient's name in the margin of every later page, as a part of CSS `content`; empty for none. */
export const logoMargin = (logo: LogoInfo | null | undefined): string => {
  if (!logo) return '';
  const [width, height] = fitted(logo, later);
  return `/*logo ${logo.hash} ${width} ${height}*/ "\\002003 " `;
};

/** The hash of the logo that a document names, or null. Text that people typed has no `<`. */
export const logoOf = (frozen: string): string | null => inHead.exec(frozen)?.[1] ?? null;

/** The picture in a drawing of its size on paper: a picture in a margin has no other way to have one. */
const drawn = ({ widthPx, heightPx }: Logo, address: string, [width, height]: readonly string[]): string => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${widthPx} ${heightPx}"><image width="${widthPx}" height="${heightPx}" href="${address}"/></svg>`;
  return `url("data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}")`;
};

/** The document with its picture; what is frozen is not touched. */
export const withLogo = (frozen: string, logo: Logo | undefined): string => {
  if (!logo) return frozen;
  const address = `data:image/${logo.type};base64,${logo.bytes}`;
  return frozen
    .replace(inMargin, (mark, width: string, height: string) => mark + drawn(logo, address, [width, height]))
    .replace(inHead, (tag) => `${tag} src="${address}"`);
};

/** A served document without the pictures of its logo: as it is frozen. */
export const withoutLogo = (served: string): string =>
  served.replace(marginPicture, '$1').replace(headPicture, '$1');

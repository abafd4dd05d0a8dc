/** The practice's logo at the head of a document: named by its hash while it is frozen, the picture itself when it is served. */
import type { Logo, LogoInfo } from '../../../shared/printing/print-habits.ts';
import { nothing, trusted, type Html } from './html.ts';

/** Largest that it prints, mm. */
const widthMm = 50;
const heightMm = 20;

/** Its rules, only in a document that has one. */
export const logoStyles = '.practice .logo{flex:none;object-fit:contain}.practice .logo+div{flex:1}';

const slot = /<img class="logo" data-logo="([0-9a-f]{64})"/;

/** Fills the space of a logo as far as its own shape allows; the name of the practice stands beside it in words. */
export const logoSlot = (logo: LogoInfo | null | undefined): Html => {
  if (!logo) return nothing;
  const scale = Math.min(widthMm / logo.widthPx, heightMm / logo.heightPx);
  const size = `width:${(logo.widthPx * scale).toFixed(2)}mm;height:${(logo.heightPx * scale).toFixed(2)}mm`;
  return trusted(`<img class="logo" data-logo="${logo.hash}" alt="" style="${size}" />`);
};

/** The hash of the logo that a document names, or null. Text that people typed has no `<`. */
export const logoOf = (frozen: string): string | null => slot.exec(frozen)?.[1] ?? null;

/** The document with its picture; what is frozen is not touched. */
export const withLogo = (frozen: string, logo: Logo | undefined): string =>
  logo
    ? frozen.replace(slot, (tag) => `${tag} src="data:image/${logo.type};base64,${logo.bytes}"`)
    : frozen;

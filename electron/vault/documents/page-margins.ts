import type { PaperSize } from '../../../shared/printing/print-habits.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { cssString, isolatedCssString } from './css-string.ts';
import { keepNumbers } from './keep-whole.ts';

/** What stands in the margins of the pages; the patient line of page one is in the text itself, under the practice. */
interface PageMargins {
  readonly paper: PaperSize;
  /** From `logoMargin`. */
  readonly logo: string;
  /** Typed names, kept apart from one another's direction. */
  readonly headLeft: readonly string[];
  readonly headRight: string;
  readonly footLeft: string;
  readonly pageWord: string;
  readonly ofWord: string;
}

/** Characters of one name; two lines of the head hold two of them. */
const longestName = 48;
const longestFoot = 70;
const hairline = '.56pt solid #000';

/** Stands round the fingerprint in the style sheet, so that it can be taken out again to check it. */
export const fingerprintMark = '/*fingerprint*/';

/** `@page` rules: A4 or Letter, 20 mm, a patient line from page two, version, fingerprint and "Page x of y" on every page. */
export const pageMargins = (margins: PageMargins, fingerprint: string): string => {
  const head = `vertical-align:bottom;padding-bottom:3pt;margin-bottom:5.5mm;border-bottom:${hairline};font-size:8.6pt;line-height:11pt`;
  const foot = `vertical-align:top;padding-top:4pt;margin-top:4.5mm;border-top:${hairline};font-size:8.6pt;line-height:11pt`;
  const headLeft = margins.headLeft
    .map((name) => isolatedCssString(shorten(name, longestName)))
    .join(' ", " ');
  const mark = fingerprintMark;
  return `@page{size:${margins.paper};margin:20mm;font-family:'Inter Variable',Inter,'Noto Sans','Segoe UI',system-ui,sans-serif;
@top-left{content:${margins.logo}${headLeft};${head};width:60%;text-align:left;font-weight:600;overflow-wrap:anywhere}
@top-right{content:${cssString(margins.headRight)};${head};width:40%;text-align:right;white-space:nowrap}
@bottom-left{content:${cssString(keepNumbers(shorten(margins.footLeft, longestFoot)))};${foot};width:38%;text-align:left;padding-right:6pt}
@bottom-center{content:${mark}${cssString(fingerprint)}${mark};${foot};width:24%;text-align:center;white-space:nowrap}
@bottom-right{content:${cssString(margins.pageWord)} " " counter(page) " " ${cssString(margins.ofWord)} " " counter(pages);${foot};width:38%;text-align:right;white-space:nowrap}}
@page :first{@top-left{content:none;border:0}@top-right{content:none;border:0}}`;
};

import type { DocumentInfo } from '../../shared/documents/document.ts';
import { lettersOf, sheetOf, shown } from './paper-against-html.ts';

/** Papers that are one sheet: what is signed or sent as a whole. */
const oneSheet: ReadonlySet<string> = new Set([
  'referral-letter',
  'adverse-event-letter',
  'exposure-letter',
  'visit-letter',
  'refusal',
  'withdrawal',
]);

/** Paragraphs in small letters at the end of the text. */
const small = /(?:\s|<!--code-->|<\/?(?:article|div)\b[^>]*>|<p class="muted">(?:(?!<\/p>)[^])*<\/p>)+$/;

/** What ends each paper without being its text: where the text comes from, who adopted it, and the code. */
const footOf = (html: string): string => {
  const sheet = sheetOf(html);
  const end = sheet.lastIndexOf('<aside class="paper-code">');
  const text = sheet.slice(0, end).replace(small, '');
  return shown(sheet.slice(text.length));
};

/** Least of the text that stands with the foot on the last page, letters: more than one line. */
const leastText = 100;

/** What is wrong with how a paper lies on its pages, which are given without their margins; undefined where nothing is. */
export const badlyBroken = (
  { kind }: Pick<DocumentInfo, 'kind'>,
  html: string,
  pages: readonly string[],
): string | undefined => {
  const last = lettersOf(pages.at(-1) ?? '').length;
  if (pages.length > 1 && last < footOf(html).length + leastText)
    return `page ${pages.length} holds little but the foot`;
  return oneSheet.has(kind) && pages.length > 1 ? `${pages.length} pages` : undefined;
};

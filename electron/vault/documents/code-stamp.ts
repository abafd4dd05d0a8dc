/** The code at the end of a document, as a QR mark and in letters. Added when it is served: it follows from id and hash. */
import qrcode from 'qrcode-generator';
import { codeMark, documentCode, printedCode } from '../../../shared/documents/code.ts';
import type { TemplateLanguage } from '../../../shared/templates/kinds.ts';
import { codeEnd, codeStart } from './fingerprint.ts';
import { type Correction, firstNotValid } from '../../../shared/corrections/correction.ts';
import { invalidMark, notesPart } from './correction-notes.ts';
import { html, trusted, type Html } from './html.ts';
import { codeMessages } from './messages/code-messages.ts';
import { inLanguage, say } from './wording.ts';

/** White modules round the mark (ISO/IEC 18004). */
const quiet = 4;

/** A QR mark of version 1, level M, as one path: it prints sharp at any size. */
const qrMark = (text: string): Html => {
  const qr = qrcode(1, 'M');
  qr.addData(text, 'Alphanumeric');
  qr.make();
  const count = qr.getModuleCount();
  const places = Array.from({ length: count }, (_, index) => index);
  const squares = places.flatMap((row) =>
    places
      .filter((column) => qr.isDark(row, column))
      .map((column) => `M${column + quiet} ${row + quiet}h1v1h-1z`),
  );
  const size = count + 2 * quiet;
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
    role="img"
    aria-label="${say(codeMessages.code)}"
  >
    ${trusted(`<path d="${squares.join('')}"/>`)}
  </svg>`;
};

const style = `.paper-code{display:flex;align-items:center;gap:6pt;margin-top:4pt;padding-top:3pt;border-top:.56pt solid #000;break-inside:avoid;break-before:avoid;font-size:8.6pt;line-height:11.5pt}
.paper-code .qr{flex:none;width:18mm;height:18mm;margin:-2mm 0 -2mm -2.5mm}
.paper-code b{display:block;font-size:10.65pt;line-height:14pt;letter-spacing:.04em;white-space:nowrap}
@media print{.paper-end{break-inside:avoid;break-before:avoid;padding-top:3pt}:is(p,ul,ol):has(+.paper-end),:is(ul,ol):has(+.paper-end)>li:last-child{break-before:avoid}p:has(+:is(p,ul,ol)+.paper-end){break-inside:auto}.paper-end .muted{font-size:8.6pt;line-height:11pt}.paper-end .muted+.muted{margin-top:1.5pt}}
@media screen{.paper-code{font-size:17px;line-height:25px}.paper-code b{font-size:20px;line-height:28px}}`;

/** The language that a frozen document is in. */
export const languageOf = (frozen: string): TemplateLanguage =>
  /<html lang="de/.test(frozen.slice(0, 200)) ? 'de' : 'en';

/** Something in the language of the document, kept out of its fingerprint. */
const addition = (frozen: string, add: () => Html): string =>
  inLanguage(languageOf(frozen), () => html`${trusted(codeStart)}${add()}${trusted(codeEnd)}`.html);

/** Where labels have the code themselves; what is added here is left out of the fingerprint like the code at the end. */
export const codePlace = '<i class="code-place"></i>';

const onLabels = (frozen: string, code: string): string => {
  const stamp = addition(
    frozen,
    () => html`<span class="code">${qrMark(`${codeMark}${code}`)}<b>${printedCode(code)}</b></span>`,
  );
  return frozen.replaceAll(codePlace, `${codePlace}${stamp}`);
};

interface Noted {
  /** What was noted on the document since it was frozen. */
  readonly notes: readonly Correction[];
  readonly timeZone: string;
}

interface Stamp extends Noted {
  readonly id: string;
  readonly hash: string;
}

/** Paragraphs in small letters that end a text: who adopted it, and where it comes from. */
const smallPrint =
  /(?<!\s)(?:\s*(?:<p class="muted">(?:(?!<\/p>)[^])*<\/p>|<div class="after">(?:(?!<\/div>)[^])*<\/div>))*\s*$/;
/** So far back they are looked for, UTF-16 units. */
const longestSmallPrint = 8000;

/** Where what is printed of a document begins to be small print, and where it ends; undefined where it has no sheet. */
const endOf = (frozen: string): { readonly from: number; readonly to: number } | undefined => {
  const closing = /(?:<\/div>\s*)?<\/article>\s*<\/main>/.exec(frozen.slice(-400));
  if (!closing) return undefined;
  const inRecord = frozen.includes('<article><div class="record">');
  const after = frozen.length - frozen.slice(-400).length + closing.index;
  const to = inRecord ? after : frozen.lastIndexOf('</article>');
  const tail = frozen.slice(Math.max(0, to - longestSmallPrint), to);
  return { from: to - (smallPrint.exec(tail)?.[0].length ?? 0), to };
};

/** The document with something after its last words; the frozen HTML is not touched. */
const withAdded = (frozen: string, add: () => Html): string => {
  const end = endOf(frozen);
  return end === undefined
    ? frozen
    : `${frozen.slice(0, end.to)}${addition(frozen, add)}${frozen.slice(end.to)}`;
};

/** The same, held together with the small print and with the two last pieces of the text: no page has only that, or that and one line. */
const withEnd = (frozen: string, add: () => Html): string => {
  const end = endOf(frozen);
  if (end === undefined) return frozen;
  const opened = addition(frozen, () => trusted('<div class="paper-end">'));
  const closed = addition(frozen, () => html`${add()}${trusted('</div>')}`);
  return `${frozen.slice(0, end.from)}${opened}${frozen.slice(end.from, end.to)}${closed}${frozen.slice(end.to)}`;
};

const sheetStart = '<main class="sheet">';

/** The document with a word that it is not valid at its head and on every page; the same while it is valid. */
const withMark = (frozen: string, { notes, timeZone }: Noted): string => {
  const start = frozen.indexOf(sheetStart);
  const invalid = firstNotValid(notes);
  if (start < 0 || invalid === null) return frozen;
  const place = start + sheetStart.length;
  return `${frozen.slice(0, place)}${addition(frozen, () => invalidMark(invalid, timeZone))}${frozen.slice(place)}`;
};

/** The document with what was noted on it; the same where nothing was. */
export const withNotes = (frozen: string, { notes, timeZone }: Noted): string =>
  notes.length === 0
    ? frozen
    : withAdded(withMark(frozen, { notes, timeZone }), () => notesPart(notes, timeZone));

/** The document with what was noted on it and its code before the end of the sheet. */
export const withCode = (frozen: string, { id, hash, notes, timeZone }: Stamp): string => {
  const code = documentCode(id, hash);
  if (frozen.includes(codePlace)) return onLabels(frozen, code);
  const marked = withMark(frozen, { notes, timeZone });
  const stamp = (): Html =>
    html`<style>
        ${trusted(style)}
      </style>
      ${notesPart(notes, timeZone)}
      <aside class="paper-code">
        ${qrMark(`${codeMark}${code}`)}
        <div>${say(codeMessages.code)}<b>${printedCode(code)}</b>${say(codeMessages.what)}</div>
      </aside>`;
  // Notes may be longer than a page.
  return notes.length === 0 ? withEnd(marked, stamp) : withAdded(marked, stamp);
};

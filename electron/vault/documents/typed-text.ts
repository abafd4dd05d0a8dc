/** Text that a person typed, made fit to print: any script and direction, no hidden ordering, no control character. */
import { escapeHtml, trusted, type Html } from './html.ts';

/** Embedding, override and isolate controls: they can make text read differently from what is stored (UAX #9). */
const ordering = /[\u202a-\u202e\u2066-\u2069]/g;
const controls = /(?![\n\r\t])\p{Cc}|[\ufffe\uffff]/gu;

/** The text without ordering controls; other control characters and broken surrogates become U+FFFD. */
export const printable = (text: string): string =>
  text.toWellFormed().replace(ordering, '').replace(controls, '\ufffd').replace(/\r\n?/g, '\n');

/** The text on one line: line breaks and tabs become single spaces, ends are trimmed. */
export const oneLine = (text: string): string =>
  printable(text)
    .replace(/[\s\u2028\u2029]+/g, (space) => (/^[^\n\t\u2028\u2029]$/.test(space) ? space : ' '))
    .trim();

/** A typed value inside a sentence, kept apart from the direction of the words around it. */
export const typed = (text: string): Html => trusted(`<bdi>${escapeHtml(oneLine(text))}</bdi>`);

/** A typed text of several lines; line breaks stay, the direction follows the text. */
export const typedLines = (text: string): Html =>
  trusted(`<div class="typed" dir="auto">${escapeHtml(printable(text).trim())}</div>`);

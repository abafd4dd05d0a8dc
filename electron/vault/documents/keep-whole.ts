/** What does not break over the end of a line: a date at its hyphens, and a number from the word that says what it counts. */
import { html, trusted, type Html } from './html.ts';

const printedDate =
  /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?\d{2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{4}\b/g;

/** Words that stand before a number in any document, in each language. */
const counters =
  '[Vv]ersion|[Ss]ession|[Pp]age|[Ss]heet|[Aa]pplication|Avoid-zone|[Zz]one|[Ee]ntry|[Nn]o\\.|Sitzung|Seite|Bogen|Nr\\.';
/** A lot may hold letters and strokes; it does not end in one. */
const lots = '[Ll]ot|Charge';
const counted = new RegExp(
  `\\b(?:(?:${counters}) \\d[\\w/-]*(?<=\\w)(?: (?:of|von) \\d+)?|(?:${lots}) (?=\\S*\\d)[A-Za-z0-9](?:[\\w./-]{0,23}[A-Za-z0-9])?)(?![A-Za-z0-9])`,
  'g',
);

/** A piece of drawing, which is left as it is, or text between two tags. */
const pieces = /<(svg|style)\b[^]*?<\/\1>|>[^<]+(?=<)/g;

/**
 * The document's dates, numbers and lots in one piece each. A piece that is wider than its line or cell breaks all the same,
 * except for a date: nothing runs over an edge.
 */
export const keepWhole = (body: Html): Html =>
  trusted(
    body.html.replace(pieces, (piece) =>
      piece.startsWith('<')
        ? piece
        : piece
            .replace(printedDate, (date) => html`<span class="date">${trusted(date)}</span>`.html)
            .replace(counted, (words) => html`<span class="whole">${trusted(words)}</span>`.html),
    ),
  );

/** The words of a line in a margin, where no mark can stand: a space before a number does not break. */
export const keepNumbers = (line: string): string => line.replace(/ (?=\d+\b)/g, '\u00a0');

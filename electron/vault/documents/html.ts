/** HTML that is put together piece by piece; every plain value is escaped on its way in. */
export interface Html {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** Marks a string as finished HTML: only for what this program made itself. */
export const trusted = (html: string): Html => ({ html });

export const nothing: Html = trusted('');

type Piece = Html | string | number | readonly Html[];

const pieceHtml = (piece: Piece): string => {
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return String(piece);
  if ('html' in piece) return piece.html;
  return piece.map((one) => one.html).join('');
};

/** A literal part without the indentation it has in the source. */
const unindented = (literal: string): string => literal.replace(/\s*\n\s*/g, '\n');

/** Template tag: literal parts are HTML, strings and numbers are escaped, Html is taken as it is. */
export const html = (literals: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  trusted(
    literals.reduce(
      (made, literal, index) =>
        made + (index === 0 ? '' : pieceHtml(pieces[index - 1] ?? '')) + unindented(literal),
      '',
    ),
  );

/** Html pieces one after the other. */
export const join = (pieces: readonly Html[], between: Html = nothing): Html =>
  trusted(pieces.map((piece) => piece.html).join(between.html));

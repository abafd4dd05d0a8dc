import { readClause, type ClauseHead } from './clauses.ts';
import { scanTemplate, wordsOf } from './scan.ts';

export interface FoundClause extends ClauseHead {
  /** What stands between its tags. */
  readonly text: string;
}

/** The clauses of a text that `checkSource` has no fault to find with, in their order. */
export const clausesIn = (source: string): readonly FoundClause[] => {
  const found: FoundClause[] = [];
  let open: { readonly head: ClauseHead; readonly from: number } | null = null;
  for (const piece of scanTemplate(source).pieces) {
    if (piece.kind !== 'tag') continue;
    const [name, ...words] = wordsOf(piece);
    if (name?.text === 'clause') {
      const head = readClause(words);
      open = head && { head, from: piece.to };
    } else if (name?.text === 'endclause' && open) {
      found.push({ ...open.head, text: source.slice(open.from, piece.from).trim() });
      open = null;
    }
  }
  return found;
};

/** Whether the text asks for initials under each page, with `{% initials %}`. */
export const wantsInitials = (source: string): boolean =>
  scanTemplate(source).pieces.some(({ kind, inner }) => kind === 'tag' && inner.trim() === 'initials');

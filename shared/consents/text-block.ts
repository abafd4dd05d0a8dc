/** A text for patients as blocks, for a page that sets it in its own size and knows how far it was read. */
export interface TextRun {
  readonly text: string;
  readonly strong: boolean;
}
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly runs: readonly TextRun[];
}

/** The words of a block. */
export const blockText = ({ runs }: TextBlock): string => runs.map(({ text }) => text).join('');

export interface ChangedWords {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}
/** A block of which at least one word is new or gone. */
export interface ChangedBlock {
  readonly kind: TextBlock['kind'];
  readonly words: readonly ChangedWords[];
}

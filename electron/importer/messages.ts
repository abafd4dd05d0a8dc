import type { FileContent } from '../../shared/attachments/attachment.ts';
import type { Result } from '../../shared/result.ts';

/** What main asks of the process that looks at a file; it has no key and knows of no vault. */
export type ImportAsk =
  /** The next bytes of the file as it came. */
  | { readonly do: 'piece'; readonly piece: Uint8Array }
  /** Checks and decodes it; `name` is what the file was called, for its ending. The answer is a `FileContent`. */
  | { readonly do: 'look'; readonly name: string }
  /** The same for a picture that becomes the practice's logo; there is no small one. */
  | { readonly do: 'look-logo'; readonly name: string }
  /** Up to a megabyte of what is to be kept, or the small picture; empty at the end. */
  | { readonly do: 'take'; readonly part: 'file' | 'thumbnail'; readonly at: number };

export interface ImportQuestion {
  readonly id: number;
  readonly ask: ImportAsk;
}

export interface ImportAnswer {
  readonly id: number;
  readonly result: ImportResult;
}
export type ImportResult = Result<FileContent | Uint8Array | null>;

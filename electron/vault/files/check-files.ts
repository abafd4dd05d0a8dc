import type { FileState, StoredFile } from '../../../shared/attachments/attachment.ts';
import { checkFile } from './file-reader.ts';

/** A file that is not as it was kept, and the attachment that it is of. */
export interface BadFile {
  readonly attachment: string;
  readonly state: Exclude<FileState, 'here'>;
}

/** Reads every file whole; yields after each piece, so that other work has its turn, and answers those that do not hold. */
export function* checkFiles(
  folder: string,
  files: readonly (StoredFile & { readonly attachment: string })[],
): Generator<void, readonly BadFile[]> {
  const bad: BadFile[] = [];
  for (const file of files) {
    const state = yield* checkFile(folder, file);
    if (state !== 'here') bad.push({ attachment: file.attachment, state });
    yield;
  }
  return bad;
}

import type { FileState, StoredFile } from '../../../shared/attachments/attachment.ts';
import type { Steps } from '../slices.ts';
import { checkFile } from './file-reader.ts';

/** A file that is not as it was kept, and the attachment that it is of. */
export interface BadFile {
  readonly attachment: string;
  readonly state: Exclude<FileState, 'here'>;
}

/**
 * Reads every file whole; yields after each piece how many bytes of how many are read, so that other work has its turn, and answers
 * those that do not hold.
 */
export function* checkFiles(
  folder: string,
  files: readonly (StoredFile & { readonly attachment: string })[],
): Steps<readonly BadFile[]> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const bad: BadFile[] = [];
  for (const file of files) {
    const before = done;
    const steps = checkFile(folder, file);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { done: (done += step.value), total };
    if (step.value !== 'here') bad.push({ attachment: file.attachment, state: step.value });
    yield { done: (done = before + file.size), total };
  }
  return bad;
}

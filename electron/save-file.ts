import { type BrowserWindow, dialog } from 'electron';
import { rename, rm, writeFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../shared/result.ts';

/** Writes a file beside its place and moves it there: on a full disk nothing half stays, and an older file is kept. */
export const writeWhole = async (path: string, content: Buffer | string): Promise<void> => {
  const part = `${path}.part`;
  try {
    await writeFile(part, content);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined); // the first error says more
    throw error;
  }
};

interface NewFile {
  /** Proposed; the person may choose another. */
  readonly name: string;
  readonly filter: { readonly name: string; readonly extension: string };
  /** Made only when a place was chosen; null when that was ended before. */
  readonly make: () => Promise<Buffer | string | null>;
}

/** Asks where to keep a file and writes it there; `saved: false` when the person thought better of it. */
export const saveFile = async (
  over: BrowserWindow,
  { name, filter, make }: NewFile,
): Promise<Result<{ readonly saved: boolean }>> => {
  const chosen = await dialog.showSaveDialog(over, {
    defaultPath: name,
    filters: [{ name: filter.name, extensions: [filter.extension] }],
  });
  if (chosen.canceled || !chosen.filePath) return ok({ saved: false });
  const content = await make();
  if (content === null) return ok({ saved: false });
  try {
    await writeWhole(chosen.filePath, content);
    return ok({ saved: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOSPC' ? fail('storage-full', 'target-full') : fail('refused', 'target-not-writable');
  }
};

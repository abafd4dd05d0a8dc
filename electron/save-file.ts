import { type BrowserWindow, dialog } from 'electron';
import { ok, type Result } from '../shared/result.ts';
import { targetFailure, writeWhole } from './write-whole.ts';

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
    return targetFailure(error);
  }
};

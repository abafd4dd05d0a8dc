import { type BrowserWindow, dialog } from 'electron';
import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { ok, type Result } from '../shared/result.ts';
import type { PrintWindow } from './print-window.ts';
import { pdfOf } from './print.ts';
import { targetFailure, writeWhole } from './write-whole.ts';
import type { ServedDocument } from './vault/messages.ts';

/** How far the saving of several documents is, fewer when it was ended; `folder` stands for the chosen place, null when none was chosen. */
interface SavedPdfs {
  readonly folder: string | null;
  readonly saved: number;
}

/** A name in the folder that no file has yet: a second letter of the same day does not replace the first. */
const freeName = async (folder: string, name: string): Promise<string> => {
  const { name: stem, ext } = parse(name);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem}-${number}${ext}`);
    const taken = await access(path).then(
      () => true,
      () => false,
    );
    if (!taken) return path;
  }
};

/** Saves documents as PDFs, some at a time, into a folder that is asked for once; the page never names a path. */
export const pdfSaving = (print: PrintWindow) => {
  const folders = new Map<string, string>();

  const folderFor = async (over: BrowserWindow, known: string | null): Promise<string | null> => {
    if (known !== null) return folders.has(known) ? known : null;
    const chosen = await dialog.showOpenDialog(over, { properties: ['openDirectory', 'createDirectory'] });
    const [path] = chosen.filePaths;
    if (chosen.canceled || path === undefined) return null;
    const name = randomUUID();
    folders.set(name, path);
    return name;
  };

  return async (
    over: BrowserWindow,
    read: (id: string) => Promise<Result<ServedDocument>>,
    { ids, folder: known }: { readonly ids: readonly string[]; readonly folder: string | null },
  ): Promise<Result<SavedPdfs>> => {
    const folder = await folderFor(over, known);
    const path = folder === null ? undefined : folders.get(folder);
    if (folder === null || path === undefined) return ok({ folder: null, saved: 0 });
    for (const [saved, id] of ids.entries()) {
      const served = await read(id);
      if (!served.ok) return served;
      const pdf = await pdfOf(print, id, served.value);
      if (pdf === null) return ok({ folder, saved });
      try {
        await writeWhole(await freeName(path, served.value.fileName), pdf);
      } catch (error) {
        return targetFailure(error);
      }
    }
    return ok({ folder, saved: ids.length });
  };
};

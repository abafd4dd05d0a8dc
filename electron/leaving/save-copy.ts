import { type BrowserWindow, dialog } from 'electron';
import { rm } from 'node:fs/promises';
import { ok, type Result } from '../../shared/result.ts';
import { partOf } from '../backups/files.ts';
import type { AskLeaving } from './ask-leaving.ts';

/**
 * Asks where to keep a prepared copy and has the vault write it there, beside its place and then under its name; main never
 * has a word of it. When that fails, nothing of it is left; `saved: false` when the person thought better of it.
 */
export const saveCopy = async (
  ask: AskLeaving,
  over: BrowserWindow,
  { id, despite }: { readonly id: string; readonly despite: string },
): Promise<Result<{ readonly saved: boolean }>> => {
  const named = await ask({ do: 'copy-name', id, despite });
  if (!named.ok) return named;
  const { fileName, kind } = named.value;
  const filters =
    kind === 'encrypted' ? [{ name: 'age', extensions: ['age'] }] : [{ name: 'HTML', extensions: ['html'] }];
  const chosen = await dialog.showSaveDialog(over, { defaultPath: fileName, filters });
  if (chosen.canceled || !chosen.filePath) return ok({ saved: false });
  const path = chosen.filePath;
  const part = partOf(path);
  const written = await ask({ do: 'copy-write', id, despite, path, part });
  if (written.ok) return ok({ saved: true });
  await rm(part, { force: true }).catch(() => undefined); // the vault may have ended before it could
  return written;
};

import { dirname } from 'node:path';
import type { WebContents } from './web-contents.ts';

/** What a file chooser may offer. */
export interface ChooserSettings {
  readonly multiple: boolean;
  readonly folders: boolean;
  readonly extensions: readonly string[];
}

/**
 * Chromium's own file chooser, opened from the isolated world; the DevTools protocol tells the real paths. Of a chosen
 * folder it knows only the files inside, so an empty one cannot be chosen here.
 */
export async function choosePaths(contents: WebContents, settings: ChooserSettings): Promise<string[]> {
  const { session, worldId } = contents.connection();
  const contextId = worldId();
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(${String(askInPage)})(${JSON.stringify(settings)})`,
    userGesture: true,
    awaitPromise: true,
    ...(contextId === undefined ? {} : { contextId }),
  });
  if (result.objectId === undefined) return [];
  const { result: entries } = await session.send('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  });
  const paths: string[] = [];
  for (const { name, value } of entries) {
    if (!/^\d+$/.test(name) || value?.objectId === undefined) continue;
    paths.push((await session.send('DOM.getFileInfo', { objectId: value.objectId })).path);
  }
  const [path] = paths;
  if (!settings.folders || path === undefined) return paths;
  const { result: inside } = await session.send('Runtime.callFunctionOn', {
    objectId: result.objectId,
    functionDeclaration: 'function () { return this[0].webkitRelativePath.split("/").length - 1; }',
    returnByValue: true,
  });
  return [above(path, Number(inside.value))];
}

/** The folder so many levels above a path. */
function above(path: string, levels: number): string {
  return levels > 0 ? above(dirname(path), levels - 1) : path;
}

/** Runs in the page, so it may refer to nothing outside itself. */
function askInPage(settings: ChooserSettings): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = settings.multiple;
    input.webkitdirectory = settings.folders;
    input.accept = settings.extensions.map((extension) => `.${extension}`).join(',');
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve([]);
    input.click();
  });
}

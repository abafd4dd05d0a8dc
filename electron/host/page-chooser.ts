import type { WebContents } from './web-contents.ts';

/** What a file chooser may offer. */
export interface ChooserSettings {
  readonly multiple: boolean;
  readonly folders: boolean;
  readonly extensions: readonly string[];
}

/** Chromium's own file chooser, opened from the isolated world; the DevTools protocol tells the real paths. */
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
  return paths;
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

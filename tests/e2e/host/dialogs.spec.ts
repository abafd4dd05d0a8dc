import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { LaunchedApp } from '../../support/launched-app.ts';
import { test } from './fixture.ts';

/** Opens the dialog that asks for a folder; the answer waits in main's notes. */
const askForFolder = ({ evaluate }: LaunchedApp): Promise<void> =>
  evaluate(({ BrowserWindow, dialog }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('There is no window.');
    void dialog
      .showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] })
      .then(({ canceled, filePaths }) => globalThis.seen.push(JSON.stringify({ canceled, filePaths })));
  });

test('a chosen folder is answered as that folder, not as the files in it', async ({ app, folders }) => {
  const stick = join(folders.root, 'stick');
  mkdirSync(join(stick, 'deep', 'deeper'), { recursive: true });
  writeFileSync(join(stick, 'deep', 'deeper', 'note.txt'), 'x');
  const chooser = app.page.waitForEvent('filechooser');
  await app.page.evaluate(() => undefined); // from here on Chromium asks the test and opens no window of its own
  await askForFolder(app);
  await (await chooser).setFiles(stick);
  await expect
    .poll(() => app.evaluate(() => globalThis.seen))
    .toEqual([JSON.stringify({ canceled: false, filePaths: [stick] })]);
});

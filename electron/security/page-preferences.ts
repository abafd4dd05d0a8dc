import { app, type BrowserWindowConstructorOptions } from 'electron';
import { pagePartition } from './page-session.ts';

/**
 * What every page of the program is made with, each value said although some are Electron's own (checklist 2, 3, 6, 8 to
 * 11): no Node, its own world, sandboxed, the browser's rules on, nothing experimental, no embedded browser.
 */
export const pagePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: !app.isPackaged,
  partition: pagePartition,
} as const satisfies BrowserWindowConstructorOptions['webPreferences'];

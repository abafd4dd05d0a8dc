import { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { pageOrigin } from './security/check-sender.ts';
import { pagePartition } from './security/page-session.ts';
import { refuseNavigation } from './security/navigation.ts';

/** Opens the one window: sandboxed, isolated, in memory only. */
export const openWindow = (folder: string): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 480,
    title: 'Stria',
    backgroundColor: '#f7f5f1',
    show: true,
    webPreferences: {
      preload: join(folder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      partition: pagePartition,
    },
  });
  refuseNavigation(window.webContents);
  void window.loadURL(`${pageOrigin}/index.html`);
  return window;
};

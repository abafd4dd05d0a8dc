import { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { pageOrigin } from './security/own-scheme.ts';
import { pagePreferences } from './security/page-preferences.ts';

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
    webPreferences: { ...pagePreferences, preload: join(folder, 'preload.cjs') },
  });
  void window.loadURL(`${pageOrigin}/index.html`);
  return window;
};

import { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { pageOrigin } from './security/own-scheme.ts';
import { pagePreferences } from './security/page-preferences.ts';

const pageAddress = `${pageOrigin}/index.html`;

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
  void window.loadURL(pageAddress);
  return window;
};

/**
 * Loads the page in a new process and ends the old one with what it held: a reload would keep both. Chromium gives
 * another site another process, so the way goes over an empty one; `left` is called when the old page is gone.
 */
export const renewPage = async (window: BrowserWindow, left: () => void): Promise<void> => {
  try {
    await window.loadURL('data:text/html,'); // about:blank would stay in the old process
    left();
    await window.loadURL(pageAddress);
  } catch {
    // the window was closed meanwhile
  }
};

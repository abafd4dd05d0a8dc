// What `import … from 'electron'` finds on this host: as much of Electron's main-process API as the program uses.
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { safeStorage } from './safe-storage.ts';
import { protocol, session } from './session.ts';
import { clipboard, nativeTheme, powerMonitor, shell } from './system.ts';
import { startTestBridge } from './test-bridge.ts';
import { utilityProcess } from './utility-process.ts';

/** Electron's name for the type of `app`. */
export type App = typeof app;

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
};
export type { BrowserWindowConstructorOptions, WebPreferences } from './browser-window.ts';
export type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from './dialog.ts';
export type { HostEvent as Event } from './host-events.ts';
export type { IpcMainEvent, IpcMainInvokeEvent } from './ipc-main.ts';
export type { MenuItemConstructorOptions } from './menu.ts';
export type { PrintToPDFOptions } from './print-options.ts';
export type { PrinterInfo, PrintOptions as WebContentsPrintOptions } from './printers.ts';
export { contextBridge, ipcRenderer, type IpcRendererEvent } from './renderer-types.ts';
export type { Session } from './session.ts';
export type { UtilityProcess } from './utility-process.ts';
export type { RenderProcessGoneDetails, WebContents, WebFrameMain } from './web-contents.ts';

startTestBridge({
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
});

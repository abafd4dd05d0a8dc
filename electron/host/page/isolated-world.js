// @ts-check
import { electronHostContextBridge } from './context-bridge.js';
import { electronHostIpcRenderer } from './ipc-renderer.js';
import { electronHostWindowGuard } from './window-guard.js';

// Puts the pieces together in the isolated world of each document, before any script of the page, and runs the preload.

/**
 * @typedef {{ platform: string, versions: Record<string, string>, accelerators: string[], secret: string }} Setup
 * @typedef {(require: (id: string) => unknown, module: { exports: object }, exports: object, process: object) => void} Preload
 */

/**
 * @param {() => { encode: (value: unknown) => string, decode: (text: string) => any }} makeCodec
 * @param {Setup} setup
 * @param {Preload} preload
 */
export function electronHostIsolatedWorld(makeCodec, setup, preload) {
  if (/^about:blank$|^data:.*electron-host-placeholder/.test(location.href)) return; // a new window's empty page
  if (window !== window.top) {
    /** @type {((key: string) => void) | undefined} */
    const tell = /** @type {any} */ (globalThis).__electronHostSend;
    electronHostWindowGuard(setup.accelerators, (_channel, key) => tell?.(String(key)));
    return;
  }
  /** @type {(channel: string, args: any[]) => boolean} */
  let takeHostMessage = () => false;
  const ipcRenderer = electronHostIpcRenderer(makeCodec(), (channel, args) => takeHostMessage(channel, args));
  takeHostMessage = electronHostWindowGuard(setup.accelerators, ipcRenderer.send);
  const contextBridge = electronHostContextBridge(setup.secret + String(Math.random()));
  const electron = { ipcRenderer, contextBridge };
  const process = {
    platform: setup.platform,
    versions: setup.versions,
    env: {},
    argv: [],
    contextIsolated: true,
    sandboxed: true,
    type: 'renderer',
  };
  /** @param {string} id */
  const require = (id) => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports, process);
}

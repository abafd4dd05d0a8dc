// What a preload script gets from 'electron', for the type-check: the values live in page/, in the isolated world.
// In main both are undefined, as in Electron.

/** A message from main, as a preload listener sees it. */
export interface IpcRendererEvent {
  readonly senderId: number;
}

type Listener = (event: IpcRendererEvent, ...args: never[]) => void;

interface IpcRenderer {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<never>;
  readonly send: (channel: string, ...args: unknown[]) => void;
  readonly on: (channel: string, listener: Listener) => void;
  readonly once: (channel: string, listener: Listener) => void;
  readonly off: (channel: string, listener: Listener) => void;
  readonly removeListener: (channel: string, listener: Listener) => void;
  readonly removeAllListeners: (channel: string) => void;
}

interface ContextBridge {
  readonly exposeInMainWorld: (key: string, api: unknown) => void;
}

/** Electron's `ipcRenderer`. */
export const ipcRenderer: IpcRenderer = undefined as never;

/** Electron's `contextBridge`. */
export const contextBridge: ContextBridge = undefined as never;
